/**
 * The state of the open vault for the home screen: its backups with their drills, the head of the log and when its
 * words were last written down. Takes: what the vault remembers and what the log recorded. Gives: which backup is due for a
 * drill, and what a new vault still lacks. Pure: `now` is an argument.
 */
import * as v from 'valibot';
import { shareName } from '../audit/drill-record.ts';
import { logHead } from '../audit/events.ts';
import type { DrillSeen, RecordOfVault } from '../audit/vault-record.ts';
import { count, type Infer, list, text } from '../base/schema.ts';
import { type MadeBackup, maxMadeBackups, type Root, type ShareSet } from './recovery-shapes.ts';

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
  /** `passed`: null if the vault could not tell, or if too few shares of a set have passed to restore with them. */
  lastDrill: v.nullable(v.strictObject({ atMs: instantMs, passed: v.nullable(v.boolean()) })),
  /** Of a set of shares: how many have had a drill. */
  cards: v.nullable(v.strictObject({ tried: count, of: count })),
  /** When the next drill is due; null if it is due now, because there was none or the last one did not pass. */
  dueMs: v.nullable(instantMs),
});
export type BackupStanding = Infer<typeof backupStanding>;
type Drilled = Pick<BackupStanding, 'lastDrill' | 'cards' | 'dueMs'>;

const strayKinds = ['share', 'backup'] as const;
const strayFailure = v.strictObject({ drill: v.picklist(strayKinds), atMs: instantMs });
export type StrayFailure = Infer<typeof strayFailure>;

export const overview = v.strictObject({
  /** Empty in practice, where nothing is kept. */
  backups: list(backupStanding, maxMadeBackups + 1),
  /** Failed drills of no backup that the vault remembers. */
  strays: list(strayFailure, strayKinds.length),
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
  record: Pick<RecordOfVault, 'drills' | 'wordsSeen'>,
): BackupStanding[] {
  const { drills, wordsSeen } = record;
  const words: BackupStanding = {
    ...{ kind: 'words', madeMs: null, exists: wordsSeen ? true : null },
    ...judged(drills.findLast(({ drill }) => drill === 'words')),
  };
  const all = made.map((one): BackupStanding => {
    const { kind, madeMs } = one;
    const drilled =
      one.kind === 'shares' ? judgedSet(one, drills) : judged(drills.findLast((drill) => isOf(one, drill)));
    return { kind, madeMs, exists: existsAsMade(one), ...drilled };
  });
  // What passed a drill was there.
  return (root === 'seed' ? all : [words, ...all]).map((one) =>
    one.lastDrill?.passed === true ? { ...one, exists: true } : one,
  );
}

const dueAfter = (at: string): string => (BigInt(at) + BigInt(drillEveryDays) * dayMs).toString();

function judged(last: DrillSeen | undefined): Drilled {
  return {
    lastDrill: last === undefined ? null : { atMs: last.at, passed: last.passed },
    ...{ cards: null, dueMs: last?.passed === true ? dueAfter(last.at) : null },
  };
}

/** Failed if the newest drill of any share failed; passed if the shares that passed are enough to restore. */
function judgedSet(set: ShareSet, drills: readonly DrillSeen[]): Drilled {
  const groups = set.groups.map(({ threshold, count: shares }, group) => {
    const newest = sharesOfGroup(set, group).flatMap((name) => newestOfShare(name, drills));
    return { threshold, shares, newest };
  });
  const newest = groups.flatMap((group) => group.newest);
  const complete = groups.flatMap((group) =>
    nthNewest(
      group.newest.filter(({ passed }) => passed === true),
      group.threshold,
    ),
  );
  const [enough] = nthNewest(complete, set.groupThreshold);
  const failed = newest.some(({ passed }) => passed === false);
  const [last] = nthNewest(newest, 1);
  const cards = { tried: newest.length, of: groups.reduce((sum, { shares }) => sum + shares, 0) };
  if (last === undefined) return { lastDrill: null, cards, dueMs: null };
  const passed = failed ? false : enough === undefined ? null : true;
  return {
    lastDrill: { atMs: last.at, passed },
    ...{ cards, dueMs: passed === true && enough !== undefined ? dueAfter(enough.at) : null },
  };
}

/** None or one. */
function newestOfShare(name: string, drills: readonly DrillSeen[]): readonly DrillSeen[] {
  const newest = drills.findLast(({ drill, set }) => drill === 'share' && set === name);
  return newest === undefined ? [] : [newest];
}

/** None or one: after it, fewer than `n` are left. */
function nthNewest(drills: readonly DrillSeen[], n: number): readonly DrillSeen[] {
  return drills.toSorted((a, b) => (BigInt(a.at) < BigInt(b.at) ? 1 : -1)).slice(n - 1, n);
}

/** Names of a group's shares, as logged. */
const sharesOfGroup = ({ identifier, groups }: ShareSet, group: number): readonly string[] =>
  Array.from({ length: groups[group]?.count ?? 0 }, (_, member) => shareName({ identifier, group, member }));

const sharesOf = (set: ShareSet): readonly string[] => set.groups.flatMap((_, group) => sharesOfGroup(set, group));

/**
 * Drills that failed and name no backup that the vault remembers, as of a card that cannot be read: the newest of each
 * kind. One stands until a whole backup of its kind has passed since: all cards of a set, a file or a paper.
 */
export function strayFailures({ made }: Pick<Kept, 'made'>, { drills }: Pick<RecordOfVault, 'drills'>): StrayFailure[] {
  return strayKinds.flatMap((subject) => {
    const at = drills.findLastIndex(
      (one) => one.drill === subject && one.passed === false && !made.some((backup) => isOf(backup, one)),
    );
    const failure = drills[at];
    if (failure === undefined || isSettled(subject, drills.slice(at + 1))) return [];
    return [{ drill: subject, atMs: failure.at }];
  });

  function isSettled(subject: StrayFailure['drill'], since: readonly DrillSeen[]): boolean {
    const passed = since.filter((one) => one.drill === subject && one.passed === true);
    return made.some((backup) =>
      backup.kind === 'shares'
        ? sharesOf(backup).every((name) => newestOfShare(name, passed).length > 0)
        : passed.some((one) => isOf(backup, one)),
    );
  }
}

function existsAsMade(made: MadeBackup): boolean | null {
  if (made.kind === 'shares') return made.confirmed ?? null;
  return made.kind === 'file' || made.printed !== false;
}

/** A drill names a share as "identifier group 1 share 2", a file or paper by its digest (core/audit/drill-record.ts). */
function isOf(made: MadeBackup, { drill, set }: DrillSeen): boolean {
  if (made.kind === 'shares') return drill === 'share' && set !== null && sharesOf(made).includes(set);
  return drill === 'backup' && set === made.digest;
}

/** Whether this backup must be drilled now. One that nobody has cannot be. */
export const isDrillDue = ({ exists, dueMs }: BackupStanding, nowMs: bigint): boolean =>
  exists !== false && (dueMs === null || BigInt(dueMs) <= nowMs);

/** What a new vault needs before it carries value, in the order in which people do it. */
export const readinessItems = ['second-backup', 'drill', 'log-words', 'rules', 'multisig', 'accounts'] as const;
export type ReadinessItem = (typeof readinessItems)[number];

/** Each computed from facts. `multisigs`: multisig accounts in the registry; `hasRules`: a rule book. Noted words last as long as a drill, which
 * counts until the next one is due. */
export function readinessOf(
  { backups, strays, log, accountsExportedMs }: Overview,
  { multisigs, hasRules }: { readonly multisigs: number; readonly hasRules: boolean },
  nowMs: bigint,
): Readonly<Record<ReadinessItem, boolean>> {
  return {
    'second-backup': backups.filter(({ exists }) => exists === true).length >= 2,
    drill: strays.length === 0 && backups.some((one) => one.lastDrill?.passed === true && !isDrillDue(one, nowMs)),
    'log-words': log.noted !== null && BigInt(dueAfter(log.noted.atMs)) > nowMs,
    rules: hasRules,
    multisig: multisigs > 0,
    accounts: accountsExportedMs !== null,
  };
}
