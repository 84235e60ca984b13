/**
 * What `desk compose` is given: an intent as the window sends it, or a file of payouts.
 * Refuses what is not of this form, is not UTF-8, or has a key twice: null, because what is unreadable here has no
 * better reason.
 */
import * as v from 'valibot';
import { text } from '../../core/base/schema.ts';
import { fromUtf8 } from '../../core/base/utf8.ts';
import { chain, network } from '../../core/chain/schema.ts';
import { parseStrictJson } from '../../core/request/strict-json.ts';
import { deskContract } from '../contract/desk-api.ts';

const purpose = text(200);
const reference = v.optional(v.nullable(text(64)), null);
const request = v.union([
  v.strictObject({ intent: deskContract.compose.draft.params, purpose, reference }),
  v.strictObject({
    payouts: v.strictObject({
      ...{ chain, network, account: text(40), signer: text(40), file: text(4096) },
      way: v.optional(v.picklist(['bonded', 'complete']), 'complete'),
      lifetimeMs: v.pipe(text(20), v.regex(/^[1-9][0-9]*$/)),
    }),
    purpose,
    reference,
  }),
]);
export type ComposeRequest = v.InferOutput<typeof request>;

/** A hundred payments of ten mosaics each have fewer. */
const mostValues = 20_000;

export function readComposeRequest(bytes: Uint8Array): ComposeRequest | null {
  const whole = fromUtf8(bytes)?.replace(/^\uFEFF/, '') ?? null;
  // Checks what JSON.parse lets through: of two equal keys it takes the last.
  if (whole === null || !parseStrictJson(whole, 'refuse', mostValues).ok) return null;
  try {
    const read = v.safeParse(request, JSON.parse(whole));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
