/** Hand-written transactions, their facts, and documents as short text. */
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { emptyRegistry, type MultisigEntry, type Registry } from '../../core/registry/registry.ts';
import { reviewTask } from '../../core/review/review.ts';
import type { Effect, ReviewDocument, Value } from '../../core/review/review-document.ts';
import type { ReviewFacts } from '../../core/review/review-facts.ts';
import type { AccountFacts, CosignAggregateTask, CosignMultisigTask, SignTask } from '../../core/task/task.ts';
import type { NemTransaction } from '../../core/transaction/nem/content.ts';
import type { AggregateContent, SymbolContent } from '../../core/transaction/symbol/content.ts';
import { aggregateContent, encodeSymbol, makeEmbedded } from '../../core/transaction/symbol/encode-symbol.ts';
import type { DecodedTransaction, SymbolTransaction } from '../../core/transaction/transaction.ts';
import { inAnHour, nowMs } from '../flows/transfers.ts';
import { nemFirstKey, nemMultisigKey, nemSecondKey, nemSigner } from '../vectors/nem-keys.ts';
import { cosignatureContent, nemOf, withBytes } from '../vectors/own-nem.ts';
import { noMessage, otherKey, signerKey, symbolPlain } from '../vectors/own-transfers.ts';

/** Keys by name: `own` is in the vault if a test says so. */
export const keys = {
  own: signerKey,
  bob: otherKey,
  carol: nemFirstKey,
  dave: nemSecondKey,
  multisig: nemMultisigKey,
  nemOwn: nemSigner,
} as const;
export type Name = keyof typeof keys;

export const addressOf = (name: Name, chain: Chain = 'symbol'): string =>
  addressOfPublicKey(chain, 'testnet', keys[name]).text;

export const accountOf = (name: Name, chain: Chain = 'symbol'): AccountFacts => ({
  ...{ chain, network: 'testnet', address: addressOf(name, chain), publicKey: toHex(keys[name]), label: name },
});

export const facts: ReviewFacts = {
  accounts: [accountOf('own'), accountOf('nemOwn', 'nem')],
  registry: emptyRegistry,
  signedBonded: [],
  nowMs,
  format: 'symbol-hex',
  notes: [],
};
export type More = Partial<ReviewFacts>;

export const provenance = { format: 'inkan-entries', approvedMs: '0' };
export const registerOf = (
  account: Name,
  cosigners: readonly Name[],
  need: number,
  chain: Chain = 'symbol',
): Registry => {
  const entry: MultisigEntry = {
    ...{ chain, network: 'testnet', address: addressOf(account, chain), name: 'Treasury' },
    ...{ minApproval: need, minRemoval: need, provenance },
    cosigners: cosigners.map((name) => addressOf(name, chain)).sort(),
  };
  return { ...emptyRegistry, multisigs: [entry] };
};

export const xym = 0x72c0212e67a08bcen;
export const gold = 0x1234567890abcdefn;

export const transferTo = (name: Name, amount: bigint, text = '', id = xym): SymbolContent => ({
  kind: 'symbol.transfer',
  recipient: { type: 'address', address: addressOf(name) },
  mosaics: amount === 0n ? [] : [{ id, amount }],
  message: text === '' ? noMessage : symbolPlain(text),
});

export function symbolOf(
  content: SymbolContent | AggregateContent,
  change: Partial<SymbolTransaction> = {},
): SymbolTransaction {
  const header = { chain: 'symbol', network: 'testnet', version: 'inner' in content ? 3 : 1 } as const;
  const fields = {
    ...header,
    signer: keys.own,
    signature: null,
    fee: 60_000n,
    deadline: inAnHour,
    content,
    ...change,
  };
  return { ...fields, bytes: encodeSymbol(fields) };
}

export type Inner = readonly [Name, SymbolContent];
export const aggregateBy = (
  maker: Name,
  inner: readonly Inner[],
  change: Partial<SymbolTransaction> = {},
  kind: AggregateContent['kind'] = 'symbol.aggregate-complete',
): SymbolTransaction => {
  const embedded = inner.map(([name, content]) => makeEmbedded('testnet', { signer: keys[name], content }));
  return symbolOf(aggregateContent(kind, embedded), { signer: keys[maker], ...change });
};

export const signTask = (tx: DecodedTransaction, change: Partial<SignTask> = {}): SignTask => ({
  ...{ do: 'sign', tx, account: null, composed: null, signerFilledIn: false, attach: [], ...change },
});
export const sign = (tx: DecodedTransaction, more: More = {}, change: Partial<SignTask> = {}): ReviewDocument =>
  reviewTask(signTask(tx, change), { ...facts, ...more });

export const parentHash = new Uint8Array(32).fill(0xab);
export function cosign(tx: SymbolTransaction, more: More = {}, account: Name | null = 'own'): ReviewDocument {
  const signed = { ...tx, signature: new Uint8Array(64).fill(1) };
  const task: CosignAggregateTask = {
    ...{ do: 'cosign-aggregate', tx: { ...signed, bytes: encodeSymbol(signed) }, hash: parentHash },
    ...{ account: account === null ? null : accountOf(account), composed: null },
  };
  return reviewTask(task, { ...facts, ...more });
}

export function cosignNem(inner: NemTransaction, more: More = {}): ReviewDocument {
  const tx = withBytes(nemOf(cosignatureContent(inner), { signer: keys.nemOwn }));
  const task: CosignMultisigTask = {
    ...{ do: 'cosign-multisig', tx, account: accountOf('nemOwn', 'nem'), composed: 'nem-cosignature' },
  };
  return reviewTask(task, { ...facts, format: 'inkan-cosign', ...more });
}

export const codes = (document: ReviewDocument): readonly string[] =>
  document.warnings.map(({ code, severity }) => `${severity} ${code}`);

/** Addresses by their name, amounts with their unit. */
export function short(value: Value): string {
  switch (value.type) {
    case 'address': {
      const names = Object.keys(keys) as Name[];
      const name = names.find((each) => addressOf(each) === value.text || addressOf(each, 'nem') === value.text);
      return name ?? value.text;
    }
    case 'alias':
      return `alias ${value.namespaceId}`;
    case 'amount':
      return `${value.atomic}/${value.divisibility ?? '?'} ${value.unit}`;
    case 'integer':
    case 'text':
      return value.text;
    case 'ratio':
      return `${value.numerator}:${value.denominator}`;
    case 'hex':
      return value.hex;
    case 'instant':
      return value.epochMs;
    case 'blocks':
      return `${value.blocks} blocks`;
    case 'quorum':
      return `${value.need} of ${value.of}`;
    case 'code':
      return value.code;
    case 'format':
      return value.format;
    case 'kind':
      return value.kind;
  }
}

export const line = ({ account, direction, cause, amount, owner }: Effect): string =>
  `${owner === null ? '' : 'our '}${short(account)} ${direction} ${cause} ${short(amount)}`;
export const lines = (document: ReviewDocument): readonly string[] => document.effects.map(line);

/** "1: own pays bob 5/6 XYM": the part, from whom, to whom. */
export const payments = (document: ReviewDocument): readonly string[] =>
  document.payments.map(
    ({ part, from, to, amount }) =>
      `${part === null ? '' : `${part}: `}${short(from)} pays ${short(to)} ${short(amount)}`,
  );

/** Rows of the first card with this code, "label: value". */
export const rowsOf = (document: ReviewDocument, code: string, part: number | null = null): readonly string[] =>
  document.cards
    .find((each) => each.code === code && (each.part?.index ?? null) === part)
    ?.rows.map(({ label, value }) => `${label}: ${short(value)}`) ?? [];
