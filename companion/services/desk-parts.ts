/** What the services of one desk share: the record with what it says, the networks, the kept files. */
import { toHex } from '../../core/base/hex.ts';
import type { Result } from '../../core/base/result.ts';
import { ok, refuse } from '../../core/base/result.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { AllowedNode, NodeClient } from '../contract/node-client.ts';
import type { Keyring } from '../requester/keyring.ts';
import { LastAnswers } from './chain-questions.ts';
import { type Journal, openJournal } from './journal.ts';
import { type KeptFiles, keptFiles } from './kept-files.ts';
import { keyOfPlace, makeNetworks, type Networks, type Place } from './networks.ts';
import { DeskState, type Noted } from './state.ts';

export interface DeskOptions {
  /** Made if it is not there. */
  readonly folder: string;
  readonly clientOf: (node: AllowedNode) => NodeClient;
  readonly nowMs: () => bigint;
  readonly random: (length: number) => Uint8Array;
  readonly keyring: Keyring | null;
}

export interface DeskParts extends Pick<DeskOptions, 'folder' | 'nowMs' | 'random' | 'keyring'> {
  readonly state: DeskState;
  readonly journal: Journal;
  readonly files: KeptFiles;
  readonly networks: Networks;
  readonly answers: LastAnswers;
  readonly newId: () => string;
  /** Records, flushed, then takes it as a fact. */
  readonly note: (kind: string, facts: Noted['facts']) => Result<null, DeskReason>;
  readonly namesAt: (place: Place) => ReadonlyMap<string, string>;
  readonly close: () => void;
}

/** A reason as the contract carries it: at least one, no more than it has room for. */
export function answerOf<T>(result: Result<T, readonly DeskReason[]>) {
  if (result.ok) return { ok: true as const, value: result.value };
  const reasons = result.reason.slice(0, 200).map(({ code, found }) => ({ code, found: { ...found } }));
  return { ok: false as const, reasons };
}

export function openParts(options: DeskOptions): Result<DeskParts, DeskReason> {
  const { folder, nowMs, random, keyring, clientOf } = options;
  const journal = openJournal(folder, nowMs);
  if (!journal.ok) return journal;
  const files = keptFiles(folder);
  const state = new DeskState(files);
  for (const entry of journal.value.entries()) {
    const taken = state.take(entry);
    if (!taken.ok) {
      journal.value.close();
      return refuse(taken.reason);
    }
  }
  const networks = makeNetworks(clientOf, nowMs);
  for (const node of state.nodes.values()) networks.add(node);
  const note: DeskParts['note'] = (kind, facts) => {
    const noted = journal.value.append(kind, facts);
    return noted.ok ? state.take(noted.value) : noted;
  };
  const namesAt = (place: Place): ReadonlyMap<string, string> =>
    new Map(
      [...state.accounts.values()]
        .filter((one) => keyOfPlace(one) === keyOfPlace(place))
        .map(({ address, name }) => [address, name]),
    );
  const shared = { folder, nowMs, random, keyring, state, files, networks, note, namesAt };
  const newId = () => toHex(random(16));
  return ok({
    ...shared,
    ...{ journal: journal.value, answers: new LastAnswers(), newId, close: () => journal.value.close() },
  });
}
