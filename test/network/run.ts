/**
 * The test network as a process. Takes: `--chain symbol|nem` (without it both), `--nodes N`, `--wall` (this machine's
 * time instead of a standing one), `--block-ms N` (a block every so often); commands as lines of JSON (control.ts) on its
 * input, which ends it when it closes. Gives: a line `{"ready":true,"symbol":[urls],"nem":[urls]}`, then a line for each
 * command. Refuses: (exit code 1) an answer that did not fit its description. Never: leaves the loopback.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Chain } from '../../core/chain/networks.ts';
import { obey } from './control.ts';
import type { NetworkOptions, TestNetwork } from './network.ts';
import { startNem, startSymbol } from './start.ts';

const { values } = parseArgs({
  options: {
    chain: { type: 'string' },
    nodes: { type: 'string', default: '3' },
    wall: { type: 'boolean', default: false },
    'block-ms': { type: 'string' },
  },
});
const options: NetworkOptions = {
  nodes: Number(values.nodes),
  ...(values.wall ? { timeMs: 'wall' } : {}),
  ...(values['block-ms'] === undefined ? {} : { blockEveryMs: Number(values['block-ms']) }),
};
const starters = { symbol: startSymbol, nem: startNem } as const;
const wanted = (['symbol', 'nem'] as const).filter((each) => values.chain === undefined || values.chain === each);

const networks: Partial<Record<Chain, TestNetwork<never>>> = {};
for (const chain of wanted) networks[chain] = (await starters[chain](options)) as unknown as TestNetwork<never>;
const say = (line: string) => process.stdout.write(`${line}\n`);
say(JSON.stringify({ ready: true, symbol: networks.symbol?.urls ?? [], nem: networks.nem?.urls ?? [] }));

for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') say(obey(networks, line));
for (const network of Object.values(networks)) {
  try {
    await network.stop();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
}
