/** What the log remembers: wrong passphrases, the newest vault file, and operations without an outcome. */
import { describe, expect, it } from 'vitest';
import { emptyHead, nextEntry, toLogHead } from '../../core/audit/chain.ts';
import { type LogEvent, type LogHead, logEventKinds, readEvent } from '../../core/audit/events.ts';
import { Heads } from '../../core/audit/heads.ts';
import { makeHistory } from '../../core/audit/history.ts';
import { maxBatchItems } from '../../core/batch/limits.ts';
import { logKey, samples, vault } from './log-samples.ts';

const own = logKey(1);
const { key } = own;
type Step = LogEvent | ((head: LogHead) => LogEvent);

/** Fed like by main: each entry chained to the previous one. */
function historyOf(...steps: readonly Step[]) {
  const heads = new Heads();
  const history = makeHistory(heads);
  let head = emptyHead;
  for (const [index, step] of steps.entries()) {
    const event = typeof step === 'function' ? step(toLogHead(index, head)) : step;
    const at = 1000 * (index + 1);
    head = nextEntry(index, head, at, event).head;
    heads.push(head);
    history.take({ sequence: index + 1, at: String(at), event });
  }
  return history;
}

const digestOf = (letter: string) => letter.repeat(64);
const file = (sequence: number, letter: string) => ({ sequence, digest: digestOf(letter) });
const writing = (sequence: number, letter: string, entry = 0): LogEvent => ({
  ...{ kind: 'vault-writing', vault, ...file(sequence, letter), entry },
  ...own.signSave(file(sequence, letter)),
});
const written = (sequence: number, letter: string, entry = 0): LogEvent => ({
  ...{ kind: 'vault-written', vault, ...file(sequence, letter), entry },
  ...own.signSave(file(sequence, letter)),
});
const save = (sequence: number, letter: string): LogEvent => ({
  ...{ kind: 'vault-save', vault, ...file(sequence, letter) },
});
const saved = (sequence: number, letter: string): LogEvent => ({
  ...{ kind: 'vault-saved', vault, ...file(sequence, letter) },
});
const accepted = (sequence: number, letter: string): LogEvent => ({
  ...samples['vault-accepted'],
  ...file(sequence, letter),
});

describe('wrong passphrases', () => {
  const failed = samples['unlock-failed'];
  const failures = (...steps: readonly Step[]) => historyOf(...steps).failures({ vault, key });

  it('are counted until this vault has signed over an opening', () => {
    expect(failures()).toBe(0);
    expect(failures(failed, samples['practice-opened'], failed)).toBe(2);
    expect(failures(failed, samples['share-given'], failed)).toBe(2);
    for (const kind of ['opened', 'vault-made', 'vault-restored'] as const) {
      expect(failures(failed, failed, samples[kind]), kind).toBe(2);
      expect(failures(failed, failed, samples[kind], own.sign), kind).toBe(0);
      expect(failures(failed, failed, samples[kind], own.sign, failed), kind).toBe(1);
    }
  });

  it('of another vault do not count; those of no vault do, and for a vault without an id all of them', () => {
    const mine = { ...failed, vault };
    const others = { ...failed, vault: '88'.repeat(16) };
    for (const event of [failed, mine, others]) expect(readEvent(event)).toEqual(event);
    expect(failures(others, failed, mine, others)).toBe(2);
    expect(failures(mine, samples.opened, own.sign, others, mine)).toBe(1);
    expect(historyOf(others, failed, mine).failures({ vault: '', key: '' })).toBe(3);
  });

  it('are not forgotten by an opening of another vault, nor by another key, nor by a head of another log', () => {
    const other = { ...samples.opened, vault: '88'.repeat(16) };
    expect(failures(failed, other, own.sign)).toBe(1);
    expect(failures(failed, samples.opened, logKey(2).sign)).toBe(1);
    expect(failures(failed, samples.opened, { ...samples['head-signed'], sequence: 2 })).toBe(1);
    const elsewhere = own.sign({ sequence: 2, hash: digestOf('E') });
    expect(failures(failed, samples.opened, elsewhere)).toBe(1);
  });
});

describe('the vault file that is there', () => {
  const judge = (sequence: number, letter: string, ...steps: readonly Step[]) =>
    historyOf(...steps).judge({ vault, key, ...file(sequence, letter) });
  const wrongOf = (sequence: number, letter: string, ...steps: readonly Step[]) =>
    judge(sequence, letter, ...steps).wrong;
  const [a, b] = [[writing(1, 'A'), written(1, 'A')] as const, [writing(2, 'B'), written(2, 'B')] as const];

  it('is the one confirmed with the highest number, wherever that stands', () => {
    expect(judge(2, 'B', ...a, ...b)).toEqual({ wrong: null, file: null, settle: false, newest: 2 });
    expect(judge(2, 'B', ...b, ...a)).toEqual({ wrong: null, file: null, settle: false, newest: 2 });
    expect(wrongOf(1, 'A', ...a, ...b)).toBe('vault-rolled-back');
    expect(wrongOf(1, 'A', ...a, ...b, ...a)).toBe('vault-rolled-back');
  });

  it('is swapped when it was never saved here, also under the same number', () => {
    expect(wrongOf(1, 'F', ...a)).toBe('vault-swapped');
    expect(wrongOf(9, 'F', ...a)).toBe('vault-swapped');
  });

  it('is judged by its own number as well as by its digest', () => {
    expect(wrongOf(3, 'B', ...a, ...b)).toBe('vault-rolled-back');
    expect(wrongOf(1, 'B', ...a, ...b)).toBe('vault-rolled-back');
  });

  it('may be either one after a save that was interrupted; the new one is confirmed then', () => {
    const steps = [...a, writing(2, 'B')];
    expect(judge(1, 'A', ...steps)).toEqual({ wrong: null, file: null, settle: false, newest: 2 });
    expect(judge(2, 'B', ...steps)).toEqual({ wrong: null, file: null, settle: true, newest: 2 });
    expect(wrongOf(2, 'F', ...steps)).toBe('vault-swapped');
    expect(wrongOf(1, 'A', ...steps, written(2, 'B'))).toBe('vault-rolled-back');
    // The old file continues with a number above both, which makes the interrupted one old.
    expect(wrongOf(2, 'B', ...steps, writing(3, 'C'), written(3, 'C'))).toBe('vault-rolled-back');
  });

  it('may be any of several interrupted ones', () => {
    const steps = [...a, writing(2, 'B'), writing(3, 'C')];
    for (const [sequence, letter] of [
      [1, 'A'],
      [2, 'B'],
      [3, 'C'],
    ] as const)
      expect(judge(sequence, letter, ...steps)).toMatchObject({ wrong: null, newest: 3 });
  });

  it('is put on hold if somebody else signed, or nobody did', () => {
    const foreign = { ...written(3, 'C'), ...logKey(2).signSave(file(3, 'C')) };
    expect(wrongOf(2, 'B', ...a, ...b, foreign)).toBe('log-signature-bad');
    const unsigned = { ...written(3, 'C'), signature: 'F'.repeat(128) } as LogEvent;
    expect(wrongOf(2, 'B', ...a, ...b, unsigned)).toBe('log-signature-bad');
    expect(wrongOf(2, 'B', ...a, ...b, saved(2, 'B'))).toBe('log-signature-bad');
    // An older file is detected even if many saves were invented above the newest one.
    const made = Array.from({ length: 40 }, (_, at) => ({ ...unsigned, sequence: 100 + at }) as LogEvent);
    expect(judge(1, 'A', ...a, ...b, ...made)).toEqual({
      ...{ wrong: 'log-signature-bad', file: 'vault-rolled-back', settle: false, newest: 2 },
    });
    expect(judge(2, 'B', ...a, ...b, ...made).file).toBeNull();
    // A number that nobody signed is not used as the newest.
    expect(
      judge(0, 'B', ...a, ...b, { ...written(1_000_000, 'C'), signature: 'F'.repeat(128) } as LogEvent).newest,
    ).toBe(2);
  });

  it('is not made right by an acceptance, signed over or not', () => {
    expect(wrongOf(1, 'A', ...a, ...b, accepted(1, 'A'))).toBe('vault-rolled-back');
    expect(wrongOf(1, 'A', ...a, ...b, accepted(1, 'A'), own.sign)).toBe('vault-rolled-back');
  });

  it('may be any, of a vault that this log has never seen saved, and is confirmed then', () => {
    expect(judge(1, 'A')).toEqual({ wrong: null, file: null, settle: true, newest: 0 });
    const other = historyOf(...a).judge({ vault: '88'.repeat(16), key, ...file(1, 'B') });
    expect(other).toEqual({ wrong: null, file: null, settle: true, newest: 0 });
  });

  it('in a log of earlier versions is the last one saved, an interrupted one, or one whose acceptance was signed over', () => {
    const steps = [save(1, 'A'), saved(1, 'A'), save(2, 'B'), saved(2, 'B')];
    expect(judge(2, 'B', ...steps)).toEqual({ wrong: null, file: null, settle: true, newest: 0 });
    expect(wrongOf(1, 'A', ...steps)).toBe('vault-rolled-back');
    expect(wrongOf(2, 'F', ...steps)).toBe('vault-swapped');
    for (const line of [saved(1, 'A'), save(1, 'A'), accepted(1, 'A')])
      expect(wrongOf(1, 'A', ...steps, line), line.kind).toBe('vault-rolled-back');
    expect(wrongOf(2, 'B', ...steps, accepted(1, 'A'))).toBeNull();
    expect(wrongOf(1, 'A', ...steps, accepted(1, 'A'), own.sign)).toBeNull();
    expect(wrongOf(2, 'C', ...steps, accepted(1, 'A'), own.sign, save(2, 'C'), saved(2, 'C'))).toBeNull();
    for (const [sequence, letter] of [
      [2, 'B'],
      [3, 'C'],
    ] as const)
      expect(wrongOf(sequence, letter, ...steps, save(3, 'C'))).toBeNull();
    // From the first signed save on, only signed ones count.
    expect(wrongOf(2, 'B', ...steps, written(2, 'B'))).toBeNull();
    expect(wrongOf(1, 'A', ...steps, written(2, 'B'), accepted(1, 'A'), own.sign)).toBe('vault-rolled-back');
  });

  it('is made right, or its wait shorter, by no entry of any kind, after any entry', () => {
    const failed = samples['unlock-failed'];
    const old = { vault, sequence: 1, digest: digestOf('A') };
    const life: Step[] = [
      ...[samples.started, { ...samples['vault-made'], logKey: key }, ...a, samples.opened, own.sign],
      ...[failed, failed, samples.opened, own.sign, ...b, samples.locked, own.sign, writing(3, 'C'), written(3, 'C')],
      ...[failed, failed, failed],
    ];
    const forged = logEventKinds.map((kind): LogEvent => {
      const event = { ...samples[kind] };
      for (const [name, value] of Object.entries({ ...old, logKey: key, key }))
        if (name in event && !(kind === 'head-signed' && name !== 'vault' && name !== 'key'))
          Object.assign(event, { [name]: value });
      return event;
    });
    let held = 0;
    for (let cut = 0; cut <= life.length; cut += 1) {
      const before = historyOf(...life.slice(0, cut));
      const was = before.judge({ key, ...old }).wrong;
      for (const event of forged) {
        const after = historyOf(...life.slice(0, cut), event);
        expect(after.failures({ vault, key }), `${cut} ${event.kind}`).toBeGreaterThanOrEqual(
          before.failures({ vault, key }),
        );
        if (was === null) continue;
        held += 1;
        expect(after.judge({ key, ...old }).wrong, `${cut} ${event.kind}`).not.toBeNull();
      }
    }
    expect(held).toBeGreaterThan(200);
  });
});

describe('what was begun', () => {
  const open = (...steps: readonly Step[]) =>
    historyOf(...steps)
      .openOutcomes()
      .map(({ at, kind }) => `${at} ${kind}`);
  const settings = samples['settings-changed'];

  it('is open until the save that was made for it is confirmed', () => {
    const begun = [written(1, 'A'), settings] as const;
    expect(open(...begun)).toEqual(['2 settings-changed']);
    expect(open(...begun, writing(2, 'B', 2))).toEqual(['2 settings-changed']);
    expect(open(...begun, writing(2, 'B', 2), written(2, 'B', 2))).toEqual([]);
    // Confirmed at the next opening, which does not know the cause.
    expect(open(...begun, writing(2, 'B', 2), written(2, 'B'))).toEqual([]);
    // A save for something else.
    expect(open(...begun, writing(2, 'B'), written(2, 'B'))).toEqual(['2 settings-changed']);
  });

  it('is not closed by a save from before it that is repeated in its name', () => {
    const begun = [written(1, 'A'), written(2, 'B'), settings] as const;
    for (const [sequence, letter] of [
      [1, 'A'],
      [2, 'B'],
    ] as const) {
      const again = [writing(sequence, letter, 3), written(sequence, letter, 3)];
      expect(open(...begun, ...again)).toEqual(['3 settings-changed']);
    }
  });

  it('is closed by its outcome, whatever that is', () => {
    const begun = [written(1, 'A'), samples.signed] as const;
    expect(open(...begun)).toEqual(['2 signed']);
    for (const outcome of [{ ...samples.done }, { ...samples.undone }, { ...samples['left-open'] }])
      expect(open(...begun, { ...outcome, entry: 2 }), outcome.kind).toEqual([]);
    expect(open(...begun, { ...samples.done, entry: 1 })).toEqual(['2 signed']);
  });

  it('is not looked for in practice, nor in what earlier versions wrote', () => {
    expect(open(written(1, 'A'), { ...samples.signed, practice: true })).toEqual([]);
    expect(open(settings, samples.signed, save(1, 'A'), saved(1, 'A'))).toEqual([]);
    expect(open(samples['vault-made'])).toEqual(['1 vault-made']);
    expect(open(samples['vault-made'], save(1, 'A'), saved(1, 'A'))).toEqual([]);
  });
});

describe('the vault that should be there', () => {
  const last = (...steps: readonly Step[]) => historyOf(...steps).lastVault();

  it('is the one that was written last, until a person gives it up', () => {
    expect(last(samples.started, writing(1, 'A'))).toBeNull();
    expect(last(written(1, 'A'))).toEqual({ vault, ...file(1, 'A'), isGivenUp: false });
    expect(last(written(1, 'A'), samples['vault-given-up'])).toMatchObject({ isGivenUp: true });
    expect(last(written(1, 'A'), samples['vault-given-up'], written(2, 'B'))).toMatchObject({ isGivenUp: false });
  });
});

it('remembers every signature of several of the largest batches, and what was begun before them', () => {
  const signed = Array.from(
    { length: 2 * maxBatchItems + 50 },
    (): LogEvent => ({ ...samples.signed, practice: false }),
  );
  const history = historyOf(writing(1, 'A'), { ...samples['settings-changed'], vault }, ...signed);
  expect(history.leftOpen({ vault, key })).toHaveLength(signed.length + 1);
});
