/** Calls for several requests: each text is proposed alone when it is read, and all of them together for their review. */
import type { Answered } from '../../../core/contract/signing.ts';
import type { Asking } from '../../app/asking.ts';
import type { BasketLine } from '../../app/basket.ts';
import type { HowRead } from '../../slips/how-read.tsx';

export function makeBasketActions({ ask, dispatch, quietly }: Asking) {
  /** All are on their way to the vault, or under review: another proposal would replace that review. */
  let [isProposing, isReviewed] = [false, false];
  const assess = async (id: number, text: string, given: BasketLine['answers']): Promise<void> => {
    const answers = given.map((answer): Answered => ({ ...answer, item: 0 }));
    const answer = await quietly((vault) => vault.signing.propose({ texts: [text], answers }));
    dispatch({ is: 'basket-assessed', id, answer });
  };
  return {
    /** The list is on the screen, so nothing of it is under review. */
    resume: (): void => {
      isReviewed = false;
    },
    /** A late reading of the camera or of a file is ignored: it can be read again after the review. */
    add: async (id: number, text: string, how: HowRead): Promise<void> => {
      if (isProposing || isReviewed) return;
      dispatch({ is: 'basket-added', id, text, how });
      return assess(id, text, []);
    },
    answer: async ({ id, text, answers }: BasketLine, answer: BasketLine['answers'][number]): Promise<void> => {
      if (isProposing || isReviewed) return;
      dispatch({ is: 'basket-answering', id, answer });
      return assess(id, text, [...answers, answer]);
    },
    /** Only what is proposed here can be approved: the proposals of single texts are gone with it. */
    review: async (lines: readonly BasketLine[]): Promise<void> => {
      const texts = lines.map(({ text }) => text);
      const answers = lines.flatMap((line, item) => line.answers.map((answer): Answered => ({ ...answer, item })));
      isProposing = true;
      const answer = await ask((vault) => vault.signing.propose({ texts, answers }));
      isProposing = false;
      isReviewed = answer.ok && answer.value.action === 'sign';
      dispatch({ is: 'basket-proposed', ids: lines.map(({ id }) => id), answer });
    },
  };
}
