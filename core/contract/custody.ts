/**
 * Custodians, who open the vault one after another. A passphrase is UTF-8 (NFKD) bytes, 1..1024, used for one run of
 * the KDF. Key files never cross here: the vault reads them itself, at a path from main's dialog.
 */
import * as v from 'valibot';
import { logHead } from '../audit/events.ts';
import { bytes, type Infer, list, nothing, text } from '../base/schema.ts';
import { settings } from '../policy/registry.ts';
import { guardReading } from './guard.ts';
import { overview } from './overview.ts';
import { answer, reason, vaultFacts } from './shapes.ts';

export const maxCustodians = 16;
/** A person's name: letters of any script, digits, blanks and a few signs between them. */
export const custodianName = v.pipe(
  text(40),
  v.minLength(1),
  v.regex(/^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} .,'’()・_-]*[\p{L}\p{M}\p{N}.)])?$/u),
  v.check((name) => name.normalize('NFC') === name),
);
export const passphrase = bytes(1024);
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
export const ids = list(whole, maxCustodians);

export const custodianFacts = v.strictObject({ id: whole, name: text(40), keyFile: v.boolean() });
export type CustodianFacts = Infer<typeof custodianFacts>;

/** What is known of the vault before anybody has given a passphrase. */
const vaultStatus = v.strictObject({
  /** 32 hex digits. */
  vault: text(32),
  /** Two words that only this vault on this machine shows (docs/custody.md). */
  words: list(text(16), 2),
  quorum: whole,
  custodians: list(custodianFacts, maxCustodians),
  /** Custodians who gave their share in this process. */
  given: ids,
  /** Milliseconds until the next attempt is accepted; 0 if it is now. */
  waitMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Wrong passphrases since the vault was last opened. */
  failures: whole,
});
export type VaultStatus = Infer<typeof vaultStatus>;

/** 'held': there are enough custodians, but the log or the file failed a check; see `overrideHold`. */
const share = v.variant('done', [
  v.strictObject({ done: v.literal('given'), vaultStatus }),
  v.strictObject({ done: v.literal('held'), problem: reason, word: text(32) }),
  v.strictObject({ done: v.literal('opened'), vault: vaultFacts }),
]);
export type ShareAnswer = Infer<typeof share>;

export const keyFileChoices = ['none', 'existing', 'new'] as const;
export type KeyFile = (typeof keyFileChoices)[number];
/** A new custodian: their position in the list that was begun. */
export const enrolment = v.strictObject({
  quorum: whole,
  seats: list(v.strictObject({ id: whole, name: text(40), enrolled: v.boolean() }), maxCustodians),
  /** Of the wallet that a restore has accepted, to compare before it is sealed; null otherwise. */
  fingerprint: v.nullable(text(100)),
  /** True if an earlier set of custodians, of whom somebody had enrolled, was dropped in this process. */
  reseated: v.boolean(),
});
export type Enrolment = Infer<typeof enrolment>;

/** One seat is taken. `keyFile` 'new' writes one where the dialog says. */
export const enrolling = {
  params: v.strictObject({ seat: whole, passphrase, repeated: passphrase, keyFile: v.picklist(keyFileChoices) }),
  result: answer(enrolment),
} as const;
export type SeatTaken = Infer<typeof enrolling.params>;

/** Who stays, who is added, and the new quorum. */
export const custodyChange = v.strictObject({ quorum: whole, stay: ids, come: list(custodianName, maxCustodians) });

export const custodyContract = {
  /** Null if there is no vault on this machine. */
  vaultStatus: {
    params: nothing,
    result: answer(v.strictObject({ vaultStatus: v.nullable(vaultStatus), guard: guardReading })),
  },
  /** One custodian's share. `override`: although the machine is online; every custodian of the quorum must set it. */
  giveShare: {
    params: v.strictObject({ custodian: whole, passphrase, override: v.boolean() }),
    result: answer(share),
  },
  /** Opens a vault on integrity hold after its word was typed: the damaged log is set aside and a new one begins. */
  overrideHold: { params: v.strictObject({ typed: text(32) }), result: answer(vaultFacts) },
  custodians: {
    params: nothing,
    result: answer(
      v.strictObject({
        quorum: whole,
        generation: whole,
        custodians: list(custodianFacts, maxCustodians),
        openedBy: ids,
      }),
    ),
  },
  /** Who stays, who comes, how many open it. The quorum must have authorised 'custodians'. Then `enrol` the new ones. */
  beginChange: { params: custodyChange, result: answer(enrolment) },
  /** A custodian of the change that was begun. */
  enrol: enrolling,
  /** Forgets what was authorised, and a change that was begun. */
  cancel: { params: nothing, result: answer(nothing) },
  /** Encrypts the vault with a new data key; shares of removed custodians no longer open it. */
  commitChange: { params: nothing, result: answer(vaultFacts) },
  /** State of the open vault, for the home screen. */
  overview: { params: nothing, result: answer(overview) },
  /**
   * People wrote the words of this head on paper: logged with those who opened the vault. Refuses a head that is not
   * the log's newest ('message-rejected'), and practice ('not-practice').
   */
  noteHead: { params: logHead, result: answer(overview) },
  /** The quorum must have authorised exactly these settings. */
  changeSettings: { params: v.strictObject({ settings }), result: answer(vaultFacts) },
} as const;
export type CustodyContract = typeof custodyContract;
