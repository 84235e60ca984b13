/**
 * What the log can say: a closed list of events, each a strict shape in which every text is bounded. Codes, hashes, public
 * names and numbers; never a secret, never a text of a request. Texts from outside (a custodian's name, the name of a
 * network interface) are stored escaped (canonical.ts) and shown escaped.
 * A new kind or field makes older verifiers refuse the log ('log-malformed'): they never pass over what they cannot read.
 */
import * as v from 'valibot';
import { text as bounded, count, type Infer, list } from '../base/schema.ts';

/** What a text of the log is, for those who show it. */
export type FieldType = 'text' | 'instant' | 'hex' | 'code';
const holds = (fieldType: FieldType) => v.metadata<string, { readonly fieldType: FieldType }>({ fieldType });

/** From outside: what people or the system named. */
const text = (max: number) => v.pipe(bounded(max), holds('text'));
/** A code as the system gives it: the kind and the state of a network interface. */
const systemCode = v.pipe(bounded(32), holds('code'));
/** A word of Inkan's own: a reason, a purpose, a source. */
const code = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/), holds('code'));
/** Upper-case hex of between `min` and `max` bytes. */
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
/** A person who holds a share, by the number and the name that the vault has for them. */
const custodian = v.strictObject({ id: count, name: text(64) });
const custodians = list(custodian, 64);
/** Who may open a vault, and how many of them it takes. */
const quorum = v.strictObject({ need: count, custodians });
const account = v.strictObject({ chain, network, address: text(64) });
/** An account with what it was called and is called now; null for none. Entries from before labels were logged have neither. */
const label = v.exactOptional(v.nullable(text(64)));
const relabelled = v.strictObject({ ...account.entries, before: label, after: label });
const key = v.strictObject({ address: text(64), publicKey: hex(32) });
/** What the air-gap guard saw at that moment. */
const guard = v.strictObject({
  state: v.picklist(['offline', 'capable', 'online', 'unknown']),
  scope: v.picklist(['linux', 'node']),
  seen: list(v.strictObject({ kind: systemCode, name: text(64), state: systemCode }), 64),
});
const made = { vault, custodians, need: count, logKey: hex(32), accounts: v.nullable(digest), guard };
/** Digest of what custodians gave their word for (docs/log.md). Entries from before there was one have none. */
const deed = { deed: v.exactOptional(digest) };
/** Digest of the batch (docs/batch.md) that it was one of several in; absent of a request that was alone. */
const batch = { batch: v.exactOptional(digest) };
const savedFile = { vault, sequence: count, digest };
/** A vault file, signed by the vault's log key (signed-save.ts). `entry`: what it was written for, 0 where that is no entry. */
const signedFile = { ...savedFile, entry: count, key: hex(32), signature: hex(64) };
/** A place in a log. `hash`: the head of the chain after the entry of that sequence. */
export const logHead = v.strictObject({ sequence: count, hash: digest });

const event = <K extends string, S extends v.ObjectEntries>(kind: K, fields: S) =>
  v.strictObject({ kind: v.literal(kind), ...fields });

/** 'unknown': what was signed or handed out may have been seen, or not. */
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
  /** Known-answer tests of the primitives; `failed` names those that did not pass. */
  event('self-tested', { checks: count, failed: list(code, 64) }),
  event('guard', { guard }),
  event('alarm', { alarm: code, guard }),
  event('alarm-acknowledged', { alarm: code, by: custodians }),
  event('guard-overridden', { by: custodians, guard }),
  event('clock-back', { last: instant, now: instant }),
  /** While the app ran: `now` is later than the time that has passed since `last` allows. */
  event('clock-forward', { last: instant, now: instant }),
  event('locked', { because: v.picklist(lockReasons), mode: v.picklist(['practice', 'real', 'unopened']) }),

  // who opened it
  /** A passphrase (or key file) that did not fit. `failures`: how many in a row, this one included. Without a vault: in
   * one that has no id, or in an entry from before it was named. */
  event('unlock-failed', {
    vault: v.exactOptional(vault),
    custodian: v.nullable(custodian),
    code,
    failures: count,
  }),
  /** A custodian's passphrase was right. `purpose`: what for, and which deed exactly; `given` of `need` now. */
  event('share-given', { custodian, purpose: code, ...deed, given: count, need: count, keyFile: v.boolean() }),
  /** `digest`: of the vault file. */
  event('opened', { vault, digest, custodians, overridden: v.boolean(), guard }),
  event('practice-opened', { guard }),

  // requests and signatures. `text`: of the request's UTF-8 bytes; `document`: what was reviewed and signed
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
  /** By the rules ('reading'), or at the moment of signing ('signing'). */
  event('refused', {
    practice,
    at: v.picklist(['reading', 'signing']),
    /** Null at signing, and of a text that is no transaction: it may hold a secret (docs/log.md). */
    text: v.nullable(digest),
    document: v.nullable(digest),
    codes: list(code, 50),
    ...batch,
  }),
  event('approved', { practice, document: digest, act: v.picklist(['hold', 'type']), custodians }),
  /** Several requests with one act: their documents in the order of signing. `batch`: their digest (docs/batch.md). */
  event('batch-approved', {
    practice,
    batch: digest,
    documents: list(digest, 200),
    act: v.picklist(['hold', 'type']),
    custodians,
  }),
  /** On the disk before the signature leaves the vault. `replies`: digest of every reply text, in the order offered. */
  event('signed', {
    practice,
    document: digest,
    chain,
    network,
    transaction: code,
    task: code,
    hash: hex(32),
    /** Hashes of what was signed beside it (a hash lock). */
    beside: list(hex(32), 16),
    signers: list(key, 128),
    deadline: instant,
    replies: list(digest, 64),
    custodians,
    guard,
    ...batch,
  }),
  /** Out by another way than the QR code. `digest`: of the bytes that went out, null where there are none to name. */
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

  // the vault
  event('vault-made', { ...made, sources: list(code, 16), certificate: v.nullable(digest) }),
  event('vault-restored', { ...made, from: code }),
  event('custodians-changed', { vault, by: custodians, ...deed, before: quorum, after: quorum }),
  /** Names of the settings that changed. */
  event('settings-changed', { vault, by: custodians, ...deed, settings: list(code, 64) }),
  event('accounts-changed', { practice, change: code, accounts: list(relabelled, 256), custodians, ...deed }),
  /** `set`: identifier of a share set or of a backup, as the vault knows it. */
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
    /** Null: the vault could not tell. */
    passed: v.nullable(v.boolean()),
    code: v.nullable(code),
    custodians,
  }),
  /** Before the file is written, and after: `sequence` is the vault file's own, `digest` that of the whole file. */
  event('vault-writing', signedFile),
  event('vault-written', signedFile),
  /** The same, unsigned, as earlier versions wrote them. After a signed one of its vault none of these can stand. */
  event('vault-save', savedFile),
  event('vault-saved', savedFile),
  /** Custodians took a vault file that this log did not expect. */
  event('vault-accepted', { ...savedFile, wrong: code, by: custodians }),
  /** A vault that the log knows is not on the disk, and a person began anew all the same. */
  event('vault-given-up', savedFile),

  // outcomes. `entry`: the sequence of the entry that said what was about to be done
  event('done', { entry: count }),
  event('undone', { entry: count, code }),
  /** Found at an opening: the program ended before the outcome was written. `what`: the kind of that entry. */
  event('left-open', { entry: count, what: code, outcome: v.picklist(leftOutcomes) }),

  // the log itself
  /** The vault's log key has signed the head after entry `sequence` (signed-head.ts). */
  event('head-signed', { vault, sequence: count, head: digest, key: hex(32), signature: hex(64) }),
  /** Half an entry at the end, from a crash or a power cut: cut off, and kept in the file named. */
  event('log-torn', { bytes: count, digest, kept: text(64) }),
  /** First entry of a log that took the place of one that did not verify, with what the vault remembered of that one. */
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
export type LogCustodian = Infer<typeof custodian>;

export const logEventKinds: readonly LogEventKind[] = logEvent.options.map((option) => option.entries.kind.literal);

/** The event, or null when it is of no kind or shape that is known. */
export function readEvent(value: unknown): LogEvent | null {
  const read = v.safeParse(logEvent, value, { abortEarly: true });
  return read.success ? read.output : null;
}

/** Every name of a field of any kind: each is a line in what the log screen shows. */
export type LogField = LogEvent extends infer E ? (E extends unknown ? Exclude<keyof E, 'kind'> : never) : never;

/** The declared type of a field's schema; a closed list of words is one of codes. Null where none is declared. */
export function fieldTypeOf(schema: object | undefined): FieldType | null {
  if (schema === undefined || !('type' in schema)) return null;
  if (schema.type === 'picklist') return 'code';
  const metadata: { readonly fieldType?: FieldType } = v.getMetadata(schema as v.GenericSchema);
  return metadata.fieldType ?? null;
}
