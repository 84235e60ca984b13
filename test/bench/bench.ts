/**
 * `npm run bench [-- --json] [-- --frames N] [-- --seed N] [-- NAME…]`: a table for people, JSON lines for programs.
 * NAME selects by prefix. Seeds and remarks go to standard error.
 */
import { allBenches } from './bench-list.ts';
import type { Measured } from './measure.ts';

interface Asked {
  readonly json: boolean;
  readonly frames: number;
  readonly seed: number;
  readonly names: readonly string[];
}

function asked(args: readonly string[]): Asked {
  const countAfter = (name: string, usual: number): number => {
    const at = args.indexOf(name);
    const value = at < 0 ? usual : Number(args[at + 1]);
    if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${name} takes a whole number from 1`);
    return value;
  };
  const names = args.filter((arg, i) => !arg.startsWith('--') && !['--frames', '--seed'].includes(args[i - 1] ?? ''));
  const unknown = args.find((arg) => arg.startsWith('--') && !['--json', '--frames', '--seed'].includes(arg));
  if (unknown !== undefined) throw new Error(`unknown: ${unknown}`);
  return { json: args.includes('--json'), frames: countAfter('--frames', 180), seed: countAfter('--seed', 4), names };
}

const figure = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: true });
const columns = ({ name, value, unit, baseline, baselineName, ratio }: Measured): readonly string[] => [
  name.padEnd(36),
  `${figure(value)} ${unit}`.padStart(20),
  `${figure(baseline)} (${baselineName})`.padStart(38),
  (Number.isFinite(ratio) ? ratio.toFixed(2) : '–').padStart(8),
];

async function bench(): Promise<void> {
  const { json, frames, seed, names } = asked(process.argv.slice(2));
  const isWanted = (name: string): boolean => names.length === 0 || names.some((one) => name.startsWith(one));
  const wanted = allBenches().filter((each) => each.names.some(isWanted));
  if (wanted.length === 0) throw new Error(`nothing is called ${names.join(', ')}`);
  const remark = (line: string): void => console.error(line);
  if (!json)
    console.log(['name'.padEnd(36), 'Inkan'.padStart(20), 'beside'.padStart(38), 'ratio'.padStart(8)].join(' '));
  for (const each of wanted) {
    for await (const measured of each.run({ frames, seed, remark })) {
      if (isWanted(measured.name)) console.log(json ? JSON.stringify(measured) : columns(measured).join(' '));
    }
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
