/**
 * The state of the open vault for the home screen: its backups with their drills, the head of the log and when its
 * words were last written down. Takes: what the vault remembers and what the log recorded. Gives: which backup is due for a
 * drill, and what a new vault still lacks. Pure: `now` is an argument.
 */
import * as v from 'valibot';
import { logHead } from '../audit/events.ts';
import type { RecordOfVault } from '../audit/vault-record.ts';
import { count, type Infer, list, text } from '../base/schema.ts';
import { type MadeBackup, maxMadeBackups, type Root } from './recovery-shapes.ts';

/** A backup is checked again this many days after a drill that it passed. */
export const drillEveryDays = 90;
const dayMs = 86_400_000n;

const instantMs = text(24);
const backupStanding = v.strictObject({
  kind: v.picklist(['words', 'shares', 'file', 'paper']),
  /** Null for the words, whose time is not remembered. */
  madeMs: v.nullable(instantMs),
  /**
   * False: pages or cards were prepared and nobody confirmed that they exist. Null: nothing tells whether they do
   * (words of a vault that was not made here, cards of an earlier version). Only true counts as a backup.
   */
  exists: v.nullable(v.boolean()),
  /** `passed`: null if the vault could not tell. */
  lastDrill: v.nullable(v.strictObject({ atMs: instantMs, passed: v.nullable(v.boolean()) })),
  /** When the next drill is due; null if it is due now, because there was none or the last one did not pass. */
  dueMs: v.nullable(instantMs),
});
export type BackupStanding = Infer<typeof backupStanding>;

export const overview = v.strictObject({
  /** Empty in practice, where nothing is kept. */
  backups: list(backupStanding, maxMadeBackups + 1),
  log: v.strictObject({
    head: logHead,
    /** The head whose words were last written on paper. */
    noted: v.nullable(v.strictObject({ head: logHead, atMs: instantMs, by: list(text(64), 64) })),
  }),
  /** When the accounts were last given out for watching. */
  accountsExportedMs: v.nullable(instantMs),
  /** Signatures since the vault was opened. */
  signed: count,
});
export type Overview = Infer<typeof overview>;

interface Kept {
  readonly root: Root;
  readonly made: readonly MadeBackup[];
}

/** The recovery words first, then the backups that were made, oldest first. */
export function backupStandings(
  { root, made }: Kept,
  { drills, wordsSeen }: Pick<RecordOfVault, 'drills' | 'wordsSeen'>,
): BackupStanding[] {
  const words = { kind: 'words', madeMs: null, exists: wordsSeen ? true : null } as const;
  const all = made.map((one) => ({
    kind: one.kind,
    madeMs: one.madeMs,
    exists: existsAsMade(one),
    last: drills.findLast((drill) => isOf(one, drill)),
  }));
  const withWords =
    root === 'seed' ? all : [{ ...words, last: drills.findLast(({ drill }) => drill === 'words') }, ...all];
  return withWords.map(({ last, ...one }) => ({
    ...one,
    // What passed a drill was there.
    exists: last?.passed === true ? true : one.exists,
    lastDrill: last === undefined ? null : { atMs: last.at, passed: last.passed },
    dueMs: last?.passed === true ? (BigInt(last.at) + BigInt(drillEveryDays) * dayMs).toString() : null,
  }));
}

function existsAsMade(made: MadeBackup): boolean | null {
  if (made.kind === 'shares') return made.confirmed ?? null;
  return made.kind === 'file' || made.printed !== false;
}

/** A drill names a share as "identifier group 1 share 2", a file or paper by its digest (core/audit/drill-record.ts). */
function isOf(made: MadeBackup, { drill, set }: RecordOfVault['drills'][number]): boolean {
  if (made.kind === 'shares') return drill === 'share' && set?.startsWith(`${made.identifier} group `) === true;
  return drill === 'backup' && set === made.digest;
}

/** Whether this backup must be drilled now. One that nobody has cannot be. */
export const isDrillDue = ({ exists, dueMs }: BackupStanding, nowMs: bigint): boolean =>
  exists !== false && (dueMs === null || BigInt(dueMs) <= nowMs);

/** What a new vault needs before it carries value, in the order in which people do it. */
export const readinessItems = ['second-backup', 'drill', 'log-words', 'multisig', 'accounts'] as const;
export type ReadinessItem = (typeof readinessItems)[number];

/** Each computed from facts. `multisigs`: multisig accounts in the registry. */
export function readinessOf(
  { backups, log, accountsExportedMs }: Overview,
  multisigs: number,
): Readonly<Record<ReadinessItem, boolean>> {
  return {
    'second-backup': backups.filter(({ exists }) => exists === true).length >= 2,
    drill: backups.some(({ lastDrill }) => lastDrill?.passed === true),
    'log-words': log.noted !== null,
    multisig: multisigs > 0,
    accounts: accountsExportedMs !== null,
  };
}
