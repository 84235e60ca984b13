/** The command line of the desk: a verb, options, and at most one file. */
import { readArguments } from '../../cli/input.ts';
import { type Place, places } from './places.ts';

export const verbs = ['compose', 'announce', 'follow', 'nodes', 'register', 'record'] as const;
export type Verb = (typeof verbs)[number];

export const untils = ['seen', 'confirmed', 'final'] as const;
export type Until = (typeof untils)[number];

export interface NodeOption extends Place {
  readonly url: string;
}

export interface WatchOption extends Place {
  readonly address: string;
  readonly name: string;
  /** For an account that has signed nothing. */
  readonly publicKey: string | null;
}

export interface DeskOptions {
  readonly verb: Verb;
  readonly folder: string;
  readonly nodes: readonly NodeOption[];
  readonly watched: readonly WatchOption[];
  readonly until: Until;
  /** Null: as long as it takes. */
  readonly timeoutMs: number | null;
  readonly place: Place | null;
  readonly file: string | null;
}

export const usage = `desk compose  --folder DIR [--node N] REQUEST.json|-
desk announce --folder DIR [--node N] [--until seen|confirmed|final] [--timeout SECONDS] REPLY|-
desk follow   --folder DIR [--node N] [--until seen|confirmed|final] [--timeout SECONDS]
desk nodes    --folder DIR [--node N]
desk register --folder DIR [--node N] [--watch W] --network symbol:testnet
desk record   --folder DIR
N: symbol:testnet:http://127.0.0.1:3000, any number of times
W: symbol:testnet:ADDRESS:Name or symbol:testnet:ADDRESS+PUBLICKEY:Name, any number of times
`;

const withFile: readonly Verb[] = ['compose', 'announce'];

/** Null if it is invalid. */
export function readDeskOptions(args: readonly string[]): DeskOptions | null {
  const verb = verbs.find((known) => known === args[0]);
  const once = ['--folder', '--until', '--timeout', '--network'];
  const given = verb === undefined ? null : readArguments(args.slice(1), { once, often: ['--node', '--watch'] });
  if (verb === undefined || given === null) return null;
  const value = (name: string) => given.values.get(name)?.[0];
  const nodes = (given.values.get('--node') ?? []).map(nodeOf);
  const watched = (given.values.get('--watch') ?? []).map(watchOf);
  const until = untils.find((known) => known === (value('--until') ?? 'confirmed'));
  const network = value('--network');
  const place = network === undefined ? null : placeOf(network);
  const timeout = value('--timeout');
  const folder = value('--folder');
  const needed = withFile.includes(verb) ? 1 : 0;
  if (folder === undefined || until === undefined || given.files.length !== needed) return null;
  if (watched.some((one) => one === null)) return null;
  if (nodes.some((node) => node === null) || (network !== undefined && place === null)) return null;
  if (verb === 'register' && place === null) return null;
  if (timeout !== undefined && !/^[1-9][0-9]{0,6}$/.test(timeout)) return null;
  return {
    ...{ verb, folder, until, place, file: given.files[0] ?? null },
    nodes: nodes.filter((node) => node !== null),
    watched: watched.filter((one) => one !== null),
    timeoutMs: timeout === undefined ? null : Number(timeout) * 1000,
  };
}

function placeOf(text: string): Place | null {
  const [chain, network, ...rest] = text.split(':');
  const found = places.find((place) => place.chain === chain && place.network === network);
  return rest.length === 0 ? (found ?? null) : null;
}

function nodeOf(text: string): NodeOption | null {
  const [chain, network, ...url] = text.split(':');
  const place = placeOf(`${chain}:${network}`);
  return place === null || url.length === 0 ? null : { ...place, url: url.join(':') };
}

function watchOf(text: string): WatchOption | null {
  const [chain, network, account, ...name] = text.split(':');
  const place = placeOf(`${chain}:${network}`);
  const [address = '', key, ...more] = account?.split('+') ?? [];
  const isWhole = address !== '' && address.length <= 46 && name.length > 0 && more.length === 0;
  if (place === null || !isWhole || (key !== undefined && !/^[0-9A-F]{64}$/.test(key))) return null;
  return { ...place, address, name: name.join(':'), publicKey: key ?? null };
}
