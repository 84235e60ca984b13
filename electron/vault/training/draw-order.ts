/** The order of a round, drawn anew (Fisher and Yates), so that nobody learns the answers by their places. */

/** `randomBytes`: uniform. Four bytes for each place: the remainder favours no place by more than 2^-24. */
export function drawOrder<T>(all: readonly T[], randomBytes: (length: number) => Uint8Array): readonly T[] {
  const order = [...all];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const drawn = randomBytes(4).reduce((sum, byte) => sum * 256 + byte, 0) % (last + 1);
    const [here, there] = [order[last], order[drawn]];
    if (here === undefined || there === undefined) break;
    order[last] = there;
    order[drawn] = here;
  }
  return order;
}
