/**
 * The record of a recovery drill: a fixed text, signed by the vault's log key (Ed25519, RFC 8032, over the UTF-8 bytes
 * of all lines before "key", line ends included). It states that a backup was checked and the result, and holds no
 * secret. No other text signed by the log key, and no transaction, begins like it.
 * Takes: facts; a text. Gives: the lines to sign; the facts in a record; whether a record has a valid signature. Never throws on a record.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex } from '../base/hex.ts';
import { toUtf8 } from '../base/utf8.ts';

/** 'unknown': the vault does not know the set of this share and cannot tell. */
export const drillResults = ['match', 'differs', 'damaged', 'unknown'] as const;
export type DrillResult = (typeof drillResults)[number];
export const drillSubjects = ['words', 'share', 'backup'] as const;
export type DrillSubject = (typeof drillSubjects)[number];

export interface DrillFacts {
  /** Id of the vault. */
  readonly vault: string;
  readonly what: DrillSubject;
  readonly result: DrillResult;
  /** A code with details, or '-'. */
  readonly note: string;
  /** Identifies the backup: the wallet's fingerprint, "1234 group 1 share 2", or the SHA-256 of the file. */
  readonly which: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** The log entry of the drill. */
  readonly log: { readonly sequence: number; readonly hash: string };
}

/** A share of a SLIP-39 set; group and member counted from 0. */
interface SharePlace {
  readonly identifier: number;
  readonly group: number;
  readonly member: number;
}

/** `which` of a share; counts from 1. */
export const shareName = ({ identifier, group, member }: SharePlace): string =>
  `${identifier} group ${group + 1} share ${member + 1}`;

const domain = 'inkan-drill-v1';
const lineNames = ['vault', 'what', 'result', 'note', 'which', 'time', 'log', 'key', 'signature'] as const;

/** The signed lines. A value that contains a line break is a bug of the caller. */
export function drillText({ vault, what, result, note, which, time, log }: DrillFacts): string {
  const values = { vault, what, result, note, which, time, log: `${log.sequence} ${log.hash}` };
  const lines = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  if (lines.some((line) => /[\r\n]/.test(line))) throw new Error('not one line');
  return [domain, ...lines, ''].join('\n');
}

/** The complete record; `key` and `signature` in upper-case hex. */
export const drillRecord = (signed: string, key: string, signature: string): string =>
  `${signed}key ${key}\nsignature ${signature}\n`;

/** What a record says, and by which key; null if its lines are others. Does not check the signature. */
export function drillFactsIn(record: string): (DrillFacts & { readonly key: string }) | null {
  const lines = record.split('\n').slice(1, -1);
  const said = new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
  if ([...said.keys()].join() !== lineNames.join()) return null;
  const of = (name: (typeof lineNames)[number]): string => said.get(name) ?? '';
  const what = drillSubjects.find((one) => one === of('what'));
  const result = drillResults.find((one) => one === of('result'));
  const log = /^(\d{1,15}) ([0-9A-Fa-f]{64})$/.exec(of('log'));
  if (what === undefined || result === undefined || log === null || Number.isNaN(Date.parse(of('time')))) return null;
  const entry = { sequence: Number(log[1]), hash: log[2] ?? '' };
  const texts = { vault: of('vault'), note: of('note'), which: of('which'), time: of('time'), key: of('key') };
  return { ...texts, what, result, log: entry };
}

/** Whether a record is complete and signed by the key in it. The log tells whose key that is. */
export function drillRecordHolds(record: string): boolean {
  const lines = record.split('\n');
  const names = lines.slice(1, -1).map((line) => line.slice(0, line.indexOf(' ')));
  if (lines[0] !== domain || lines.at(-1) !== '' || names.join() !== lineNames.join()) return false;
  const [key, signature] = lines.slice(-3, -1).map((line) => bytesOf(line.slice(line.indexOf(' ') + 1)));
  const signed = toUtf8(`${lines.slice(0, -3).join('\n')}\n`);
  if (key?.length !== 32 || signature?.length !== 64 || signed === null) return false;
  try {
    // Strict as in RFC 8032: each record has exactly one valid signature.
    return ed25519.verify(signature, signed, key, { zip215: false });
  } catch {
    return false;
  }
}

const bytesOf = (hex: string): Uint8Array | null => (/^[0-9A-F]*$/.test(hex) ? fromHex(hex) : null);
