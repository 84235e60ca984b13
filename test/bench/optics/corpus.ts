/**
 * A seeded corpus of camera frames of QR codes: every version × error correction × mode × level of distortion once,
 * then again with other draws. The content of each frame is known, so that a wrong reading is detected.
 */
import QRCode from 'qrcode';
import { distort } from './distort.ts';
import { throughJpeg } from './jpeg.ts';
import { drawDistortion, type Level, levels } from './levels.ts';
import { makeRandom, type Random, seedOf, shuffled } from './random.ts';
import { drawScene } from './scene.ts';

export interface Size {
  readonly name: '480p' | '720p';
  readonly width: number;
  readonly height: number;
}
export const sizes: readonly Size[] = [
  { name: '480p', width: 640, height: 480 },
  { name: '720p', width: 1280, height: 720 },
];

type Mode = 'byte' | 'alphanumeric';
type Correction = 'L' | 'M' | 'Q';

export interface Spec {
  readonly version: number;
  readonly correction: Correction;
  readonly mode: Mode;
  readonly level: Level;
  readonly strongLight: boolean;
  readonly seed: number;
}

export interface Frame {
  readonly spec: Spec;
  readonly luma: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Content of the code, in ASCII. */
  readonly text: string;
}

/** Capacity in characters: ISO/IEC 18004 table 7, byte mode and alphanumeric mode. */
const capacities: Readonly<Record<number, Readonly<Record<Correction, readonly [number, number]>>>> = {
  10: { L: [271, 395], M: [213, 311], Q: [151, 221] },
  15: { L: [520, 758], M: [412, 600], Q: [292, 426] },
  20: { L: [858, 1249], M: [666, 970], Q: [482, 702] },
  25: { L: [1273, 1853], M: [997, 1451], Q: [715, 1041] },
  30: { L: [1732, 2520], M: [1370, 1994], Q: [982, 1429] },
  40: { L: [2953, 4296], M: [2331, 3391], Q: [1663, 2420] },
};
/** One frame in this many has light from one side. */
const strongLightEvery = 8;

/** The frames of a corpus; any number from its beginning is a fair sample. */
export function specsOf(count: number, seed: number): readonly Spec[] {
  const all = Object.keys(capacities).flatMap((version) =>
    (['L', 'M', 'Q'] as const).flatMap((correction) =>
      (['byte', 'alphanumeric'] as const).flatMap((mode) =>
        levels.map((level) => ({ version: Number(version), correction, mode, level })),
      ),
    ),
  );
  const order = shuffled(all, makeRandom(seed));
  return Array.from({ length: count }, (_, i) => ({
    ...(order[i % order.length] as (typeof all)[number]),
    strongLight: i % strongLightEvery === strongLightEvery - 1,
    seed: seedOf(seed, i),
  }));
}

const alphabets = {
  alphanumeric: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:',
  byte: 'abcdefghijklmnopqrstuvwxyz0123456789{}",:_ABCDEF',
} as const;

function contentOf({ version, correction, mode }: Spec, random: Random): string {
  const length = capacities[version]?.[correction][mode === 'byte' ? 0 : 1] ?? 0;
  const alphabet = alphabets[mode];
  return Array.from({ length }, () => alphabet[random.below(alphabet.length)]).join('');
}

export function makeFrame(spec: Spec, { width, height }: Size): Frame {
  const random = makeRandom(spec.seed);
  const text = contentOf(spec, random);
  const { modules } = QRCode.create(
    [spec.mode === 'byte' ? { data: new TextEncoder().encode(text), mode: 'byte' } : { data: text, mode: spec.mode }],
    { version: spec.version, errorCorrectionLevel: spec.correction, maskPattern: random.below(8) as 0 },
  );
  const distortion = drawDistortion(spec.level, spec.strongLight, random);
  const isDark = (row: number, column: number) => modules.get(row, column) !== 0;
  const scene = drawScene({ size: modules.size, isDark }, { width, height }, distortion, random);
  const luma = throughJpeg(distort(scene, distortion, random), width, height, distortion.jpeg);
  return { spec, luma, width, height, text };
}
