/** `npm run verify`: its output and exit code for every kind of damage to a log. */
import { describe, expect, it } from 'vitest';
import { verifyCommand } from '../../cli/verify-text.ts';
import { headWords } from '../../core/audit/signed-head.ts';
import { joinBytes } from '../../core/base/bytes.ts';
import { logKey, type MadeLog, makeLog, samples, vault } from './log-samples.ts';

const own = logKey(1);
const log = makeLog([samples.started, samples['clock-back'], samples.signed, own.sign, samples.locked]);
const headOf = ({ heads }: MadeLog, sequence: number) => heads[sequence - 1] ?? { sequence: 0, hash: '' };

/** Appended by someone without the key, after the newest signed head. */
const forgedSave = (unsigned: boolean) => {
  const before = [samples.started, samples['clock-back'], samples.signed, own.sign, samples.locked] as const;
  const signature = unsigned ? samples['vault-written'].signature : 'AB'.repeat(64);
  const save = { ...samples['vault-written'], signature };
  return makeLog([...before, save, ...(unsigned ? [samples['vault-saved']] : [])]).bytes;
};

const run = (bytes: Uint8Array | null, ...args: string[]) =>
  verifyCommand([...args, 'log.inkan'], { readBytes: () => bytes });
const json = (bytes: Uint8Array, ...args: string[]) => {
  const { exit, out } = run(bytes, '--json', ...args);
  const { reason, sequence } = JSON.parse(out);
  return { exit, reason, sequence };
};
const holds = { exit: 0, reason: null, sequence: null };

describe('verify', () => {
  it('says what is in a log that holds, exit 0', () => {
    const { exit, out, err } = run(log.bytes, '--key', own.key);
    const { hash } = headOf(log, 5);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toBe(
      [
        'the log holds',
        'entries       5',
        'first         2025-11-24T16:00:00.000Z',
        'last          2025-11-24T16:00:04.000Z',
        `head          5:${hash}`,
        `in words      ${headWords(headOf(log, 5)).join(' ')}`,
        'signed heads  1, 1 by the key given',
        `newest        entry 3, by key ${own.key}`,
        'after it      2 entries that no signed head covers',
        '              openings and acceptances among them count for nothing; saves of the vault file are signed one by one',
        'gaps          the clock was set back: 1',
        '',
      ].join('\n'),
    );
  });

  it('says so when nobody has told it whose key is right', () => {
    expect(run(log.bytes).out).toContain('Whose keys those are: --key.');
  });

  it('prints the same as JSON', () => {
    expect(JSON.parse(run(log.bytes, '--json').out)).toEqual({
      holds: true,
      reason: null,
      sequence: null,
      entries: 5,
      firstMs: '1764000000000',
      lastMs: '1764000004000',
      head: { ...headOf(log, 5), words: headWords(headOf(log, 5)) },
      signedHeads: 1,
      signedByKey: 1,
      lastSigned: { sequence: 3, key: own.key, vault },
      unsigned: 2,
      clockBacks: 1,
      torn: 0,
      replaced: 0,
    });
  });

  it('takes a key in either case, and an empty log', () => {
    expect(json(log.bytes, '--key', own.key.toLowerCase())).toEqual(holds);
    expect(json(new Uint8Array(0))).toEqual(holds);
    expect(run(new Uint8Array(0)).out).not.toContain('first');
  });

  it('compares with a head that was written down, in each of its forms', () => {
    const [two, five] = [headOf(log, 2), headOf(log, 5)];
    for (const head of [five.hash, five.hash.toLowerCase(), `2:${two.hash}`, `2:${headWords(two).join('-')}`])
      expect(json(log.bytes, '--head', head), head).toEqual(holds);
    const older = joinBytes(...log.lines.slice(0, 3));
    const gone = { exit: 1, reason: 'log-rolled-back', sequence: 3 };
    for (const head of [five.hash, `5:${five.hash}`, `5:${headWords(five).join(' ')}`])
      expect(json(older, '--head', head), head).toEqual(gone);
    const other = { exit: 1, reason: 'log-altered', sequence: 2 };
    expect(json(log.bytes, '--head', `2:${five.hash}`)).toEqual(other);
    expect(json(log.bytes, '--head', `2:${headWords(five).join('-')}`)).toEqual(other);
  });

  it.each([
    ['cut in an entry', log.bytes.subarray(0, -5), [], 'log-truncated', 5],
    ['an entry taken out', joinBytes(...log.lines.filter((_, index) => index !== 2)), [], 'log-entries-missing', 3],
    [
      'the signed head taken out',
      joinBytes(...log.lines.filter((_, index) => index !== 3)),
      [],
      'log-entries-missing',
      4,
    ],
    [
      'two entries exchanged',
      joinBytes(...[0, 2, 1, 3, 4].map((index) => log.lines[index] ?? log.bytes)),
      [],
      'log-reordered',
      2,
    ],
    [
      'rolled back before the first signature',
      joinBytes(...log.lines.slice(0, 3)),
      ['--key', own.key],
      'log-unsigned',
      3,
    ],
    ['signed by another key', log.bytes, ['--key', logKey(2).key], 'log-unsigned', 5],
    ['a save that the vault did not sign', forgedSave(false), ['--key', own.key], 'log-signature-bad', 6],
    ['an unsigned save after a signed one', forgedSave(true), [], 'log-signature-bad', 7],
    ['no log', new TextEncoder().encode('hello\n'), [], 'log-malformed', 1],
  ])('refuses a log with %s, exit 1', (_what, bytes, args, reason, sequence) => {
    expect(json(bytes, ...args)).toEqual({ exit: 1, reason, sequence });
    const { out } = run(bytes, ...args);
    expect(out).toContain('the log does not hold');
    expect(out).toContain(reason);
  });

  it('refuses a changed byte, wherever it is before the end, exit 1', () => {
    const { lines } = log;
    const signed = lines.slice(0, 4).reduce((sum, line) => sum + line.length, 0);
    for (let at = 0; at < signed; at += 7) {
      const altered = Uint8Array.from(log.bytes);
      altered[at] = (altered[at] ?? 0) ^ 4;
      expect(json(altered, '--key', own.key).exit, `byte ${at}`).toBe(1);
    }
  });

  it.each([
    [[]],
    [['log.inkan', 'second']],
    [['--key', 'abc', 'log.inkan']],
    [['--head', '5', 'log.inkan']],
    [['--head', '5:abacus-acorn', 'log.inkan']],
    [['--head', 'abacus-acorn-agate-amber', 'log.inkan']],
    [['--head', '5:abacus-acorn-agate-zebra', 'log.inkan']],
    [['--what', 'log.inkan']],
  ])('explains itself when it does not understand %j, exit 2', (args) => {
    const { exit, out, err } = verifyCommand(args, { readBytes: () => log.bytes });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('verify [--json] [--key LOG-KEY] [--head HEAD] LOG|-');
  });

  it('cannot read what is not there, exit 2', () => {
    expect(run(null)).toEqual({ exit: 2, out: '', err: 'the file cannot be read\n' });
  });
});
