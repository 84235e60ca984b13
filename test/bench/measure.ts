/** Times two implementations alternately in one run, so that both see the same machine; medians, and their ratio. */

export type Work = () => unknown | Promise<unknown>;

export interface Measured {
  readonly name: string;
  /** Inkan's value. */
  readonly value: number;
  readonly unit: string;
  /** The alternative's value, in the same unit. */
  readonly baseline: number;
  readonly baselineName: string;
  /** value / baseline. */
  readonly ratio: number;
}

export interface Contest {
  readonly name: string;
  readonly own: Work;
  readonly baseline: Work;
  readonly baselineName: string;
  /** Work of one operation if it is not 1: [ours, the baseline's], and its unit. */
  readonly amount?: { readonly own: number; readonly baseline: number; readonly unit: string };
}

const rounds = 15;
/** Long enough for the clock's resolution, short enough to alternate often. */
const roundMs = 120;
/** Before the first round: V8 has compiled both by then. Without it a third of the rounds measured the compiler. */
const warmUpMs = 800;
const betweenMs = 10;

/** Zero over zero counts as equal; a number over zero has no ratio, and JSON gives null for it. */
export const ratioOf = (value: number, baseline: number): number =>
  value === 0 && baseline === 0 ? 1 : value / baseline;

/** Operations per second of the processor's time, each the median of its rounds. */
export async function perSecond({ name, own, baseline, baselineName, amount }: Contest): Promise<Measured> {
  await rate(own, warmUpMs);
  await rate(baseline, warmUpMs);
  const [our, their]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    our.push(await rate(own));
    their.push(await rate(baseline));
  }
  const value = median(our) * (amount?.own ?? 1);
  const base = median(their) * (amount?.baseline ?? 1);
  const unit = amount === undefined ? 'per second' : `${amount.unit} per second`;
  return { name, value, unit, baseline: base, baselineName, ratio: ratioOf(value, base) };
}

/** The processor's time of this process, of all threads: what else the machine does does not count. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Per second of the processor's time, which is seldom asked for: the question takes as long as a signature. */
async function rate(work: Work, leastMs = roundMs): Promise<number> {
  const cpu = processorMs();
  let count = 0;
  do {
    const start = performance.now();
    do {
      await work();
      count += 1;
    } while (performance.now() - start < betweenMs);
  } while (processorMs() - cpu < leastMs);
  return (count * 1000) / (processorMs() - cpu);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}
