/**
 * Makes typed values, so that the screen can draw every number of a transaction exactly.
 * Text is escaped here and only here, so that no text from outside is forgotten or escaped twice.
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

/** The part of a context that these functions need; `ContentContext` has it. */
export interface Place {
  readonly chain: Chain;
  readonly network: Network;
  readonly facts: Pick<ReviewFacts, 'accounts' | 'registry'>;
}

/** Target time of one Symbol block (config-network.properties, blockGenerationTargetTime). */
const symbolBlockMs = 30_000;
/** Longest name that the contract carries; escapes are longer than the characters they replace. */
const maxShownName = 64;

export const codeValue = (code: ValueCode): Value => ({ type: 'code', code });
export const formatValue = (format: RequestFormat): Value => ({ type: 'format', format });
export const kindValue = (kind: Kind): Value => ({ type: 'kind', kind });
export const integerValue = (integer: bigint | number): Value => ({ type: 'integer', text: integer.toString() });
/** A change of a number, with its sign. */
export const changeValue = (by: number): Value => ({ type: 'integer', text: by > 0 ? `+${by}` : by.toString() });
export const hexValue = (bytes: Uint8Array): Value => ({ type: 'hex', hex: toHex(bytes) });
/** Any text, unescaped; it is escaped here. For text from outside with warnings see `outsideText` (text-review.ts). */
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
/** A 64-bit id as both chains write it: 16 upper-case hex digits. */
export const hexText = (id: bigint): string => id.toString(16).toUpperCase().padStart(16, '0');
/** A 64-bit id as text; none of its characters come from outside. */
export const idValue = (id: bigint): Value => ({ type: 'text', text: hexText(id) });

const shownName = (name: string): string => escapeText(name).text.slice(0, maxShownName);

/** An address with its owner: our account's label, or a registered name. '' (an open signer) becomes 'signer-open'. */
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

/** A mosaic other than the two currencies keeps its name, and its divisibility is unknown (never guessed). */
export function amountValue(atomic: bigint, known: KnownMosaic | null, name: string): Value {
  const [divisibility, unit] = known === null ? [null, name] : [known.divisibility, known.unit];
  return { type: 'amount', atomic: atomic.toString(), divisibility, unit };
}

/** Atomic units of a Symbol mosaic. The registry is not asked about an alias, which may mean another mosaic
 * tomorrow. */
export function symbolAmount({ network, facts }: Place, id: bigint, atomic: bigint): Value {
  const currency = knownSymbolMosaic(network, id);
  if (currency !== null) return amountValue(atomic, currency, currency.unit);
  const name = hexText(id);
  if (isSymbolAliasId(id)) return amountValue(atomic, null, name);
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

/** Whether a word contains a currency's name, or adjacent words form one (`X YM`). Not `Max Empire`. */
export function isLikeCurrency(name: string): boolean {
  const holds = (text: string) => readingsOf(text).some((reading) => /x[ye]m/.test(reading));
  if (!holds(name)) return false;
  const words = name.split(betweenWords).filter((word) => word !== '');
  return words.some((word, at) => holds(word) || beginsCurrency(words.slice(at)));
}

/** Whether the first of these words, alone or joined, are the name of a currency, ignoring separators. */
const beginsCurrency = (words: readonly string[]): boolean =>
  words.some((_, at) => at < longestCurrencyName && readingsOf(words.slice(0, at + 1).join('')).some(isCurrencyName));
const longestCurrencyName = 'symbolxym'.length;
const isCurrencyName = (reading: string): boolean => currencyName.test(reading);

/** The registered name (unique in the registry), unless it resembles a currency: then the id. */
const bookUnit = (name: string, id: string): string =>
  isLikeCurrency(name) || looksLikeOtherText(name) ? id : shownName(name);

/** Atomic units of a NEM mosaic. Its unit is the full name on the chain, not a registered name. */
export function nemAmount({ network, facts }: Place, mosaic: NemMosaicId, atomic: bigint): Value {
  const name = fullNemName(mosaic);
  const currency = knownNemMosaic(name);
  const entry = currency === null ? mosaicOf(facts.registry, 'nem', network, name) : null;
  if (entry === null) return amountValue(atomic, currency, name);
  return { type: 'amount', atomic: atomic.toString(), divisibility: entry.divisibility, unit: name };
}

/** Atomic XYM or micro-XEM: the unit of fees, deposits and rentals. */
export const currencyAmount = (chain: Chain, network: Network, atomic: bigint): Value =>
  chain === 'symbol'
    ? amountValue(atomic, knownSymbolMosaic(network, symbolCurrencyIds[network]), 'XYM')
    : amountValue(atomic, knownNemMosaic(nemCurrencyName), 'XEM');

export const row = (label: LabelCode, value: Value): Row => ({ label, value });
/** A card without a part; the assembler sets which transaction it belongs to. */
export const card = (code: CardCode, rows: readonly Row[]): Card => ({ code, part: null, rows });
export const warn = (code: WarningCode, severity: Severity, facts: Readonly<Record<string, Value>> = {}): Warning => ({
  code,
  severity,
  facts,
});
