/** What backup and restore speak of, and nothing secret. Their calls are in recovery.ts. */
import * as v from 'valibot';
import { drillResults, drillSubjects } from '../audit/drill-record.ts';
import { type Infer, list, text } from '../base/schema.ts';
import { chain, network, reason } from './shapes.ts';

/**
 * What the vault's secret is: the entropy of BIP-39 words in one of two languages (the sentence makes the seed, so the same
 * entropy is another wallet in the other language), or a seed itself, as other wallets put it into SLIP-39 shares (ADR 0016).
 */
export const roots = ['bip39-english', 'bip39-japanese', 'seed'] as const;
export const root = v.picklist(roots);
export type Root = (typeof roots)[number];
export const wordLanguages = ['english', 'japanese'] as const;
export type WordLanguage = (typeof wordLanguages)[number];

const upTo = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const group = v.strictObject({ threshold: upTo(16), count: upTo(16) });
const groups = v.pipe(list(group, 16), v.minLength(1));
/** 15 bits, the same in all shares of a set. */
const identifier = upTo(0x7fff);

/** In one set. */
export const maxShares = 64;

/**
 * A backup that was made, as the vault remembers it: enough to check one without opening it, and nothing that helps a thief.
 * A share's digest is HMAC-SHA256 with the set's salt over its words; a file's is its SHA-256. Hex, upper case.
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
  }),
  v.strictObject({ kind: v.literal('file'), madeMs: text(24), digest: text(64) }),
  v.strictObject({
    kind: v.literal('paper'),
    madeMs: text(24),
    digest: text(64),
    /** Whether a person has said that all of its pages are there. Absent in vaults of before: unknown. */
    printed: v.optional(v.boolean()),
  }),
]);
export type MadeBackup = Infer<typeof madeBackup>;
export type ShareSet = Extract<MadeBackup, { kind: 'shares' }>;
export const maxMadeBackups = 20;

/**
 * One more, newest last. The oldest file or paper is forgotten first: those are checked by opening them, while of a share
 * nothing can be said once its set is forgotten.
 */
export function withMade(made: readonly MadeBackup[], newest: MadeBackup): readonly MadeBackup[] {
  if (made.length < maxMadeBackups) return [...made, newest];
  const forgotten = Math.max(
    0,
    made.findIndex(({ kind }) => kind !== 'shares'),
  );
  return [...made.filter((_, at) => at !== forgotten), newest];
}

/** How far a set of shares is. `groups`: those of which a share is there. */
export const shareStanding = v.strictObject({
  identifier,
  groupThreshold: upTo(16),
  groupCount: upTo(16),
  groups: list(v.strictObject({ index: upTo(15), have: upTo(16), need: upTo(16) }), 16),
  complete: v.boolean(),
});

/** What was taken in for a restore. */
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

/** One way to understand what was given: its first accounts and fingerprint, and whether that is the recorded one. */
export const walletReading = v.strictObject({
  root,
  fingerprint: text(64),
  accounts: list(v.strictObject({ chain, network, address: text(64), publicKey: text(64) }), 8),
  /** Null when nothing was recorded. */
  matches: v.nullable(v.boolean()),
});
export type WalletReading = Infer<typeof walletReading>;

/** What a drill's result leaves unsaid. */
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
