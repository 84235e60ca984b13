/** Rule books that are dropped: whatever follows, the rest says what all of them would have said. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Adopted, checkProposal, inForce, standingsAt, stillNeeded } from '../../core/policy/adoption.ts';
import { digestOfBook } from '../../core/policy/book/book.ts';
import { bookWith, gold } from './facts.ts';

const limit = (max: number) =>
  ({ id: 'L1', kind: 'amountPerPayment', else: 'block', mosaic: gold, max: String(max) }) as const;

interface Step {
  readonly max: number;
  readonly waitMs: number;
  readonly afterMs: number;
}
const step = fc.record({ max: fc.nat(9), waitMs: fc.nat(40), afterMs: fc.nat(30) });

/** Each agreed to some time after the one before. */
function chainOf(steps: readonly Step[]): readonly Adopted[] {
  const adopted: Adopted[] = [];
  let atMs = 0n;
  for (const { max, waitMs, afterMs } of steps) {
    const before = adopted.at(-1)?.book;
    atMs += BigInt(afterMs);
    const numbered = before === undefined ? {} : { serial: before.serial + 1, prev: digestOfBook(before) };
    const change = { group: 'fin', n: 1, waitMs };
    adopted.push({ book: { ...bookWith([limit(max)]), ...numbered, change, tests: [] }, atMs });
  }
  return adopted;
}
const serials = (adopted: readonly Adopted[], timeMs: bigint) => inForce(adopted, timeMs).map(({ serial }) => serial);

it('what is still needed says the same at every later time, and of every later change', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      ...[fc.nat(200), fc.nat(200), fc.nat(100), step],
      (steps, at, after, later, next) => {
        const adopted = chainOf(steps);
        const nowMs = BigInt(at);
        const kept = stillNeeded(adopted, nowMs);
        const timeMs = nowMs + BigInt(after);
        expect(serials(kept, timeMs)).toEqual(serials(adopted, timeMs));
        // A change is agreed to after the newest, at a time that the clock may set forward.
        const last = adopted.at(-1)?.atMs ?? 0n;
        const proposedMs = (last > nowMs ? last : nowMs) + BigInt(later);
        const proposed = chainOf([...steps, next]).at(-1);
        if (proposed === undefined) throw new Error('none');
        const fromMs = (all: readonly Adopted[]) => {
          const checked = checkProposal(all, proposed.book, proposedMs);
          return checked.ok ? checked.value.fromMs : checked.reason.code;
        };
        expect(fromMs(kept)).toEqual(fromMs(adopted));
      },
    ),
    { numRuns: 200 },
  );
});

it('a book that only tightens is alone in force at once, whatever time counts; a looser one waits beside it', () => {
  const [first, tighter, looser] = [
    { max: 5, waitMs: 40, afterMs: 100 },
    { max: 4, waitMs: 40, afterMs: 100 },
    { max: 6, waitMs: 0, afterMs: 100 },
  ];
  const two = chainOf([first, tighter]);
  expect(serials(two, 0n)).toEqual([2]);
  const three = chainOf([first, tighter, looser]);
  expect([serials(three, 0n), serials(three, 339n), serials(three, 340n)]).toEqual([[2, 3], [2, 3], [3]]);
  expect(standingsAt(three, 0n).map(({ fromMs, inForce: is }) => [fromMs, is])).toEqual([
    [100n, false],
    [200n, true],
    [340n, true],
  ]);
  expect(stillNeeded(three, 340n).map(({ book }) => book.serial)).toEqual([3]);
});
