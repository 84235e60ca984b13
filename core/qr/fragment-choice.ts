/**
 * Determines which fragments a UR part combines (BCR-2024-001, "Multipart UR"). Both sides compute it from the part's
 * number and the message's checksum, so every draw must be identical: first the degree, by the alias method (Vose 1991)
 * with probabilities proportional to 1/degree, then that many fragments without replacement.
 */
import { makeXoshiro } from './xoshiro.ts';

type Draw = () => number;

/** Draws degrees from 1 to `count`. */
export function makeDegrees(count: number): (draw: Draw) => number {
  const weights = Array.from({ length: count }, (_, i) => 1 / (i + 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * count) / sum);
  const alias = new Uint16Array(count);
  const [small, large]: [number[], number[]] = [[], []];
  for (let i = count - 1; i >= 0; i -= 1) ((share[i] ?? 0) < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop() ?? 0, large.pop() ?? 0];
    alias[less] = more;
    share[more] = (share[more] ?? 0) + (share[less] ?? 0) - 1;
    ((share[more] ?? 0) < 1 ? small : large).push(more);
  }
  for (const i of [...small, ...large]) share[i] = 1;
  return (draw) => {
    const i = Math.floor(draw() * count);
    return 1 + (draw() < (share[i] ?? 0) ? i : (alias[i] ?? 0));
  };
}

function seedOf(sequence: number, checksum: number): Uint8Array {
  const seed = new Uint8Array(8);
  const view = new DataView(seed.buffer);
  view.setUint32(0, sequence);
  view.setUint32(4, checksum);
  return seed;
}

/** For one message of `count` fragments (at most 65,536). Sequence numbers count from 1. */
export function makeFragmentChoice(count: number, checksum: number): (sequence: number) => readonly number[] {
  let degrees: ((draw: Draw) => number) | null = null;
  return (sequence) => {
    // The first parts are single fragments.
    if (sequence <= count) return [sequence - 1];
    degrees ??= makeDegrees(count);
    const draw = makeXoshiro(seedOf(sequence, checksum));
    const degree = degrees(draw);
    const left = Array.from({ length: count }, (_, i) => i);
    return Array.from({ length: degree }, () => left.splice(Math.floor(draw() * left.length), 1)[0] ?? 0);
  };
}
