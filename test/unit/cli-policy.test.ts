/** `--policy` of `inspect` and `practice`, and `book`: verdict and trace as JSON and in words, exit codes. */
import { describe, expect, it } from 'vitest';
import { bookCommand } from '../../cli/book-text.ts';
import { openPictureReader } from '../../cli/image-scan.ts';
import { inspect } from '../../cli/inspect-text.ts';
import { practice } from '../../cli/practice-sign.ts';
import { toHex } from '../../core/base/hex.ts';
import { canonicalBook, digestOfBook, type RuleBook } from '../../core/policy/book/book.ts';
import type { BookRule } from '../../core/policy/book-registry.ts';
import { openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { nowMs, symbolTx } from '../flows/transfers.ts';
import { envelopeOf } from '../harness/envelopes.ts';
import { openBook } from '../policy/books.ts';
import { testXym } from '../policy/facts.ts';
import { hexBytes } from '../vectors/own-transfers.ts';
import '../harness/own-keys.ts';

const readPicture = await openPictureReader();
const own = openPracticeVault().accounts.find(({ chain }) => chain === 'symbol');
const request = toHex(symbolTx({ signer: hexBytes(own?.publicKey ?? '') }).bytes);
const limits: readonly BookRule[] = [
  { id: 'L7', kind: 'amountPerPayment', else: 'block', mosaic: testXym, max: '9000000000000000' },
  { id: 'F7', kind: 'fee', else: 'block', mosaic: testXym, max: '9000000000000000' },
];
const open = openBook(limits);
const strict: RuleBook = openBook([...limits, { id: 'Q1', kind: 'environment', else: 'note', log: true }]);
const low: RuleBook = {
  ...openBook([{ ...limits[0], max: '1' } as BookRule, limits[1] as BookRule]),
  serial: 2,
  prev: digestOfBook(open),
};

const second = toHex(symbolTx({ signer: hexBytes(own?.publicKey ?? ''), fee: 21_000n }).bytes);
const files: Readonly<Record<string, string>> = {
  request,
  several: envelopeOf({ texts: [request, second] }).text,
  open: JSON.stringify(open, null, 2),
  strict: canonicalBook(strict),
  low: canonicalBook(low),
  asking: canonicalBook(openBook([...limits, { id: 'P1', kind: 'approvals', else: { n: 3, group: 'custodians' } }])),
  broken: '{"v":1}',
};
const tools = {
  nowMs: () => Number(nowMs),
  readBytes: (name: string) => (files[name] === undefined ? null : new TextEncoder().encode(files[name])),
  filesAt: (name: string) => [name],
  readPicture,
};

describe('inspect --policy', () => {
  const run = (...args: string[]) => inspect([...args, 'request'], tools);
  it('adds the verdict with its trace to the JSON, and nothing without it', () => {
    const { exit, out } = run('--json', '--policy', 'open');
    const { policy, ...rest } = JSON.parse(out);
    expect(exit).toBe(0);
    expect(rest).toEqual(JSON.parse(run('--json').out));
    expect(policy).toMatchObject({
      level: 'pass',
      act: 'hold',
      approvals: {},
      reasons: [],
      books: [{ serial: 1, digest: digestOfBook(open) }],
    });
    expect(policy.books[0].trace).toContainEqual(expect.objectContaining({ rule: 'L7', said: 'pass' }));
  });
  it('refuses what a rule blocks, and where a fact is not known here', () => {
    const { exit, out } = run('--json', '--policy', 'strict');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      action: 'refuse',
      reasons: ['rule-undecided'],
      policy: { level: 'block' },
    });
  });
  it.each([
    [[], 'Verdict: blocked', 'a fact is missing, missing fact the state of this machine'],
    [['--language', 'ja'], '総合判定：禁止', '足りない情報 この端末の状態'],
  ])('says it in words %j', (more, verdict, why) => {
    const { out } = run('--policy', 'strict', ...more);
    expect(out).toContain(verdict);
    expect(out).toContain(why);
  });
  it('refuses what is no rule book, and another language', () => {
    expect(run('--policy', 'broken')).toMatchObject({ exit: 2, err: expect.stringContaining('book-malformed') });
    expect(run('--policy', 'none').exit).toBe(2);
    expect(run('--policy', 'open', '--language', 'fr').exit).toBe(2);
  });
});

describe('practice --policy', () => {
  const run = (...args: string[]) => practice([...args, 'request'], tools);
  it('signs what the book lets pass, with verdict and trace', async () => {
    const { exit, out } = await run('--json', '--policy', 'open');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ complete: true, policy: { level: 'pass' } });
    expect((await run('--policy', 'open')).out).toContain('Verdict: passes');
  });
  it('has the verdict beside the signatures of several too', async () => {
    const { exit, out } = await practice(['--json', '--policy', 'open', 'several'], tools);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      signed: [{ complete: true }, { complete: true }],
      policy: { level: 'pass' },
    });
    expect((await practice(['--policy', 'open', 'several'], tools)).out).toContain('Verdict: passes');
    const plain = await practice(['--json', 'several'], tools);
    expect(JSON.parse(plain.out)).toHaveLength(2);
  });
  it('signs nothing that needs approvals, and inspect does not call it signable', async () => {
    const said = await run('--policy', 'asking');
    expect(said).toMatchObject({ exit: 1, out: '' });
    expect(said.err).toContain('Verdict: ');
    expect(inspect(['--policy', 'asking', 'request'], tools).exit).toBe(1);
  });
  it('signs nothing that the book blocks', async () => {
    const said = await run('--policy', 'strict');
    expect(said).toMatchObject({ exit: 1, out: '' });
    expect(said.err).toContain('rule-undecided rule=Q1');
    expect(said.err).toContain('Verdict: blocked');
  });
});

describe('book', () => {
  const run = (...args: string[]) => bookCommand(args, tools);
  it('prints a rule book in words', () => {
    expect(run('open').out).toContain('L7. Amount per payment. A payment moves at most 9,000,000,000.000000 XYM.');
    expect(run('--language', 'ja', 'open').out).toContain(
      'L7　1件あたりの金額：1件で動かせるのは9,000,000,000.000000 XYMまでとする。',
    );
    expect(JSON.parse(run('--json', 'open').out)).toEqual({ serial: 1, digest: digestOfBook(open), tests: 0 });
  });
  it('says what a second one changes, and from when', () => {
    const { exit, out } = run('open', 'low');
    expect(exit).toBe(0);
    expect(out).toContain('Tightens, Before: L7. ');
    expect(out.trimEnd().split('\n').at(-1)).toBe(new Date(Number(nowMs)).toISOString());
    expect(run('low', 'open')).toMatchObject({ exit: 1, err: expect.stringContaining('book-not-next') });
  });
});
