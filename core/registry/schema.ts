/** Validator of the registry: of what people entered, as it crosses between processes and as the vault file holds it. */
import * as v from 'valibot';
import { list, smallCount, text } from '../base/schema.ts';
import { chain, network } from '../chain/schema.ts';
import { maxEntriesPerBook, maxEntryName } from './registry.ts';

const provenance = v.strictObject({ format: text(32), approvedMs: text(24) });
const entryName = text(maxEntryName);
const place = { chain, network };
/** The shape inside the vault file too. */
export const registry = v.strictObject({
  contacts: list(
    v.strictObject({ ...place, address: text(40), publicKey: v.nullable(text(64)), name: entryName, provenance }),
    maxEntriesPerBook,
  ),
  mosaics: list(
    v.strictObject({ ...place, id: text(180), name: entryName, divisibility: smallCount, provenance }),
    maxEntriesPerBook,
  ),
  multisigs: list(
    v.strictObject({
      ...place,
      address: text(40),
      name: entryName,
      minApproval: smallCount,
      minRemoval: smallCount,
      cosigners: list(text(40), 64),
      provenance,
    }),
    maxEntriesPerBook,
  ),
});
