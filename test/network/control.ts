/**
 * Commands for running test networks, as lines of JSON: what test/network/run.ts reads from its input.
 * Takes: `{"id":1,"chain":"symbol","do":"mine","count":2}`. Gives: `{"id":1,"ok":true,"value":…}`; whole numbers beyond
 * 2^53 and amounts as decimal texts. Refuses: `{"id":1,"ok":false,"error":"…"}`. Never: stops the process.
 */
import type { Chain } from '../../core/chain/networks.ts';
import { behaviourOf } from './behaviour.ts';
import type { TestNetwork } from './network.ts';

type Command = Readonly<Record<string, unknown>>;
type Network = TestNetwork<never>;

const count = (value: unknown, otherwise: number): number => {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new Error('a whole number is expected');
  return value;
};
const node = (value: unknown): number | undefined => (value === undefined ? undefined : count(value, 0));
const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new Error('a text is expected');
  return value;
};
const whole = (value: unknown): bigint => {
  if (typeof value !== 'string' || !/^[0-9]+$/.test(value)) throw new Error('a decimal text is expected');
  return BigInt(value);
};
const mosaic = (value: unknown): string | null => (value === undefined ? null : text(value));

const commands: Readonly<Record<string, (network: Network, command: Command) => unknown>> = {
  mine: (network, command) => network.mine(count(command.count, 1), node(command.node)),
  rollBack: (network, command) => network.rollBack(count(command.count, 1), node(command.node)),
  finalize: (network) => network.finalize(),
  behave: (network, command) => {
    const behaviour = behaviourOf(command.behaviour);
    if (behaviour === null) throw new Error('not a behaviour');
    network.behave(count(command.node, 0), behaviour);
  },
  split: (network, command) =>
    network.split((command.groups as number[][]).map((group) => group.map((each) => count(each, 0)))),
  fork: (network, command) => network.fork(count(command.node, 0), count(command.depth, 1)),
  heal: (network) => network.heal(),
  spread: (network) => network.spread(),
  fund: (network, command) => network.fund(text(command.account), whole(command.amount), mosaic(command.mosaic)),
  setTime: (network, command) => network.setTime(whole(command.ms)),
  advance: (network, command) => network.advance(whole(command.ms)),
  height: (network, command) => String(network.height(node(command.node))),
  balance: (network, command) =>
    String(network.balance(text(command.address), mosaic(command.mosaic), node(command.node))),
  asked: (network) => network.asked,
  complaints: (network) => network.complaints,
};

export function obey(networks: Readonly<Partial<Record<Chain, Network>>>, line: string): string {
  let id: unknown = null;
  try {
    const command = JSON.parse(line) as Command;
    id = command.id ?? null;
    const network = networks[command.chain as Chain];
    if (network === undefined) throw new Error('no network of this chain');
    const act = Object.hasOwn(commands, String(command.do)) ? commands[String(command.do)] : undefined;
    if (act === undefined) throw new Error(`one of: ${Object.keys(commands).join(', ')}`);
    return JSON.stringify({ id, ok: true, value: act(network, command) ?? null });
  } catch (error) {
    return JSON.stringify({ id, ok: false, error: error instanceof Error ? error.message : String(error) });
  }
}
