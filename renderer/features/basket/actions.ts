/** Calls for several requests: each text is proposed alone when it is read, and all of them together for their review. */
import type { Reason } from '../../../core/base/reason.ts';
import type { Answered } from '../../../core/contract/signing.ts';
import type { Asking } from '../../app/asking.ts';
import { type BasketLine, carriersOf } from '../../app/basket.ts';
import type { HowRead } from '../../slips/how-read.tsx';

type Line = Pick<BasketLine, 'id' | 'text' | 'carrier'>;

/** While all are on their way to the vault, or anything is under review, nothing else is proposed: it would replace that review. */
export function makeBasketActions({ ask, dispatch, quietly, review }: Asking) {
  /** Lines of envelopes that are in the list and not proposed yet. */
  const waiting: Line[] = [];
  const assess = async ({ id, text, carrier }: Line, given: BasketLine['answers']): Promise<void> => {
    const answers = given.map((answer): Answered => ({ ...answer, item: 0 }));
    const envelopes = carrier === null ? {} : { envelopes: [carrier] };
    const answer = await quietly((vault) =>
      vault.signing.propose({ texts: [text], answers, inList: true, ...envelopes }),
    );
    dispatch({ is: 'basket-assessed', id, answer });
  };
  const assessWaiting = async (): Promise<void> => {
    while (!review.isUnder) {
      const line = waiting.shift();
      if (line === undefined) return;
      await assess(line, []);
    }
  };
  return {
    /** The list is on the screen, so nothing is under review. */
    resume: (): void => {
      review.isUnder = false;
      void assessWaiting();
    },
    /** A late reading of the camera or of a file is ignored: it can be read again after the review. */
    add: async (id: number, text: string, how: HowRead): Promise<void> => {
      if (review.isUnder) return;
      dispatch({ is: 'basket-added', id, text, how });
      return assess({ id, text, carrier: null }, []);
    },
    /** An envelope becomes a line for each of its requests. `take`: the number of the next line. */
    addEnvelope: async (
      carrier: string,
      how: HowRead,
      { take, refused }: { readonly take: () => number; readonly refused: (reason: Reason) => void },
    ): Promise<void> => {
      if (review.isUnder) return;
      const opened = await quietly((vault) => vault.signing.openEnvelope({ text: carrier }));
      // A review may have begun meanwhile.
      if (review.isUnder) return;
      if (!opened.ok) return refused(opened.reason);
      dispatch({ is: 'basket-on', isOn: true });
      const lines = opened.value.texts.map((text) => ({ id: take(), text, carrier }));
      for (const line of lines) dispatch({ is: 'basket-added', ...line, how });
      waiting.push(...lines);
      await assessWaiting();
    },
    answer: async (line: BasketLine, answer: BasketLine['answers'][number]): Promise<void> => {
      if (review.isUnder) return;
      dispatch({ is: 'basket-answering', id: line.id, answer });
      return assess(line, [...line.answers, answer]);
    },
    /** Only what is proposed here can be approved: the proposals of single texts are gone with it. */
    review: async (lines: readonly BasketLine[]): Promise<void> => {
      const texts = lines.map(({ text }) => text);
      const answers = lines.flatMap((line, item) => line.answers.map((answer): Answered => ({ ...answer, item })));
      const carriers = carriersOf(lines);
      const envelopes = carriers.length === 0 ? {} : { envelopes: [...carriers] };
      review.isUnder = true;
      const answer = await ask((vault) => vault.signing.propose({ texts, answers, ...envelopes }));
      review.isUnder = answer.ok && answer.value.action === 'sign';
      dispatch({ is: 'basket-proposed', ids: lines.map(({ id }) => id), answer });
    },
  };
}
