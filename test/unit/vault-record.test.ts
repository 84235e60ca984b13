/** What the log knows of the care for a vault, and what its home screen concludes from it. */
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../core/audit/events.ts';
import { makeVaultRecord, maxDrillsSeen } from '../../core/audit/vault-record.ts';
import { backupStandings, isDrillDue, readinessOf, strayFailures } from '../../core/contract/overview.ts';
import type { MadeBackup } from '../../core/contract/recovery-shapes.ts';
import { digest, samples, vault } from './log-samples.ts';

const key = 'A'.repeat(64);
const other = '8'.repeat(32);
const drilled = (change: Partial<typeof samples.drilled>): LogEvent => ({ ...samples.drilled, ...change });
const exported = (practice: boolean): LogEvent => ({ ...samples.exported, way: 'accounts', practice });

function recordOf(...events: readonly LogEvent[]) {
  const record = makeVaultRecord();
  for (const [at, event] of events.entries()) record.take(at + 1, String(at + 1), event);
  return record.of(vault, key);
}

describe('the record of a vault', () => {
  it('is empty for a vault that the log does not know', () => {
    expect(recordOf()).toEqual({ drills: [], noted: null, wordsSeen: false, accountsExported: null, latest: null });
  });

  it('has the newest drill of each backup, and none of another vault', () => {
    const { drills } = recordOf(
      drilled({ drill: 'words', set: 'a', passed: false }),
      drilled({ drill: 'backup', set: digest, passed: true }),
      drilled({ drill: 'words', set: 'a', passed: true }),
      drilled({ drill: 'words', set: 'a', passed: false, vault: other }),
    );
    expect(drills).toEqual([
      { drill: 'backup', set: digest, passed: true, at: '2' },
      { drill: 'words', set: 'a', passed: true, at: '3' },
    ]);
  });

  it('counts what a signed head covers and what this run wrote, and nothing that was appended in between', () => {
    const record = makeVaultRecord();
    const drill = (set: string): LogEvent => drilled({ drill: 'backup', set, passed: true });
    const seen = (by = key) => record.of(vault, by).drills.map(({ set }) => set);
    record.take(1, '1', drill('covered'));
    record.covered(vault, key, 1);
    record.take(2, '2', drill('appended'));
    record.take(3, '3', samples.started);
    record.take(4, '4', drill('this run'));
    expect(seen()).toEqual(['covered', 'this run']);
    record.covered(vault, key, 4);
    record.take(5, '5', samples.started);
    expect(seen()).toEqual(['covered', 'this run']);
    expect(seen('B'.repeat(64))).toEqual([]);
  });

  it('knows the latest time of an opening under a signed head, and in this run what the clock was before', () => {
    const record = makeVaultRecord();
    const latest = () => record.of(vault, key).latest;
    record.take(1, '500', samples.opened);
    record.covered(vault, key, 1);
    record.take(2, '200', samples.opened);
    expect(latest()).toBe('500');
    // A note on the clock stands before the entry that it is about, which may be the first of a run.
    record.take(3, '100', { kind: 'clock-back', last: '900', now: '100' });
    record.take(4, '100', samples.started);
    expect(latest()).toBe('900');
    record.take(5, '100', samples.started);
    expect(latest()).toBe('500');
  });

  it('does not grow without end', () => {
    const many = Array.from({ length: maxDrillsSeen + 5 }, (_, at) => drilled({ drill: 'share', set: String(at) }));
    expect(recordOf(...many).drills).toHaveLength(maxDrillsSeen);
  });

  it('counts accounts given out by the vault that was open, not in practice and not by another vault', () => {
    expect(recordOf(samples.opened, exported(false)).accountsExported).toBe('2');
    expect(recordOf(samples.opened, exported(true)).accountsExported).toBeNull();
    expect(recordOf({ ...samples.opened, vault: other }, exported(false)).accountsExported).toBeNull();
    expect(recordOf(samples.opened, samples.exported).accountsExported).toBeNull();
    expect(recordOf(exported(false)).accountsExported).toBeNull();
  });

  it.each<[string, boolean, LogEvent]>([
    ['made here', true, samples['vault-made']],
    ['restored from its words', true, { ...samples['vault-restored'], from: 'words' }],
    ['restored from shares', false, { ...samples['vault-restored'], from: 'shares' }],
    ['whose words were shown', true, samples['words-shown']],
    ['only opened', false, samples.opened],
  ])('a vault %s: words seen %s', (_what, seen, event) => {
    expect(recordOf({ ...event, vault } as LogEvent).wordsSeen).toBe(seen);
    expect(recordOf({ ...event, vault: other } as LogEvent).wordsSeen).toBe(false);
  });

  it('has the head that was noted last', () => {
    const later = { ...samples['head-noted'], sequence: 40 };
    expect(recordOf(samples['head-noted'], later).noted).toMatchObject({ sequence: 40, hash: digest, at: '2' });
  });
});

const file: MadeBackup = { kind: 'file', madeMs: '5', digest };
const paper: MadeBackup = { kind: 'paper', madeMs: '6', digest: 'E'.repeat(64), printed: false };
const shares: MadeBackup = {
  kind: 'shares',
  ...{ madeMs: '7', identifier: 77, groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] },
  ...{ hasPassphrase: false, salt: '', digests: [] },
};
const day = 86_400_000;

describe('the standing of backups', () => {
  const kept = { root: 'bip39-english', made: [file, paper, shares] } as const;

  it('finds the drill of each, by digest and by set', () => {
    const record = recordOf(
      drilled({ drill: 'backup', set: digest, passed: true }),
      drilled({ drill: 'share', set: '77 group 1 share 2', passed: true }),
      drilled({ drill: 'share', set: '771 group 1 share 2', passed: false }),
    );
    const standings = backupStandings(kept, record);
    expect(standings.map(({ kind, lastDrill }) => [kind, lastDrill?.atMs ?? null])).toEqual([
      ['words', null],
      ['file', '1'],
      ['paper', null],
      ['shares', '2'],
    ]);
    expect(standings.map(({ exists }) => exists)).toEqual([null, true, false, null]);
  });

  it('a wallet from a seed has no words', () => {
    expect(backupStandings({ root: 'seed', made: [] }, recordOf())).toEqual([]);
  });

  it.each([
    ['passed, one millisecond before 90 days', true, 90 * day, false],
    ['passed, after 90 days', true, 90 * day + 1, true],
    ['not passed', false, 1, true],
    ['the vault could not tell', null, 1, true],
  ])('a drill that %s: due %s', (_what, passed, nowMs, due) => {
    const [words] = backupStandings(kept, recordOf(drilled({ drill: 'words', set: 'a', passed })));
    if (words === undefined) throw new Error('no words');
    expect(isDrillDue(words, BigInt(nowMs))).toBe(due);
  });

  const cards = (confirmed?: boolean): MadeBackup => ({
    ...shares,
    ...(confirmed === undefined ? {} : { confirmed }),
  });
  it.each([
    ['confirmed, each card', cards(true), true],
    ['not confirmed', cards(false), false],
    ['remembered by a version that did not record it', cards(), null],
  ])('a set of shares %s', (_what, set, exists) => {
    expect(backupStandings({ root: 'seed', made: [set] }, recordOf())).toMatchObject([{ exists }]);
  });

  it('words that nobody saw here count once they have passed a drill', () => {
    const existsAfter = (...events: readonly LogEvent[]) =>
      backupStandings({ root: 'bip39-english', made: [] }, recordOf(...events))[0]?.exists;
    expect(existsAfter()).toBeNull();
    expect(existsAfter(drilled({ drill: 'words', set: 'a', passed: false }))).toBeNull();
    expect(existsAfter(drilled({ drill: 'words', set: 'a', passed: true }))).toBe(true);
  });

  const cards3 = (...members: readonly (readonly [member: number, passed: boolean | null])[]) =>
    recordOf(
      ...members.map(([member, passed]) => drilled({ drill: 'share', set: `77 group 1 share ${member}`, passed })),
    );
  it.each<[string, ReturnType<typeof cards3>, number, boolean | null, number | null]>([
    ['one of three, two are needed', cards3([1, true]), 1, null, null],
    ['two of three', cards3([1, true], [3, true]), 2, true, 90 * day + 1],
    ['all three: due when fewer than two are left', cards3([1, true], [3, true], [2, true]), 3, true, 90 * day + 2],
    ['a failure, then two others', cards3([2, false], [1, true], [3, true]), 3, false, null],
    ['a failure that was put right', cards3([2, false], [1, true], [2, true]), 2, true, 90 * day + 2],
    ['another set', recordOf(drilled({ drill: 'share', set: '771 group 1 share 1', passed: true })), 0, null, null],
  ])('a set of which %s', (_what, record, tried, passed, dueMs) => {
    const [set] = backupStandings({ root: 'seed', made: [shares] }, record);
    expect(set?.cards).toEqual({ tried, of: 3 });
    expect(set?.lastDrill?.passed ?? null).toBe(passed);
    expect(set?.dueMs ?? null).toBe(dueMs === null ? null : String(dueMs));
  });

  it('several groups: each of those that are needed', () => {
    const groups = [
      { threshold: 1, count: 1 },
      { threshold: 2, count: 2 },
    ];
    const passedAfter = (...places: readonly string[]) => {
      const record = recordOf(...places.map((at) => drilled({ drill: 'share', set: `77 group ${at}`, passed: true })));
      const made: MadeBackup = { ...shares, groupThreshold: 2, groups } as MadeBackup;
      return backupStandings({ root: 'seed', made: [made] }, record)[0]?.lastDrill?.passed;
    };
    expect(passedAfter('1 share 1', '2 share 1')).toBeNull();
    expect(passedAfter('2 share 1', '2 share 2')).toBeNull();
    expect(passedAfter('1 share 1', '2 share 1', '2 share 2')).toBe(true);
  });

  it('a failed drill of no known backup stands until a whole backup of its kind has passed', () => {
    const card = (member: number) => drilled({ drill: 'share', set: `77 group 1 share ${member}`, passed: true });
    const damaged = [drilled({ drill: 'share', set: '-', passed: false })];
    const straysAfter = (...events: readonly LogEvent[]) =>
      strayFailures(kept, recordOf(...events)).map(({ drill }) => drill);
    expect(straysAfter(drilled({ drill: 'share', set: '77 group 1 share 2', passed: false }))).toEqual([]);
    expect(straysAfter(drilled({ drill: 'share', set: '5 group 1 share 2', passed: null }))).toEqual([]);
    expect(straysAfter(drilled({ drill: 'words', set: 'a', passed: false }))).toEqual([]);
    expect(straysAfter(card(3), ...damaged, card(1), card(2))).toEqual(['share']);
    expect(straysAfter(...damaged, card(1), card(2), card(3))).toEqual([]);
    const lost = drilled({ drill: 'backup', set: 'E'.repeat(64).toLowerCase(), passed: false });
    expect(straysAfter(lost)).toEqual(['backup']);
    expect(straysAfter(lost, drilled({ drill: 'backup', set: digest, passed: true }))).toEqual([]);
  });

  it('a failed drill of no known backup takes back that a drill was passed', () => {
    const record = recordOf(drilled({ drill: 'words', set: 'a', passed: true }));
    const head = { sequence: 1, hash: digest };
    const overview = {
      backups: backupStandings(kept, record),
      ...{ strays: [], log: { head, noted: null }, accountsExportedMs: null, signed: 0 },
    };
    expect(readinessOf(overview, { multisigs: 0, hasRules: false }, 3n).drill).toBe(true);
    expect(
      readinessOf({ ...overview, strays: [{ drill: 'share', atMs: '2' }] }, { multisigs: 0, hasRules: false }, 3n)
        .drill,
    ).toBe(false);
  });

  it('a drill counts until the next one is due', () => {
    const record = recordOf(drilled({ drill: 'words', set: 'a', passed: true }));
    const backups = backupStandings(kept, record);
    const log = { head: { sequence: 1, hash: digest }, noted: null };
    const overview = { backups, strays: [], log, accountsExportedMs: null, signed: 0 };
    const due = BigInt(backups[0]?.dueMs ?? 0);
    expect([due - 1n, due].map((now) => readinessOf(overview, { multisigs: 0, hasRules: false }, now).drill)).toEqual([
      true,
      false,
    ]);
  });

  it('noted words last 90 days', () => {
    const noted = { head: { sequence: 1, hash: digest }, atMs: '1', by: [] };
    const log = { head: { sequence: 1, hash: digest }, noted };
    const overview = { backups: [], strays: [], log, accountsExportedMs: null, signed: 0 };
    expect(readinessOf(overview, { multisigs: 0, hasRules: false }, BigInt(90 * day))['log-words']).toBe(true);
    expect(readinessOf(overview, { multisigs: 0, hasRules: false }, BigInt(90 * day + 1))['log-words']).toBe(false);
  });

  it('what was only prepared is neither due nor a second backup', () => {
    const made = recordOf({ ...samples['vault-made'], vault });
    const backups = backupStandings({ root: 'bip39-english', made: [paper] }, made);
    expect(backups.filter((one) => isDrillDue(one, 10n)).map(({ kind }) => kind)).toEqual(['words']);
    const log = { head: { sequence: 1, hash: digest }, noted: null };
    const overview = { backups, strays: [], log, signed: 0 };
    expect(
      readinessOf({ ...overview, accountsExportedMs: null }, { multisigs: 0, hasRules: false }, 3n)['second-backup'],
    ).toBe(false);
    const both = backupStandings({ root: 'bip39-english', made: [paper, file] }, made);
    expect(
      readinessOf({ ...overview, backups: both, accountsExportedMs: null }, { multisigs: 0, hasRules: false }, 3n)[
        'second-backup'
      ],
    ).toBe(true);
  });
});
