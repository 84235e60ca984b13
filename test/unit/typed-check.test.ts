/** What is asked of the person who approves a stop, and what answers it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTyped, offerApproval, spendApproval } from '../../core/approval/approval.ts';
import { answerOf, drawCheck, isAnswer, type TypedCheck } from '../../core/approval/typed-check.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { addressOf, aggregateBy, type Inner, sign, symbolOf, transferTo } from './review-samples.ts';

const stop: ReviewDocument['warnings'] = [{ code: 'fee-high', severity: 'stop', facts: {} }];
const withStop = (document: ReviewDocument): ReviewDocument => ({ ...document, warnings: stop });
const payment = (amount: bigint) => withStop(sign(symbolOf(transferTo('bob', amount))));
const all = (...documents: readonly ReviewDocument[]): readonly TypedCheck[] => {
  const drawn = Array.from({ length: 256 }, (_, at) =>
    drawCheck(documents, Uint8Array.of(0, 0, 0, at >> 4, 0, 0, 0, at & 15, 0, 0, 18, 219)),
  );
  return [...new Map(drawn.map((check) => [JSON.stringify(check), check])).values()].filter((check) => check !== null);
};
const answers = (...documents: readonly ReviewDocument[]) =>
  all(...documents).map((check) => `${check.asks} ${answerOf(check, documents)}`);
const bobsEnd = addressOf('bob').slice(-4);

describe('what is asked', () => {
  it('is the end of the amount, or of the address that gets it', () => {
    expect(answers(payment(12_345_678n))).toEqual(['amount-end 5678', `address-end ${bobsEnd}`]);
  });
  it('is the amount before the decimal point where its end is the same in many amounts', () => {
    expect(answers(payment(700_000_000n))).toEqual(['amount-whole 700', `address-end ${bobsEnd}`]);
  });
  it('is also a number where only one fact qualifies, and only a number where none does', () => {
    expect(answers(payment(1_000_000n))).toEqual([`address-end ${bobsEnd}`, 'number 4827']);
    const nothing = { ...payment(1n), pictures: { flow: null, control: [] } };
    expect(answers(nothing)).toEqual(['number 4827']);
  });
  it('is nothing about a document without a stop, nor about a payment that the seal does not draw', () => {
    const many = Array.from(
      { length: 6 },
      (_, at): Inner => ['own', transferTo('bob', BigInt(at), '', BigInt(at + 9))],
    );
    expect(all(sign(symbolOf(transferTo('bob', 5n))))).toEqual([{ asks: 'number', number: '4827' }]);
    for (const check of all(withStop(sign(aggregateBy('own', many)))))
      expect(check.asks === 'number' ? 1 : check.line).toBeLessThanOrEqual(3);
  });
  it('is never the address of an account of ours, which is shown by name', () => {
    expect(answers(withStop(sign(symbolOf(transferTo('own', 1_000_000n)))))).toEqual(['number 4827']);
  });
  it('is nothing without enough randomness, and then nothing can be approved', () => {
    const document = payment(5n);
    expect(drawCheck([document], Uint8Array.of(1, 2, 3))).toBeNull();
    const requirement = drawTyped({ act: 'type', typed: null, custodians: 0 }, [document], new Uint8Array(0));
    const evidence = { digest: 'A', act: 'type', typed: '' } as const;
    expect(spendApproval(offerApproval('A', requirement, 0n), evidence, 1n).ok).toBe(false);
  });
  it('names the document of a batch', () => {
    const documents = [sign(symbolOf(transferTo('bob', 1n))), payment(12_345_678n)];
    expect(all(...documents).map((check) => (check.asks === 'number' ? null : check.item))).toEqual([1, 1]);
    expect(answers(...documents)).toContain('amount-end 5678');
  });
  it('is also a number where all facts have one answer', () => {
    expect(answers(payment(1_000_000n), payment(1_000_000n))).toEqual([
      `address-end ${bobsEnd}`,
      `address-end ${bobsEnd}`,
      'number 4827',
    ]);
  });
  it('is about any document of the largest batch, each as likely as the others, however many facts it has', () => {
    const documents = [...Array.from({ length: 199 }, () => payment(12_345_678n)), payment(1_000_000n)];
    const itemAt = (first: number, last: number) => {
      const check = drawCheck(documents, Uint8Array.of(0, 0, first, last, 0, 0, 0, 0, 0, 0, 0, 0));
      return check === null || check.asks === 'number' ? null : check.item;
    };
    expect([itemAt(0, 0), itemAt(0, 128), itemAt(0, 199), itemAt(0, 200), itemAt(1, 0)]).toEqual([0, 128, 199, 0, 56]);
  });
  it('is never about a tree of strangers', () => {
    const tree = (actedFor: boolean): ReviewDocument['pictures']['control'][number] => {
      const none = {
        is: 'unknown',
        approval: { type: 'code', code: 'unknown' },
        removal: null,
        isComplete: false,
      } as const;
      const account = (name: 'carol' | 'dave') =>
        ({ type: 'address', text: addressOf(name), owner: null, known: null }) as const;
      return {
        ...{ shape: 'tree', account: account('carol'), owner: null, actedFor, lost: [], gained: [] },
        ...{ before: { ...none, cosigners: [] } },
        after: { ...none, cosigners: [{ account: account('dave'), change: 'added' }] },
      };
    };
    const withTree = (actedFor: boolean) => ({ ...payment(1n), pictures: { flow: null, control: [tree(actedFor)] } });
    expect(answers(withTree(false))).toEqual(['number 4827']);
    expect(answers(withTree(true))).toContain(`address-end ${addressOf('dave').slice(-4)}`);
  });
  it('can always be answered from the documents', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 63n }), (amount) => {
        const documents = [payment(amount)];
        for (const check of all(...documents)) expect(answerOf(check, documents)).toMatch(/^[0-9A-Z]{2,}$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an answer', () => {
  it.each([
    ['5678', '5678', true],
    ['５６７８', '5678', true],
    ['1,234', '1234', true],
    ['q5 5q', 'Q55Q', true],
    ['567', '5678', false],
    ['', '5678', false],
    [null, '5678', false],
  ])('%s for %s: %s', (typed, answer, is) => expect(isAnswer(typed, answer)).toBe(is));
});
