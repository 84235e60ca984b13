/**
 * Window <-> vault, over a direct MessagePort. Wire form: `{id, method, params}` -> `{id, answer}`.
 * Secrets (passphrases) travel as bytes and only here. The vault refuses what does not validate: 'message-rejected'.
 */
import * as v from 'valibot';
import { maxRequestText } from '../request/sign-request.ts';
import { questions } from '../task/task.ts';
import { bytes, list, nothing, text } from './define.ts';
import { answer, kept, reading, settings, signed, vaultFacts } from './shapes.ts';

/** UTF-8 (NFKD) bytes of a passphrase, 1..1024. */
const passphrase = bytes(1024);

export const keyRoomContract = {
  /** Practice vault: testnets only, the published mnemonic `abandon … about`, nothing on disk. */
  openPractice: { params: nothing, result: answer(vaultFacts) },
  /** Starts a new vault: 24 fresh words, shown once, and which of them (1-based) to type back. Nothing on disk yet. */
  beginVault: {
    params: v.strictObject({ passphrase, repeated: passphrase }),
    result: answer(v.strictObject({ words: list(text(16), 24), ask: list(v.number(), 24) })),
  },
  /** The asked words, in the order asked. On success the vault file is on disk before the answer. */
  confirmWords: { params: v.strictObject({ answers: list(text(32), 24) }), result: answer(vaultFacts) },
  unlock: { params: v.strictObject({ passphrase }), result: answer(vaultFacts) },
  /** Decodes and reviews a payload text. Only the newest reading can be signed. */
  read: { params: v.strictObject({ text: text(maxRequestText) }), result: answer(reading) },
  /** Answers the question of the newest reading, which then goes on. */
  choose: { params: v.strictObject({ question: v.picklist(questions), option: text(64) }), result: answer(reading) },
  /**
   * Does what the document under review says, once: signs, cosigns, or writes entries into the books.
   * `typed` for act 'type', `passphrase` when the requirement asks for it.
   */
  sign: {
    params: v.strictObject({
      digest: text(64),
      act: v.picklist(['hold', 'type']),
      typed: v.nullable(text(64)),
      passphrase: v.nullable(passphrase),
    }),
    result: answer(v.variant('done', [signed, kept])),
  },
  changeSettings: { params: v.strictObject({ settings, passphrase }), result: answer(vaultFacts) },
} as const;
export type KeyRoomContract = typeof keyRoomContract;
