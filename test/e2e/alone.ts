/** What changes the network of all tests, measures time or memory, or films: nothing else runs beside it. */
export const alone = ['air-gap', 'camera', 'across', 'memory', 'memory-open', 'no-network', 'sender'].map(
  (name) => `${name}.spec.ts`,
);
