/** The custodians' words for one deed, until there are enough or somebody walks away from it. No React. */

type Word = { readonly by: readonly number[]; readonly isEnough: boolean };

/** `cancel` takes back what was agreed. */
export function makeAgreement(cancel: () => void) {
  let isLeft = false;
  let isPending = false;
  return {
    enter: (): void => {
      isLeft = false;
    },
    /** `vouched`: who has agreed so far, null when this word was refused. Null when nothing follows from it, also when it came too late. */
    give: async (authorised: Promise<readonly number[] | null>, least: number): Promise<Word | null> => {
      const by = await authorised;
      if (by === null) return null;
      if (isLeft) {
        cancel();
        return null;
      }
      const isEnough = by.length >= least;
      // What was given is spent by the deed, whatever comes of it.
      isPending = !isEnough;
      return { by, isEnough };
    },
    /** Whoever walks away from this deed takes along what was agreed: the next one may be another. */
    leave: (): void => {
      isLeft = true;
      if (isPending) cancel();
      isPending = false;
    },
  };
}
