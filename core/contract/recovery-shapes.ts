/** Shapes of backup and restore, without secrets. Their calls are in recovery.ts. */
import * as v from 'valibot';
import { drillResults, drillSubjects } from '../audit/drill-record.ts';
import { type Infer, list, text } from '../base/schema.ts';
import { chain, network } from '../chain/schema.ts';
import { reason } from './shapes.ts';

/**
 * The vault's secret: the entropy of BIP-39 words in one of two languages (the seed is derived from the sentence, so
 * the same entropy is another wallet in the other language), or a seed itself, as other wallets put it into SLIP-39
 * shares (docs/adr/0016-what-shares-share.md).
 */
export const roots = ['bip39-english', 'bip39-japanese', 'seed'] as const;
export const root = v.picklist(roots);
export type Root = (typeof roots)[number];
export const wordLanguages = ['english', 'japanese'] as const;
export type WordLanguage = (typeof wordLanguages)[number];

const upTo = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const group = v.strictObject({ threshold: upTo(16), count: upTo(16) });
const groups = v.pipe(list(group, 16), v.minLength(1));
/** 15 bits, identical in all shares of a set. */
const identifier = upTo(0x7fff);

/** Words of a share that its keeper types back at the table. */
export const shareWordsAsked = 3;

/** Per set. */
export const maxShares = 64;

/**
 * A backup as the vault remembers it: enough to check it without opening it, and nothing that helps a thief.
 * A share's digest is HMAC-SHA256 over its words with the set's salt; a file's is its SHA-256. Upper-case hex.
 */
export const madeBackup = v.variant('kind', [
  v.strictObject({
    kind: v.literal('shares'),
    madeMs: text(24),
    identifier,
    groupThreshold: upTo(16),
    groups,
    hasPassphrase: v.boolean(),
    salt: text(64),
    digests: list(v.strictObject({ group: upTo(15), member: upTo(15), digest: text(64) }), maxShares),
    /** Whether words of every share were typed back from its card. Absent (unknown) in older vault files. */
    confirmed: v.optional(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('file'), madeMs: text(24), digest: text(64) }),
  v.strictObject({
    kind: v.literal('paper'),
    madeMs: text(24),
    digest: text(64),
    /** Whether a person confirmed that all pages exist. Absent (unknown) in older vault files. */
    printed: v.optional(v.boolean()),
  }),
]);
export type MadeBackup = Infer<typeof madeBackup>;
export type ShareSet = Extract<MadeBackup, { kind: 'shares' }>;
export const maxMadeBackups = 20;

/**
 * Adds one, newest last. The oldest file or paper is dropped first, because those are checked by opening them; a share
 * can only be checked while its set is remembered.
 */
export function withMade(made: readonly MadeBackup[], newest: MadeBackup): readonly MadeBackup[] {
  if (made.length < maxMadeBackups) return [...made, newest];
  const forgotten = Math.max(
    0,
    made.findIndex(({ kind }) => kind !== 'shares'),
  );
  return [...made.filter((_, at) => at !== forgotten), newest];
}

/** Progress of a set of shares. `groups`: those with at least one share. */
export const shareStanding = v.strictObject({
  identifier,
  groupThreshold: upTo(16),
  groupCount: upTo(16),
  groups: list(v.strictObject({ index: upTo(15), have: upTo(16), need: upTo(16) }), 16),
  complete: v.boolean(),
});

/** Material given for a restore. */
export const givenMaterial = v.variant('is', [
  v.strictObject({ is: v.literal('words'), language: v.picklist(wordLanguages), count: upTo(24) }),
  v.strictObject({ is: v.literal('shares'), standing: shareStanding }),
  v.strictObject({
    is: v.literal('backup'),
    scope: v.picklist(['whole', 'keys']),
    made: text(32),
    accounts: upTo(100),
    imported: upTo(100),
  }),
]);
export type GivenMaterial = Infer<typeof givenMaterial>;

/** One interpretation of the material: its first accounts and fingerprint, and whether they match the recorded ones. */
export const walletReading = v.strictObject({
  root,
  fingerprint: text(64),
  accounts: list(v.strictObject({ chain, network, address: text(64), publicKey: text(64) }), 8),
  /** Null if nothing was recorded. */
  matches: v.nullable(v.boolean()),
});
export type WalletReading = Infer<typeof walletReading>;

/** Remarks on a drill's result. */
export const drillNotes = [
  '-',
  'passphrase-not-checked',
  'passphrase-differs',
  'set-unknown',
  'older-accounts',
  'keys-missing',
] as const;
export type DrillNote = (typeof drillNotes)[number];
export const drilled = v.strictObject({
  what: v.picklist(drillSubjects),
  result: v.picklist(drillResults),
  note: v.picklist(drillNotes),
  /** Why it counts as damaged. */
  reason: v.nullable(reason),
  /** Signed by the vault's log key (core/audit/drill-record.ts). */
  record: text(2048),
});
export type Drilled = Infer<typeof drilled>;
