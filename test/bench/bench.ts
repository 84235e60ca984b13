/** `npm run bench [-- --json] [-- NAME…]`: a table for people, JSON lines for programs. Names choose by their beginning. */
import { chainContests } from './chain.ts';
import { type Measured, perSecond } from './measure.ts';
import { replyFigures } from './reply.ts';

const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((arg) => arg !== '--json');
const isWanted = ({ name }: { readonly name: string }) =>
  wanted.length === 0 || wanted.some((one) => name.startsWith(one));
const contests = chainContests().filter(isWanted);
const figures = replyFigures().filter(isWanted);

const figure = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: true });
const columns = ({ name, value, unit, baseline, baselineName, ratio }: Measured): readonly string[] => [
  name.padEnd(24),
  `${figure(value)} ${unit}`.padStart(20),
  `${figure(baseline)} (${baselineName})`.padStart(28),
  ratio.toFixed(2).padStart(8),
];

async function bench(): Promise<void> {
  if (contests.length + figures.length === 0) throw new Error(`nothing is called ${wanted.join(', ')}`);
  if (!json)
    console.log(['name'.padEnd(24), 'Inkan'.padStart(20), 'beside'.padStart(28), 'ratio'.padStart(8)].join(' '));
  const print = (measured: Measured) => console.log(json ? JSON.stringify(measured) : columns(measured).join(' '));
  for (const contest of contests) print(await perSecond(contest));
  figures.forEach(print);
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
