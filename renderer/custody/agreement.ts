/** Authorisations of one operation, until there are enough or somebody leaves. No React. */

type Word = { readonly by: readonly number[]; readonly isEnough: boolean };

/** `cancel` withdraws them. */
export function makeAgreement(cancel: () => void) {
  let isLeft = false;
  let isPending = false;
  return {
    enter: (): void => {
      isLeft = false;
    },
    /** `authorised`: who has authorised so far, null if this one was refused. Null if nothing follows from it, also
     * if it came too late. */
    give: async (authorised: Promise<readonly number[] | null>, least: number): Promise<Word | null> => {
      const by = await authorised;
      if (by === null) return null;
      if (isLeft) {
        cancel();
        return null;
      }
      const isEnough = by.length >= least;
      // The operation consumes the authorisations, whatever its outcome.
      isPending = !isEnough;
      return { by, isEnough };
    },
    /** Leaving withdraws the authorisations, because the next operation may be another one. */
    leave: (): void => {
      isLeft = true;
      if (isPending) cancel();
      isPending = false;
    },
  };
}
