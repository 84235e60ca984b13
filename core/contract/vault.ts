/**
 * Window <-> vault, over a direct MessagePort. Wire form: `{id, method, params}` -> `{id, answer}`.
 * Passphrases travel as bytes and only here. New words come to be shown as strings (makeWords), and those that are asked back
 * go as strings (confirmWords); so do the words and shares of recovery.ts: strings cannot be wiped. The vault refuses what does not validate: 'message-rejected'.
 */
import * as v from 'valibot';
import { maxRequestText } from '../request/sign-request.ts';
import { questions } from '../task/task.ts';
import { accountsContract } from './accounts.ts';
import { custodyContract } from './custody.ts';
import { bytes, nothing, text } from './define.ts';
import { entropyContract } from './entropy.ts';
import { operationsContract } from './operations.ts';
import { recoveryContract } from './recovery.ts';
import { answer, entriesImported, reading, settings, signed, vaultFacts } from './shapes.ts';

/** UTF-8 (NFKD) bytes of a passphrase, 1..1024. */
const passphrase = bytes(1024);

const corridorContract = {
  /** Practice vault: testnets only, the published mnemonic `abandon … about`, nothing on disk. */
  openPractice: { params: nothing, result: answer(vaultFacts) },
  /** Decodes and reviews a payload text. Only the newest reading can be signed. */
  read: { params: v.strictObject({ text: text(maxRequestText) }), result: answer(reading) },
  /** Answers the question of the newest reading, which then goes on. */
  choose: { params: v.strictObject({ question: v.picklist(questions), option: text(64) }), result: answer(reading) },
  /**
   * Does what the document under review says, once: signs, cosigns, or writes entries into the books.
   * `typed` for act 'type', `passphrase` when the requirement asks for it: that of `custodian`, or when none is
   * named of the one who opened the vault first.
   */
  sign: {
    params: v.strictObject({
      digest: text(64),
      act: v.picklist(['hold', 'type']),
      typed: v.nullable(text(64)),
      passphrase: v.nullable(passphrase),
      custodian: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
    }),
    result: answer(v.variant('done', [signed, entriesImported])),
  },
  /** What was signed stands on the screen: the log is told that it did not stay behind. */
  shown: { params: nothing, result: answer(nothing) },
  /** Needs the quorum's word for exactly these settings. */
  changeSettings: { params: v.strictObject({ settings }), result: answer(vaultFacts) },
} as const;

/** Written out: what the compiler would infer of all of it is longer than it can write down. */
export const vaultContract: typeof corridorContract &
  typeof custodyContract &
  typeof operationsContract &
  typeof entropyContract &
  typeof accountsContract &
  typeof recoveryContract = {
  ...corridorContract,
  ...custodyContract,
  ...operationsContract,
  ...entropyContract,
  ...accountsContract,
  ...recoveryContract,
};
export type VaultContract = typeof vaultContract;
