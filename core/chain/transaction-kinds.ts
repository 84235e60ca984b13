/**
 * Names and versions of all transaction types of both chains. They let Inkan refuse a known but unsupported type by
 * name. The file is in core/chain because core/request names NIS entities too.
 * Source: catbuffer schemas symbol/transaction_type.cats, nem/transaction_type.cats; symbol-sdk models.js.
 */
import type { Chain } from './networks.ts';

export interface TransactionKind {
  /** "symbol.transfer", "nem.multisig", … */
  readonly kind: string;
  readonly versions: readonly number[];
}

/** Supported version of aggregates. Versions 1 and 2 let a counterparty repeat the last inner transaction
 * (docs/adr/0006). */
export const aggregateVersion = 3;

const one = [1] as const;
const symbolKinds: Readonly<Record<number, TransactionKind>> = {
  16724: { kind: 'symbol.transfer', versions: one },
  16705: { kind: 'symbol.aggregate-complete', versions: [1, 2, 3] },
  16961: { kind: 'symbol.aggregate-bonded', versions: [1, 2, 3] },
  16712: { kind: 'symbol.hash-lock', versions: one },
  16722: { kind: 'symbol.secret-lock', versions: one },
  16978: { kind: 'symbol.secret-proof', versions: one },
  16708: { kind: 'symbol.account-metadata', versions: one },
  16964: { kind: 'symbol.mosaic-metadata', versions: one },
  17220: { kind: 'symbol.namespace-metadata', versions: one },
  16717: { kind: 'symbol.mosaic-definition', versions: one },
  16973: { kind: 'symbol.mosaic-supply-change', versions: one },
  17229: { kind: 'symbol.mosaic-supply-revocation', versions: one },
  16725: { kind: 'symbol.multisig-account-modification', versions: one },
  16718: { kind: 'symbol.namespace-registration', versions: one },
  16974: { kind: 'symbol.address-alias', versions: one },
  17230: { kind: 'symbol.mosaic-alias', versions: one },
  16720: { kind: 'symbol.account-address-restriction', versions: one },
  16976: { kind: 'symbol.account-mosaic-restriction', versions: one },
  17232: { kind: 'symbol.account-operation-restriction', versions: one },
  16977: { kind: 'symbol.mosaic-address-restriction', versions: one },
  16721: { kind: 'symbol.mosaic-global-restriction', versions: one },
  16716: { kind: 'symbol.account-key-link', versions: one },
  16972: { kind: 'symbol.node-key-link', versions: one },
  16963: { kind: 'symbol.vrf-key-link', versions: one },
  16707: { kind: 'symbol.voting-key-link', versions: one },
};

const nemKinds: Readonly<Record<number, TransactionKind>> = {
  257: { kind: 'nem.transfer', versions: [1, 2] },
  2049: { kind: 'nem.account-key-link', versions: one },
  4097: { kind: 'nem.multisig-account-modification', versions: [1, 2] },
  4098: { kind: 'nem.cosignature', versions: one },
  4100: { kind: 'nem.multisig', versions: one },
  8193: { kind: 'nem.namespace-registration', versions: one },
  16385: { kind: 'nem.mosaic-definition', versions: one },
  16386: { kind: 'nem.mosaic-supply-change', versions: one },
};

const kinds: Readonly<Record<Chain, Readonly<Record<number, TransactionKind>>>> = {
  symbol: symbolKinds,
  nem: nemKinds,
};

/** Returns null when the chain has no such type. */
export const kindOfType = (chain: Chain, type: number): TransactionKind | null => kinds[chain][type] ?? null;

/** Returns null when no chain has such a kind. */
export function typeOfKind(kind: string): number | null {
  const found = [...Object.entries(symbolKinds), ...Object.entries(nemKinds)].find(([, known]) => known.kind === kind);
  return found === undefined ? null : Number(found[0]);
}

/** All kind names, for the texts of 'not-supported-yet'. */
export const kindNames: readonly string[] = [...Object.values(symbolKinds), ...Object.values(nemKinds)].map(
  (k) => k.kind,
);
