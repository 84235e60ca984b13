/** The official test vectors beside the checkout (../shared/vectors). Absent on some machines: then said loudly, not failed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ModelVector {
  readonly schema_name: string;
  readonly test_name: string;
  readonly payload: string;
  readonly descriptor: Readonly<Record<string, unknown>>;
}

const folder = join(import.meta.dirname, '../../../shared/vectors');

/** The vectors, or null (with a warning on the console) when the file is not there. */
export function sharedVectors<T>(chain: 'symbol' | 'nem', name: string): readonly T[] | null {
  const path = join(folder, chain, `${name}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as readonly T[];
  console.warn(
    `\n!!! SKIPPED: shared vectors ${chain}/${name}.json are not on this machine (looked in ${folder}) !!!\n`,
  );
  return null;
}

/** Kebab-case kind of a schema: 'AggregateBondedTransactionV2' -> 'aggregate-bonded'. */
export const kebabOfSchema = (schema: string): string =>
  schema
    .replace(/(Transaction)?V\d+$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();
