/**
 * qr.decode.*: one pass over each frame of the seeded corpus. Every decoder reads the same frames in the same run, in
 * an order drawn anew for each frame, so that no decoder always pays for another's garbage collection. `ms` is the
 * median over all frames, read or not; `success` is the share with correct content. 'Inkan' is the fast decoder with
 * its second, sharpened pass, which the app makes for every other frame that it does not read at once; 'first-look' is
 * without it; 'both' adds the second decoder, whose time is a row of its own. Wrong contents are counted separately.
 */
import { type FastDecoder, openFastDecoder } from '../../../core/optics/fast-decoder.ts';
import type { Luma } from '../../../core/optics/luma.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import { readSecond } from '../../../core/optics/second-decoder.ts';
import type { Bench, BenchOptions } from '../bench-list.ts';
import { type Measured, median, ratioOf } from '../measure.ts';
import { type Contender, type Given, othersOf, toRgba } from './contenders.ts';
import { makeFrame, type Size, sizes, specsOf } from './corpus.ts';
import { levels } from './levels.ts';
import { makeRandom, shuffled } from './random.ts';

interface Tally {
  readonly name: string;
  readonly ms: number[];
  readonly read: boolean[];
  wrong: number;
}

const lumaOf = ({ frame: { luma, width, height } }: Given): Luma => ({ data: luma, width, height, stride: width });
const textOf = (scan: Scan | null): string | null => (scan === null ? null : new TextDecoder().decode(scan.bytes));

const own = 'Inkan';
const firstLook = 'Inkan, first look';
const second = 'Inkan, second decoder';

const fastOf = (fast: FastDecoder): readonly Contender[] => [
  { name: own, read: (given) => textOf(fast.read(lumaOf(given), { sharper: true }).scan) },
  { name: firstLook, read: (given) => textOf(fast.read(lumaOf(given)).scan) },
];

/** In the app it runs in its own worker and gets what the fast decoder could not read, at its own pace. */
const secondContender: Contender = { name: second, read: (given) => textOf(readSecond(lumaOf(given))) };

async function lookAt(tally: Tally, contender: Contender, given: Given): Promise<void> {
  const start = performance.now();
  const text = await contender.read(given);
  tally.ms.push(performance.now() - start);
  const right = text === given.frame.text;
  tally.read.push(right);
  if (text !== null && !right) tally.wrong += 1;
}

interface Corpus {
  readonly tallies: readonly Tally[];
  readonly levels: readonly number[];
}

/** The last tally is that of the second decoder: only frames that the fast one did not read. */
async function readCorpus(size: Size, { frames, seed }: BenchOptions): Promise<Corpus> {
  const contenders = [...fastOf(await openFastDecoder()), ...(await othersOf())];
  const tallies = [...contenders, secondContender].map(({ name }): Tally => ({ name, ms: [], read: [], wrong: 0 }));
  const specs = specsOf(frames, seed);
  for (const [number, spec] of specs.entries()) {
    const frame = makeFrame(spec, size);
    const given = { frame, rgba: toRgba(frame.luma) };
    for (const at of shuffled([...contenders.keys()], makeRandom(spec.seed))) {
      await lookAt(tallies[at] as Tally, contenders[at] as Contender, given);
    }
    if (tallies[0]?.read[number] !== true) await lookAt(tallies.at(-1) as Tally, secondContender, given);
  }
  return { tallies, levels: specs.map(({ level }) => level) };
}

const share = (read: readonly boolean[]): number => (100 * read.filter(Boolean).length) / read.length;

function measuredOf(size: Size, { tallies }: Corpus): readonly Measured[] {
  const find = (name: string): Tally => tallies.find((tally) => tally.name === name) as Tally;
  const [inkan, first, later] = [find(own), find(firstLook), find(second)];
  const others = tallies.filter((tally) => ![inkan, first, later].includes(tally));
  const row = (name: string, value: number, unit: string, baseline: number, whose: string): Measured => {
    return { name, value, unit, baseline, baselineName: `${whose}, ${size.name}`, ratio: ratioOf(value, baseline) };
  };
  const ms = (tally: Tally): number => median(tally.ms);
  const jsqr = others[0] as Tally;
  // A frame that the fast decoder read is not given to the second.
  const both = share(inkan.read) + (100 * later.read.filter(Boolean).length) / inkan.read.length;
  return [
    ...others.map((other) => row('qr.decode.ms', ms(inkan), 'ms', ms(other), other.name)),
    ...others.map((other) => row('qr.decode.success', share(inkan.read), '%', share(other.read), other.name)),
    row('qr.decode.first-look.ms', ms(first), 'ms', ms(jsqr), jsqr.name),
    row('qr.decode.first-look.success', share(first.read), '%', share(jsqr.read), jsqr.name),
    row('qr.decode.both.success', both, '%', share(jsqr.read), jsqr.name),
    ...(later.ms.length === 0 ? [] : [row('qr.decode.second.ms', ms(later), 'ms', ms(jsqr), jsqr.name)]),
    row('qr.decode.wrong', inkan.wrong + later.wrong, 'frames', jsqr.wrong, jsqr.name),
  ];
}

/** Details for people that the rows do not show. */
function remarks(size: Size, options: BenchOptions, { tallies, levels: of }: Corpus): readonly string[] {
  const [inkan, jsqr] = [tallies[0] as Tally, tallies[2] as Tally];
  const byLevel = (tally: Tally): string =>
    levels.map((level) => `L${level} ${share(tally.read.filter((_, i) => of[i] === level)).toFixed(0)} %`).join(', ');
  const success = share(inkan.read) / share(jsqr.read);
  const time = median(inkan.ms) / median(jsqr.ms);
  const met = success >= 2 && time <= 0.1;
  return [
    `qr.decode, ${size.name}: ${options.frames} frames, seed ${options.seed}`,
    ...tallies.slice(0, -1).map((tally) => {
      const slow = tally.ms.toSorted((a, b) => a - b)[Math.floor(tally.ms.length * 0.95)] ?? 0;
      const mean = tally.ms.reduce((sum, each) => sum + each, 0) / tally.ms.length;
      return `  ${tally.name}: ${byLevel(tally)}; mean ${mean.toFixed(1)} ms, one in twenty over ${slow.toFixed(1)} ms; ${tally.wrong} wrong`;
    }),
    `  goal, beside jsqr alone at least 2 times the success in at most a tenth of the time: ${met ? 'met' : 'NOT met'} (${success.toFixed(2)} times, ${(100 * time).toFixed(1)} % of the time)`,
  ];
}

export const decodeBench: Bench = {
  names: ['ms', 'success', 'first-look.ms', 'first-look.success', 'both.success', 'second.ms', 'wrong'].map(
    (name) => `qr.decode.${name}`,
  ),
  run: async function* run(options) {
    for (const size of sizes) {
      const corpus = await readCorpus(size, options);
      for (const remark of remarks(size, options, corpus)) options.remark(remark);
      yield* measuredOf(size, corpus);
    }
  },
};
