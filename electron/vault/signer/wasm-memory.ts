/**
 * Takes a WebAssembly module's memory back to how it was after loading: keys, scalars and nonces that its functions left
 * on their stack are gone. Must be called while no function of the module runs.
 */

/** `end`: how far the module can write; all of it when left out. Gives the function that restores. */
export function restoring(current: () => Uint8Array, end = Number.POSITIVE_INFINITY): () => void {
  const clean = current().slice(0, Math.min(end, current().length));
  return () => {
    const memory = current();
    memory.set(clean);
    if (end === Number.POSITIVE_INFINITY) memory.fill(0, clean.length);
  };
}
