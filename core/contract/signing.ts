/** Window <-> vault: reading a request, answering its questions, signing what was reviewed. */
import * as v from 'valibot';
import { nothing, text } from '../base/schema.ts';
import { maxRequestText } from '../request/sign-request.ts';
import { questions } from '../task/task.ts';
import { passphrase, whole } from './custody.ts';
import { answer, entriesImported, reading, signed } from './shapes.ts';

export const signingContract = {
  /** Decodes and reviews a payload text. Only the newest reading can be signed. */
  read: { params: v.strictObject({ text: text(maxRequestText) }), result: answer(reading) },
  /** Answers the question of the newest reading, which then goes on. */
  choose: { params: v.strictObject({ question: v.picklist(questions), option: text(64) }), result: answer(reading) },
  /**
   * Does what the document under review says, once: signs, cosigns, or writes entries into the registry.
   * `typed` for act 'type', `passphrase` when the requirement asks for it: that of `custodian`, or when none is
   * named of the one who opened the vault first.
   */
  sign: {
    params: v.strictObject({
      digest: text(64),
      act: v.picklist(['hold', 'type']),
      typed: v.nullable(text(64)),
      passphrase: v.nullable(passphrase),
      custodian: v.optional(whole),
    }),
    result: answer(v.variant('done', [signed, entriesImported])),
  },
  /** What was signed is on the screen: the log is told that it did not stay behind. */
  shown: { params: nothing, result: answer(nothing) },
} as const;
export type SigningContract = typeof signingContract;
