/** The official test vectors of both chains (official/README.md). A file that is not there throws. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ModelVector {
  readonly schema_name: string;
  readonly test_name: string;
  readonly payload: string;
  readonly descriptor: Readonly<Record<string, unknown>>;
}
export interface KeyVector {
  readonly privateKey: string;
  readonly publicKey: string;
}
export interface AddressVector {
  readonly publicKey: string;
  readonly address_Public: string;
  readonly address_PublicTest: string;
  readonly address_Private?: string;
  readonly address_Mijin?: string;
}
export interface HdVector {
  readonly seed: string;
  readonly rootPublicKey: string;
  readonly childAccounts: readonly { readonly path: readonly number[]; readonly publicKey: string }[];
}
interface Vectors {
  readonly 'model-transactions': readonly ModelVector[];
  readonly keys: readonly KeyVector[];
  readonly address: readonly AddressVector[];
  /** Per network. */
  readonly 'hd-derivation': Readonly<Record<string, readonly HdVector[]>>;
}

export const officialFolder = join(import.meta.dirname, 'official');

export const officialVectors = <N extends keyof Vectors>(chain: 'symbol' | 'nem', name: N): Vectors[N] =>
  JSON.parse(readFileSync(join(officialFolder, chain, `${name}.json`), 'utf8')) as Vectors[N];

/** Kebab-case kind of a schema: 'AggregateBondedTransactionV2' -> 'aggregate-bonded'. */
export const kebabOfSchema = (schema: string): string =>
  schema
    .replace(/(Transaction)?V\d+$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();
