/**
 * Small makers of typed values: how a number of the transaction becomes something a screen can draw exactly.
 * Text goes through the escape here and only here, so that nothing from outside can be forgotten, or escaped twice.
 */
import { toHex } from '../base/hex.ts';
import {
  isSymbolAliasId,
  type KnownMosaic,
  knownNemMosaic,
  knownSymbolMosaic,
  nemCurrencyName,
  symbolCurrencyIds,
} from '../chain/known-mosaics.ts';
import { fullNemName } from '../chain/nem-mosaic.ts';
import type { Chain, Network } from '../chain/networks.ts';
import { currencyName } from '../registry/check-entry.ts';
import { mosaicOf, nameOf } from '../registry/look-up.ts';
import { readingsOf } from '../registry/read-alike.ts';
import type { RequestFormat } from '../request/sign-request.ts';
import type { NemMosaicId, Recipient } from '../transaction/common-fields.ts';
import { escapeText } from './escape.ts';
import type { CardCode, LabelCode, ValueCode, WarningCode } from './review-codes.ts';
import type { Card, Kind, Row, Severity, Value, Warning } from './review-document.ts';
import { ownerOf, type ReviewFacts } from './review-facts.ts';
import { looksLikeOtherText } from './scripts.ts';

/** What these makers need of a context: `ContentContext` is one. */
export interface Place {
  readonly chain: Chain;
  readonly network: Network;
  readonly facts: Pick<ReviewFacts, 'accounts' | 'registry'>;
}

/** Target time of one Symbol block (config-network.properties, blockGenerationTargetTime). */
const symbolBlockMs = 30_000;
/** As many characters of a name as the contract carries: an escape can be longer than what it stands for. */
const maxShownName = 64;

export const codeValue = (code: ValueCode): Value => ({ type: 'code', code });
export const formatValue = (format: RequestFormat): Value => ({ type: 'format', format });
export const kindValue = (kind: Kind): Value => ({ type: 'kind', kind });
export const integerValue = (integer: bigint | number): Value => ({ type: 'integer', text: integer.toString() });
/** A change of a number: with its sign. */
export const changeValue = (by: number): Value => ({ type: 'integer', text: by > 0 ? `+${by}` : by.toString() });
export const hexValue = (bytes: Uint8Array): Value => ({ type: 'hex', hex: toHex(bytes) });
/** Any text, as it came: it is escaped here. Text from outside has warnings too: `outsideText` (text-review.ts). */
export const textValue = (text: string): Value => ({ type: 'text', text: escapeText(text).text });
export const instantValue = (unixMs: bigint): Value => ({ type: 'instant', epochMs: unixMs.toString() });
export const ratioValue = (numerator: bigint, denominator: bigint): Value => ({
  type: 'ratio',
  numerator: numerator.toString(),
  denominator: denominator.toString(),
});
/** A number of Symbol blocks. */
export const blocksValue = (blocks: bigint): Value => ({
  type: 'blocks',
  blocks: blocks.toString(),
  blockMs: symbolBlockMs,
});
export const quorumValue = (need: number, of: number): Value => ({ type: 'quorum', need, of });
/** A 64-bit id as both chains write it: 16 upper-case hex. */
export const hexText = (id: bigint): string => id.toString(16).toUpperCase().padStart(16, '0');
/** A 64-bit id: text, because no character of it comes from outside. */
export const idValue = (id: bigint): Value => textValue(hexText(id));

const shownName = (name: string): string => escapeText(name).text.slice(0, maxShownName);

/** An address with whose it is: our account's label, or a name from the books. '' (an open signer): 'signer-open'. */
export function addressValue(address: string, chain: Chain, network: Network, facts: Place['facts']): Value {
  if (address === '') return codeValue('signer-open');
  const known = nameOf(facts.registry, chain, network, address);
  return {
    type: 'address',
    text: address,
    owner: ownerOf(address, facts.accounts),
    known: known === null ? null : shownName(known),
  };
}

export function recipientValue(recipient: Recipient, { chain, network, facts }: Place): Value {
  if (recipient.type === 'alias') return { type: 'alias', namespaceId: hexText(recipient.namespaceId) };
  return addressValue(recipient.address, chain, network, facts);
}

/** A mosaic that is not one of the two currencies keeps its name, and its divisibility stays unknown (never guessed). */
export function amountValue(atomic: bigint, known: KnownMosaic | null, name: string): Value {
  const unit =
    known === null ? { divisibility: null, unit: name } : { divisibility: known.divisibility, unit: known.unit };
  return { type: 'amount', atomic: atomic.toString(), ...unit };
}

/** Atomic units of a Symbol mosaic. An alias may mean another mosaic tomorrow, so the books are not asked about one. */
export function symbolAmount({ network, facts }: Place, id: bigint, atomic: bigint): Value {
  const name = hexText(id);
  const currency = knownSymbolMosaic(network, id);
  if (currency !== null || isSymbolAliasId(id)) return amountValue(atomic, currency, name);
  const entry = mosaicOf(facts.registry, 'symbol', network, name);
  if (entry === null) return amountValue(atomic, null, name);
  return {
    type: 'amount',
    atomic: atomic.toString(),
    divisibility: entry.divisibility,
    unit: bookUnit(entry.name, name),
  };
}

const betweenWords = /[\p{P}\p{Z}]+/u;

/** A word that holds a currency's name, or words that are one together (`X YM`). Not `Max Empire`. */
export function isLikeCurrency(name: string): boolean {
  const holds = (text: string) => readingsOf(text).some((reading) => /x[ye]m/.test(reading));
  if (!holds(name)) return false;
  const words = name.split(betweenWords).filter((word) => word !== '');
  return words.some((word, at) => holds(word) || beginsCurrency(words.slice(at)));
}

/** Whether the first of these words, or more of them, are the name of a currency, without what stands between them. */
const beginsCurrency = (words: readonly string[]): boolean =>
  words.some((_, at) => at < longestCurrencyName && readingsOf(words.slice(0, at + 1).join('')).some(isCurrencyName));
const longestCurrencyName = 'symbolxym'.length;
const isCurrencyName = (reading: string): boolean => currencyName.test(reading);

/** The name from the books (no two there are alike), unless it could be taken for a currency: then the id. */
const bookUnit = (name: string, id: string): string =>
  isLikeCurrency(name) || looksLikeOtherText(name) ? id : shownName(name);

/** Atomic units of a NEM mosaic. Its full name is the unit: the chain's own, unlike a name from the books. */
export function nemAmount({ network, facts }: Place, mosaic: NemMosaicId, atomic: bigint): Value {
  const name = fullNemName(mosaic);
  const currency = knownNemMosaic(name);
  const entry = currency === null ? mosaicOf(facts.registry, 'nem', network, name) : null;
  if (entry === null) return amountValue(atomic, currency, name);
  return { type: 'amount', atomic: atomic.toString(), divisibility: entry.divisibility, unit: name };
}

/** Atomic XYM or micro-XEM: what fees, deposits and rentals are paid in. */
export const currencyAmount = (chain: Chain, network: Network, atomic: bigint): Value =>
  chain === 'symbol'
    ? amountValue(atomic, knownSymbolMosaic(network, symbolCurrencyIds[network]), 'XYM')
    : amountValue(atomic, knownNemMosaic(nemCurrencyName), 'XEM');

export const row = (label: LabelCode, value: Value): Row => ({ label, value });
/** A card of no part yet: the assembler says which transaction it belongs to. */
export const card = (code: CardCode, rows: readonly Row[]): Card => ({ code, part: null, rows });
export const warn = (code: WarningCode, severity: Severity, facts: Readonly<Record<string, Value>> = {}): Warning => ({
  code,
  severity,
  facts,
});
