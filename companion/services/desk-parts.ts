/** What the services of one desk share: the record with what it says, the networks, the kept files. */
import path from 'node:path';
import { toHex } from '../../core/base/hex.ts';
import type { Result } from '../../core/base/result.ts';
import { ok, refuse } from '../../core/base/result.ts';
import type { ResultOf } from '../../core/contract/define.ts';
import type { DeskContract } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { AllowedNode, NodeClient } from '../contract/node-client.ts';
import type { DeskEvent } from '../record/desk-event.ts';
import { type DeskIndex, openIndex } from '../record/index-database.ts';
import { type DeskEntry, type DeskRecord, openRecord } from '../record/record.ts';
import { recordFile } from '../record/record-file.ts';
import type { Keyring } from '../requester/keyring.ts';
import { LastAnswers } from './chain-questions.ts';
import { keyOfPlace, makeNetworks, type Networks, type Place } from './networks.ts';
import { type SentFiles, sentFiles } from './sent-files.ts';
import { DeskState } from './state.ts';

export interface DeskOptions {
  /** Made if it is not there. */
  readonly folder: string;
  readonly clientOf: (node: AllowedNode) => NodeClient;
  readonly nowMs: () => bigint;
  readonly random: (length: number) => Uint8Array;
  readonly keyring: Keyring | null;
}

type RecordLine = ResultOf<DeskContract['record']['list']>[number];

export interface DeskParts extends Pick<DeskOptions, 'folder' | 'nowMs' | 'random' | 'keyring'> {
  readonly state: DeskState;
  readonly record: DeskRecord;
  readonly files: SentFiles;
  /** Of everything that the record has now; opened when it is first asked. */
  readonly index: () => DeskIndex;
  readonly networks: Networks;
  readonly answers: LastAnswers;
  readonly newId: () => string;
  /** Records all or none, flushed, then takes them as facts. */
  readonly note: (...events: readonly DeskEvent[]) => Result<null, DeskReason>;
  readonly namesAt: (place: Place) => ReadonlyMap<string, string>;
  /** Public keys that the user told. */
  readonly keysAt: (place: Place) => ReadonlyMap<string, string>;
  /** The newest first, at most a page; `before` a sequence. */
  readonly recordLines: (before: number | null) => RecordLine[];
  readonly close: () => void;
}

const linesAPage = 100;

/** Reasons as the contract carries them: no more than it has room for. */
export const refusedAnswer = (reasons: readonly DeskReason[]) => ({
  ok: false as const,
  reasons: reasons.slice(0, 200).map(({ code, found }) => ({ code, found: { ...found } })),
});
type Answered<T> = { readonly ok: true; readonly value: T } | ReturnType<typeof refusedAnswer>;

export const answerOf = <T>(result: Result<T, readonly DeskReason[]>): Answered<T> =>
  result.ok ? { ok: true, value: result.value } : refusedAnswer(result.reason);

export function openParts(options: DeskOptions): Result<DeskParts, DeskReason> {
  const { folder, nowMs, random, keyring, clientOf } = options;
  const record = openRecord({ disk: recordFile(folder), nowMs: () => Number(nowMs()) });
  if (!record.ok) return record;
  const files = sentFiles(folder);
  const state = new DeskState(files);
  for (const event of record.value.events()) {
    const taken = state.take(event);
    if (!taken.ok) {
      record.value.close();
      return refuse(taken.reason);
    }
  }
  let opened: DeskIndex | null = null;
  const index = (): DeskIndex => {
    opened ??= openIndex(path.join(folder, 'index.sqlite'), record.value);
    opened.catchUp();
    return opened;
  };
  const close = (): void => {
    opened?.close();
    record.value.close();
  };
  const networks = makeNetworks(clientOf, nowMs);
  for (const node of state.nodes.values()) networks.add(node);
  const note: DeskParts['note'] = (...events) => {
    const noted = record.value.appendAll(events);
    if (!noted.ok) return noted;
    for (const event of events) {
      const taken = state.take(event);
      if (!taken.ok) return taken;
    }
    return ok(null);
  };
  const watchedAt = (place: Place) =>
    [...state.accounts.values()].filter((one) => keyOfPlace(one) === keyOfPlace(place));
  const namesAt = (place: Place): ReadonlyMap<string, string> =>
    new Map(watchedAt(place).map(({ address, name }) => [address, name]));
  const keysAt = (place: Place): ReadonlyMap<string, string> =>
    new Map(watchedAt(place).flatMap(({ address, publicKey }) => (publicKey === null ? [] : [[address, publicKey]])));
  const shared = { folder, nowMs, random, keyring, state, files, networks, note, namesAt, keysAt };
  const newId = () => toHex(random(16));
  const recordLines: DeskParts['recordLines'] = (before) => {
    const entries = record.value.entries();
    const end = before === null ? entries.length : Math.max(0, Math.min(entries.length, before - 1));
    return entries
      .slice(Math.max(0, end - linesAPage), end)
      .toReversed()
      .map(lineOf);
  };
  return ok({
    ...shared,
    ...{ record: record.value, answers: new LastAnswers(), newId, recordLines, index, close },
  });
}

/** As many characters as the contract carries of one fact: bytes of transactions are cut. */
const longestFact = 4096;

function lineOf({ sequence, atMs, event: { kind, ...rest } }: DeskEntry): RecordLine {
  const textOf = (value: unknown): string =>
    (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, longestFact);
  const facts = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, textOf(value)]));
  return { sequence, atMs: String(atMs), kind, facts };
}
