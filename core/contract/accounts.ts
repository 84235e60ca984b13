/** Which accounts a vault keeps. */
import * as v from 'valibot';
import { text } from './define.ts';

/** In one vault. */
export const maxAccounts = 100;
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0x7fff_ffff));

/** `from.words`: the account index of the derivation path; `from.imported`: the position of an imported key. */
export const keptAccount = v.strictObject({
  chain: v.picklist(['symbol', 'nem']),
  network: v.picklist(['mainnet', 'testnet']),
  label: v.pipe(text(64), v.minLength(1)),
  from: v.union([v.strictObject({ words: index }), v.strictObject({ imported: index })]),
});
export type KeptAccount = v.InferOutput<typeof keptAccount>;
