/**
 * All events of the log: a closed list of strict shapes in which every text is bounded. They hold codes, hashes, public
 * names and numbers; never a secret, never the text of a request. Texts from outside (a custodian's name, the name of a
 * network interface) are stored escaped (canonical.ts) and shown escaped.
 * A new kind or field makes older verifiers refuse the log ('log-malformed'): they never skip what they cannot read.
 */
import * as v from 'valibot';
import { text as bounded, count, type Infer, list } from '../base/schema.ts';
import { maxDisposition, maxStops } from '../risk/limits.ts';

/** What a text of the log is, for those who show it. */
export type FieldType = 'text' | 'instant' | 'hex' | 'code';
const holds = (fieldType: FieldType) => v.metadata<string, { readonly fieldType: FieldType }>({ fieldType });

/** From outside: what people or the system named. */
const text = (max: number) => v.pipe(bounded(max), holds('text'));
/** A code as the system gives it: the kind and the state of a network interface. */
const systemCode = v.pipe(bounded(32), holds('code'));
/** A code of Inkan's own: a reason, a purpose, a source. */
const code = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/), holds('code'));
/** Upper-case hex of `min` to `max` bytes. */
const hex = (min: number, max = min) =>
  v.pipe(v.string(), v.maxLength(2 * max), v.regex(new RegExp(`^(?:[0-9A-F]{2}){${min},${max}}$`)), holds('hex'));
/** Unix milliseconds, decimal. */
export const instant = v.pipe(v.string(), v.maxLength(16), v.regex(/^(?:0|[1-9][0-9]*)$/), holds('instant'));
/** SHA-256. */
export const digest = hex(32);

const chain = v.picklist(['symbol', 'nem']);
const network = v.picklist(['mainnet', 'testnet']);
const vault = hex(8, 32);
const practice = v.boolean();
/** A holder of a share, by the number and name in the vault. */
const custodian = v.strictObject({
  id: count,
  name: text(64),
  /** Public approval key, where custodians are enrolled. Absent elsewhere, and in entries of earlier versions. */
  key: v.exactOptional(v.pipe(v.string(), v.length(64), v.regex(/^[0-9A-F]+$/), holds('hex'))),
});
const custodians = list(custodian, 64);
/** Who may open a vault, and how many of them are needed. */
const quorum = v.strictObject({ need: count, custodians });
const account = v.strictObject({ chain, network, address: text(64) });
/** Label of an account before and after; null for none. Entries of versions that did not log labels have neither. */
const label = v.exactOptional(v.nullable(text(64)));
const relabelled = v.strictObject({ ...account.entries, before: label, after: label });
const key = v.strictObject({ address: text(64), publicKey: hex(32) });
/** State of the air-gap guard at that moment. */
const guard = v.strictObject({
  state: v.picklist(['offline', 'capable', 'online', 'unknown']),
  scope: v.picklist(['linux', 'node']),
  seen: list(v.strictObject({ kind: systemCode, name: text(64), state: systemCode }), 64),
});
const made = { vault, custodians, need: count, logKey: hex(32), accounts: v.nullable(digest), guard };
/** Digest of the operation that custodians authorised (docs/log.md). Absent in entries of earlier versions. */
const deed = { deed: v.exactOptional(digest) };
/** Digest of the batch (docs/batch.md) that it was one of several in; absent of a request that was alone. */
const batch = { batch: v.exactOptional(digest) };
/** One custodian's decision about a batch, signed with the own approval key (core/approval/statement.ts). */
const statement = v.strictObject({
  custodian,
  key: hex(32),
  /** Ids of the custodians who had opened the vault. */
  openedBy: list(count, 32),
  decision: v.picklist(['request', 'approve', 'refuse']),
  at: instant,
  reason: v.exactOptional(text(200)),
  /** Of an approval in spite of stops: digest of the reasons, which the entry of that act has in words. */
  reasons: v.exactOptional(digest),
  signature: hex(64),
});
/** What a statement is about besides its batch. */
const round = { vault, round: hex(16), verdict: digest, book: digest };
/** When a request came into view, was read, and was reviewed. */
const clock = v.strictObject({
  seen: v.exactOptional(instant),
  collected: v.exactOptional(instant),
  reviewed: instant,
});
/** Reasons for going on in spite of stops, given with this act, each with the findings that it answers (core/risk). Absent if there are
 * none, and in entries of earlier versions. */
const dispositions = {
  dispositions: v.exactOptional(
    list(v.strictObject({ reason: text(maxDisposition), findings: list(text(120), maxStops) }), maxStops),
  ),
};
/** The payment list that the batch was compared with; absent without one, and in entries of earlier versions. `digest`: of the
 * signed bytes, or of an unsigned file. `key`: that signed it. `signer`: its name in the rule book. */
const listed = {
  list: v.exactOptional(v.strictObject({ digest, key: v.nullable(hex(32)), signer: v.nullable(text(64)) })),
};
/** Of the custodians who approved, if any did by key. Absent in practice and in entries of earlier versions. */
const stated = {
  subject: v.exactOptional(v.strictObject(round)),
  decisions: v.exactOptional(list(statement, 32)),
  clock: v.exactOptional(clock),
  ...dispositions,
};
/** An amount in atomic units, decimal. */
const atomic = v.pipe(v.string(), v.maxLength(40), v.regex(/^(?:0|[1-9][0-9]*)$/), holds('text'));
/** What a signature moves, summed by payer, recipient and unit (moves.ts). `owner`: label of our account. `alias`: a
 * namespace in place of the recipient's address. No recipient at all: several, summed. */
const move = v.strictObject({
  from: v.nullable(text(64)),
  owner: v.nullable(text(64)),
  to: v.nullable(text(64)),
  alias: v.nullable(text(64)),
  amount: atomic,
  divisibility: v.nullable(count),
  unit: text(256),
  payments: count,
});
/** Absent in entries of earlier versions. `owner`: label of the account whose key signs. `payments`: of all, also of
 * those that `moves` has no room for. */
const moved = {
  owner: v.exactOptional(v.nullable(text(64))),
  payments: v.exactOptional(count),
  moves: v.exactOptional(list(move, 8)),
};
const savedFile = { vault, sequence: count, digest };
/** A vault file, signed by the vault's log key (signed-save.ts). `entry`: the entry that caused the save, 0 if there
 * is none. */
const signedFile = { ...savedFile, entry: count, key: hex(32), signature: hex(64) };
/** A position in a log. `hash`: head of the chain after that entry. */
export const logHead = v.strictObject({ sequence: count, hash: digest });

const event = <K extends string, S extends v.ObjectEntries>(kind: K, fields: S) =>
  v.strictObject({ kind: v.literal(kind), ...fields });

/** 'unknown': what was signed or given out may or may not have been seen. */
export const leftOutcomes = ['not-done', 'unknown'] as const;

export const lockReasons = [
  'asked',
  'idle',
  'suspend',
  'screen-lock',
  'vault-stopped',
  'network',
  'self-test',
  'storage-gone',
  'ended',
] as const;

export const logEvent = v.variant('kind', [
  // the machine
  event('started', {
    app: text(32),
    electron: text(32),
    origin: v.picklist(['official', 'installed', 'override', 'test-runtime']),
    flavour: v.picklist(['development', 'release']),
    platform: text(16),
  }),
  /** Known-answer tests of the primitives; `failed` lists those that failed. */
  event('self-tested', { checks: count, failed: list(code, 64) }),
  event('guard', { guard }),
  event('alarm', { alarm: code, guard }),
  event('alarm-acknowledged', { alarm: code, by: custodians }),
  event('guard-overridden', { by: custodians, guard }),
  event('clock-back', { last: instant, now: instant }),
  /** While the app ran: `now` is later than the time elapsed since `last` allows. */
  event('clock-forward', { last: instant, now: instant }),
  /** A blank form is about to be printed: no secret is on it. `mode`: of the vault that is open. */
  event('form-printed', { form: code, words: count, mode: v.picklist(['practice', 'real', 'unopened']) }),
  event('locked', { because: v.picklist(lockReasons), mode: v.picklist(['practice', 'real', 'unopened']) }),

  // opening
  /** A wrong passphrase (or key file). `failures`: consecutive failures including this one. No vault: a vault
   * without an id, or an entry of a version that did not name it. */
  event('unlock-failed', {
    vault: v.exactOptional(vault),
    custodian: v.nullable(custodian),
    code,
    failures: count,
  }),
  /** A custodian's passphrase was correct. `purpose`: what it authorises, with the digest of the operation; `given`
   * of `need`. */
  event('share-given', { custodian, purpose: code, ...deed, given: count, need: count, keyFile: v.boolean() }),
  /** `digest`: SHA-256 of the vault file. */
  event('opened', { vault, digest, custodians, overridden: v.boolean(), guard }),
  event('practice-opened', { guard }),

  // requests and signatures. `text`: digest of the request's UTF-8 bytes; `document`: digest of what was reviewed and
  // signed
  event('scanned', {
    practice,
    text: digest,
    characters: count,
    action: v.picklist(['sign', 'choose', 'collected', 'refuse']),
    document: v.nullable(digest),
    chain: v.nullable(chain),
    network: v.nullable(network),
    transaction: v.nullable(code),
  }),
  /** Refused by a rule while reading ('reading') or at the moment of signing ('signing'). */
  event('refused', {
    practice,
    at: v.picklist(['reading', 'signing']),
    /** Null at signing, and for a text that is no transaction, because it may contain a secret (docs/log.md). */
    text: v.nullable(digest),
    document: v.nullable(digest),
    codes: list(code, 50),
    ...batch,
  }),
  event('approved', {
    practice,
    document: digest,
    act: v.picklist(['hold', 'type']),
    custodians,
    ...stated,
    ...listed,
  }),
  /** Several requests with one act: their documents in the order of signing. `batch`: their digest (docs/batch.md). */
  event('batch-approved', {
    practice,
    batch: digest,
    documents: list(digest, 200),
    act: v.picklist(['hold', 'type']),
    custodians,
    ...stated,
    ...listed,
  }),
  /** An approval that is not the last one needed, or the act that brings a batch in. `given` of `need` approvals; it can be used
   * `until` then. */
  event('approval-given', {
    ...{ ...round, batch: digest, documents: list(digest, 200), act: v.picklist(['hold', 'type']) },
    ...{ given: count, need: count, until: instant, decided: statement, ...dispositions },
  }),
  /** A custodian refused a batch: it ends. */
  event('approval-refused', { ...round, batch: digest, documents: list(digest, 200), decided: statement }),
  /** A batch that waited for approvals is no longer what it was, or nobody approved it in time. */
  event('pending-voided', { vault, round: hex(16), batch: digest, codes: list(code, 50) }),
  /** Flushed to the disk before the signature leaves the vault. `replies`: digests of all reply texts, in the order
   * offered. */
  event('signed', {
    practice,
    document: digest,
    chain,
    network,
    transaction: code,
    task: code,
    hash: hex(32),
    /** Hashes of transactions signed together with it (a hash lock). */
    beside: list(hex(32), 16),
    signers: list(key, 128),
    deadline: instant,
    replies: list(digest, 64),
    custodians,
    guard,
    ...batch,
    ...moved,
  }),
  /** Exported by another way than the QR code. `digest`: of the exported bytes, null if there are none to name. */
  event('exported', { practice, way: code, digest: v.nullable(digest), bytes: count }),
  event('ownership-proved', {
    practice,
    ...account.entries,
    publicKey: hex(32),
    statement: digest,
    custodians,
    ...deed,
    guard,
  }),
  event('entries-kept', { practice, document: digest, entries: count, custodians }),
  /**
   * An exercise of the training ground was answered. `text`: digest of the request. `learner`: as the person gave it, empty
   * without. In a round: how many exercises it has, how many of them are answered and how many correctly; else zeros.
   */
  event('trained', {
    ...{ practice, exercise: code, text: digest, decision: v.picklist(['sign', 'refuse']), right: v.boolean() },
    ...{ learner: text(64), exercises: count, answered: count, correct: count },
  }),

  // the vault
  event('vault-made', { ...made, sources: list(code, 16), certificate: v.nullable(digest) }),
  event('vault-restored', { ...made, from: code }),
  event('custodians-changed', { vault, by: custodians, ...deed, before: quorum, after: quorum }),
  /** A custodian of a vault of an earlier version has an approval key from now on. */
  event('approval-key-made', { vault, custodian }),
  /** Names of the settings that changed. */
  event('settings-changed', { vault, by: custodians, ...deed, settings: list(code, 64) }),
  /** A rule book was adopted. `prev`: digest of the one before, null for the first. `fromMs`: when nothing of that one counts any more. */
  event('rules-adopted', {
    ...{ vault, serial: count, digest, prev: v.nullable(digest) },
    ...{ effect: v.picklist(['first', 'restored', 'tightens', 'loosens', 'same']), fromMs: instant, by: custodians },
    ...deed,
  }),
  event('accounts-changed', { practice, change: code, accounts: list(relabelled, 256), custodians, ...deed }),
  /** `set`: identifier of a share set or of a backup in the vault. */
  event('backup-made', {
    vault,
    backup: code,
    set: v.nullable(text(64)),
    digest: v.nullable(digest),
    shares: count,
    need: count,
    custodians,
    ...deed,
  }),
  event('words-shown', { vault, words: count, custodians, ...deed }),
  event('drilled', {
    vault,
    drill: code,
    set: v.nullable(text(64)),
    /** Null if the vault could not tell. */
    passed: v.nullable(v.boolean()),
    code: v.nullable(code),
    custodians,
  }),
  /** Before the file is written, and after: `sequence` is the number of the vault file, `digest` that of the
   * complete file. */
  event('vault-writing', signedFile),
  event('vault-written', signedFile),
  /** The same, unsigned, as earlier versions wrote them. Invalid after a signed one of the same vault. */
  event('vault-save', savedFile),
  event('vault-saved', savedFile),
  /** Custodians accepted a vault file that this log did not expect. */
  event('vault-accepted', { ...savedFile, wrong: code, by: custodians }),
  /** A vault that the log knows is not on the disk, and a person started a new one anyway. */
  event('vault-given-up', savedFile),

  // outcomes. `entry`: sequence of the entry that announced the operation
  event('done', { entry: count }),
  event('undone', { entry: count, code }),
  /** Found at an opening: the program ended before the outcome was logged. `what`: the kind of the announcing entry. */
  event('left-open', { entry: count, what: code, outcome: v.picklist(leftOutcomes) }),

  // the log itself
  /** The vault's log key signed the head after entry `sequence` (signed-head.ts). */
  event('head-signed', { vault, sequence: count, head: digest, key: hex(32), signature: hex(64) }),
  /** People wrote the words of the head after entry `sequence` on paper; `head` is its hash. */
  event('head-noted', { vault, sequence: count, head: digest, custodians }),
  /** An incomplete entry at the end, from a crash or a power cut: removed, and saved in the named file. */
  event('log-torn', { bytes: count, digest, kept: text(64) }),
  /** First entry of a log that replaced one that did not verify, with what the vault remembered of the old log. */
  event('log-replaced', {
    wrong: code,
    bytes: count,
    digest: v.nullable(digest),
    kept: v.nullable(text(64)),
    remembered: v.nullable(logHead),
    by: custodians,
  }),
]);

export type LogEvent = Infer<typeof logEvent>;
export type LogEventKind = LogEvent['kind'];
export type LogEventOf<K extends LogEventKind> = Extract<LogEvent, { readonly kind: K }>;
export type LogHead = Infer<typeof logHead>;
export type LogMove = Infer<typeof move>;
export type LogCustodian = Infer<typeof custodian>;

export const logEventKinds: readonly LogEventKind[] = logEvent.options.map((option) => option.entries.kind.literal);

/** Parses an event; null if its kind or shape is unknown. */
export function readEvent(value: unknown): LogEvent | null {
  const read = v.safeParse(logEvent, value, { abortEarly: true });
  return read.success ? read.output : null;
}

/** All field names of all kinds: each is a row of the log screen. */
export type LogField = LogEvent extends infer E ? (E extends unknown ? Exclude<keyof E, 'kind'> : never) : never;

/** The declared type of a field's schema; a closed list of words is one of codes. Null where none is declared. */
export function fieldTypeOf(schema: object | undefined): FieldType | null {
  if (schema === undefined || !('type' in schema)) return null;
  if (schema.type === 'picklist') return 'code';
  const metadata: { readonly fieldType?: FieldType } = v.getMetadata(schema as v.GenericSchema);
  return metadata.fieldType ?? null;
}
