/** A vault on a table: a store in memory, a clock that is moved by hand, and (unless asked otherwise) a quick stretch. */

import { randomBytes } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import type { LogEvent } from '../../core/audit/events.ts';
import { makeVaultRecord } from '../../core/audit/vault-record.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, refuse } from '../../core/base/result.ts';
import { batchDigest } from '../../core/batch/batch-digest.ts';
import type { Client, GroupClients, Handlers, Params } from '../../core/contract/define.ts';
import type { GuardReading } from '../../core/contract/guard.ts';
import { makeClients, type Send } from '../../core/contract/rpc.ts';
import type { EntriesImported, Signed } from '../../core/contract/shapes.ts';
import type { Approved, Proposal, SigningContract } from '../../core/contract/signing.ts';
import { type StoreContract, storeContract } from '../../core/contract/store.ts';
import { makeDouble } from '../../core/contract/test-client.ts';
import { type VaultContract, vaultContract } from '../../core/contract/vault.ts';
import { composeVault } from '../../electron/vault/process/compose-vault.ts';
import type { Stretch } from '../../electron/vault/secrets/key-stretching.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import type { Files, VaultTools } from '../../electron/vault/services/vault-tools.ts';
import { type RequestReading, readingOf } from '../../renderer/app/one-request.ts';
import '../harness/own-keys.ts';
import { reasonsFor } from '../harness/reasons.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { nowMs } from './transfers.ts';

/** Null if it is about several requests. */
function resultOf(approved: Approved): Signed | EntriesImported | null {
  if (approved.done === 'kept') return approved;
  if (approved.done === 'pending') throw new Error('others have to approve too');
  return approved.items.length === 1 ? (approved.items[0] ?? null) : null;
}

export const quickStretch: Stretch = async (word, salt, { memoryKiB, passes, lanes }) =>
  sha256(Uint8Array.from([...word, 0, ...salt, ...new Uint8Array(Uint32Array.of(memoryKiB, passes, lanes).buffer)]));

export interface Disk {
  file: Uint8Array | null;
  /** What main was told about the open vault, in order. */
  readonly opened: unknown[];
  /** If set, the next save is refused with it. */
  fails: Parameters<typeof reason>[0] | null;
  /** If set, the next save is refused with it although the file exists: the flush after the rename failed. */
  failsLate: Parameters<typeof reason>[0] | null;
  /** If true, main ignores that a vault was opened. */
  deaf: boolean;
  /** Log entries with their times. */
  readonly log: { event: LogEvent; atMs: number }[];
  /** How often the log was flushed. */
  flushes: number;
  /** If set, the log refuses with it: all entries, or only those of one kind. */
  logFails: { code: Parameters<typeof reason>[0]; kind?: string } | null;
  /** If set, the check of the log fails. */
  logWrong: Parameters<typeof reason>[0] | null;
  guard: GuardReading;
  /** Files on other media by path, and the dialog's next answer. */
  readonly media: Map<string, Uint8Array>;
  readonly chosen: (string | null)[];
  /** Each time main learned whether a vault is being made. */
  readonly drafting: boolean[];
}

export const offline: GuardReading = { state: 'offline', seen: [], scope: 'linux' };
export const online: GuardReading = {
  state: 'online',
  seen: [{ kind: 'wired', name: 'eth0', state: 'online' }],
  scope: 'linux',
};

export const emptyDisk = (): Disk => ({
  ...{
    file: null,
    opened: [],
    fails: null,
    failsLate: null,
    deaf: false,
    log: [],
    flushes: 0,
    logFails: null,
    logWrong: null,
  },
  ...{ guard: offline, media: new Map(), chosen: [], drafting: [] },
});

const filesOf = ({ media }: Disk): Files => ({
  read: (path, max) => {
    const bytes = media.get(path);
    return bytes === undefined || bytes.length > max ? null : SecretBytes.copyOf(bytes);
  },
  writeNew: (path, bytes) => {
    if (media.has(path)) return false;
    media.set(path, Uint8Array.from(bytes));
    return true;
  },
});

const refused = (code: Parameters<typeof reason>[0]) => refuse({ ...reason(code), found: {} });
const markAt = (sequence: number) => ({ sequence, hash: String(sequence).padStart(64, '0') });
const markOf = ({ log }: Disk) => markAt(log.length);

/** Wrong passphrases since the vault was last opened. */
function triesOf({ log }: Disk) {
  const last = log.findLastIndex(({ event }) => event.kind === 'opened');
  const failed = log.slice(last + 1).filter(({ event }) => event.kind === 'unlock-failed');
  return { failures: failed.length, lastMs: failed.at(-1)?.atMs ?? 0 };
}

function storeOf(disk: Disk, now: () => number): Client<StoreContract> {
  const handlers: Handlers<StoreContract> = {
    selfTested: async () => ok({}),
    drafting: async ({ isOn }) => {
      disk.drafting.push(isOn);
      return ok({});
    },
    loadVault: async () => ok({ file: disk.file }),
    saveVault: async ({ file, replace }) => {
      if (disk.fails !== null) return refused(disk.fails);
      if (disk.file !== null && !replace) return refused('vault-exists');
      disk.file = Uint8Array.from(file);
      return disk.failsLate === null ? ok({}) : refused(disk.failsLate);
    },
    opened: async (facts) => {
      if (disk.deaf) return refused('internal');
      disk.opened.push(facts);
      return ok({});
    },
    log: async ({ event }) => {
      const { logFails } = disk;
      if (logFails !== null && (logFails.kind ?? event.kind) === event.kind) return refused(logFails.code);
      disk.flushes += 1;
      disk.log.push({ event, atMs: now() });
      return ok(markOf(disk));
    },
    logAll: async ({ events }) => {
      const { logFails } = disk;
      const isRefused = events.some(({ kind }) => logFails !== null && (logFails.kind ?? kind) === kind);
      if (logFails !== null && isRefused) return refused(logFails.code);
      disk.flushes += 1;
      for (const event of events) disk.log.push({ event, atMs: now() });
      return ok(markOf(disk));
    },
    logHead: async () => ok(markOf(disk)),
    logHeadAt: async ({ sequence }) =>
      ok({ head: sequence > 0 && sequence <= disk.log.length ? markAt(sequence) : null }),
    vaultRecord: async ({ vault, key }) => {
      const record = makeVaultRecord();
      for (const [at, { event, atMs }] of disk.log.entries()) {
        record.take(at + 1, String(atMs), event);
        if (event.kind === 'head-signed') record.covered(event.vault, event.key, event.sequence);
      }
      return ok(record.of(vault, key));
    },
    checkLog: async () => (disk.logWrong === null ? ok({ newest: 0 }) : refused(disk.logWrong)),
    checkOld: async () => (disk.logWrong === null ? ok({}) : refused(disk.logWrong)),
    acceptLog: async () => {
      disk.logWrong = null;
      return ok({ newest: 0 });
    },
    tries: async () => {
      const { failures, lastMs } = triesOf(disk);
      return ok({ failures, sinceMs: Math.max(0, now() - lastMs) });
    },
    guard: async () => ok(disk.guard),
    choosePath: async () => ok({ path: disk.chosen.shift() ?? null }),
    machineSalt: async () => ok({ salt: new Uint8Array(32).fill(1) }),
  };
  return makeDouble(storeContract, handlers);
}

export interface TestVault {
  /** The calls of a window: validated at both ends, as over the port. */
  readonly vault: Calls;
  /** The same, as the screens of one request use it. */
  readonly window: OneRequest;
  readonly clock: { ms: number };
  readonly disk: Disk;
  /** What arrives without the checks of a client. */
  readonly served: Send;
  /** Called by main before it locks. */
  readonly close: () => Promise<void>;
}

/** A vault process. A second one on the same disk is what follows a lock. */
export function openTestVault(disk: Disk = emptyDisk(), tools: Partial<VaultTools> = {}): TestVault {
  const clock = { ms: Number(nowMs) };
  let elapsed = 0;
  const vault = composeVault({
    store: storeOf(disk, () => clock.ms),
    files: filesOf(disk),
    now: () => clock.ms,
    randomBytes: (length) => Uint8Array.from(randomBytes(length)),
    stretch: quickStretch,
    elapsed: () => (elapsed += 1000),
    ...tools,
  });
  const calls = makeClients(vaultContract, vault.served);
  return { vault: calls, window: oneRequest(calls), clock, disk, served: vault.served, close: vault.close };
}

type Calls = GroupClients<VaultContract>;
type Refusable<T> = { ok: true; value: T } | { ok: false; reason: Reason };
/** A batch of one: `read` proposes it, `sign` approves it by the digest of its only document. */
interface SigningOne extends Omit<Client<SigningContract>, 'choose'> {
  readonly read: (params: { readonly text: string }) => Promise<Refusable<RequestReading>>;
  readonly choose: (params: Omit<Params<SigningContract['choose']>, 'item'>) => Promise<Refusable<RequestReading>>;
  readonly sign: (params: Params<SigningContract['approve']>) => Promise<Refusable<Signed | EntriesImported>>;
  readonly proposeAll: (texts: readonly string[]) => Promise<Refusable<Proposal>>;
  readonly chooseOf: (params: Params<SigningContract['choose']>) => Promise<Refusable<Proposal>>;
}
export type OneRequest = Omit<Calls, 'signing'> & { readonly signing: SigningOne };

function alone<A, B>(answer: Refusable<A>, of: (value: A) => B | null): Refusable<B> {
  if (!answer.ok) return answer;
  const value = of(answer.value);
  if (value === null) throw new Error('of several requests');
  return ok(value);
}

const whole = (proposal: Proposal): Proposal => proposal;

export function oneRequest(vault: Calls): OneRequest {
  const { signing } = vault;
  return {
    ...vault,
    signing: {
      ...signing,
      proposeAll: async (texts) => alone(await signing.propose({ texts: [...texts] }), whole),
      chooseOf: async (params) => alone(await signing.choose(params), whole),
      read: async ({ text }) => alone(await signing.propose({ texts: [text] }), readingOf),
      choose: async (params) => alone(await signing.choose({ item: 0, ...params }), readingOf),
      sign: async ({ digest, ...params }) =>
        alone(await signing.approve({ digest: batchDigest([digest]), ...params }), resultOf),
    },
  };
}

/** Several requests at once; `choosing` answers a question about one of them. */
export const proposing = ({ window }: TestVault, texts: readonly string[]): Promise<Refusable<Proposal>> =>
  window.signing.proposeAll(texts);
export const choosing = (
  { window }: TestVault,
  params: Params<SigningContract['choose']>,
): Promise<Refusable<Proposal>> => window.signing.chooseOf(params);

export const secret = (text: string): Uint8Array => new TextEncoder().encode(text.normalize('NFKD'));

/** The value of an answer; a refusal fails the test. */
export function granted<T>(answer: { ok: true; value: T } | { ok: false; reason: { code: string } }): T {
  if (!answer.ok) throw new Error(`refused: ${answer.reason.code}`);
  return answer.value;
}

export const codeOf = (answer: { ok: boolean; reason?: { code: string } }): string => answer.reason?.code ?? 'ok';

/** Reads a text that must be signable. Questions are answered by `choices`, else with their first option. */
export async function readSignable(
  { window }: TestVault,
  text: string,
  choices: Readonly<Record<string, string>> = {},
) {
  let reading = granted(await window.signing.read({ text }));
  while (reading.action === 'choose') {
    const { question, options } = reading;
    const option = choices[question] ?? options[0]?.id ?? '';
    reading = granted(await window.signing.choose({ question, option }));
  }
  if (reading.action === 'refuse') throw new Error(`refused: ${reading.reasons.map(({ code }) => code).join()}`);
  if (reading.action !== 'sign') throw new Error(reading.action);
  return reading;
}

/** Holds (or types what is asked) for the text just read, and returns the signed result. */
export async function signRead(
  testVault: TestVault,
  reading: Pick<Awaited<ReturnType<typeof readSignable>>, 'document' | 'requirement' | 'judged'>,
) {
  const { document, requirement } = reading;
  const { act } = requirement;
  const answers = { typed: typedAnswer(requirement, document), dispositions: reasonsFor(reading.judged?.stops) };
  const operation = { digest: document.digest, act, ...answers, passphrase: null };
  const answer = granted(await testVault.window.signing.sign(operation));
  if (answer.done !== 'signed') throw new Error(answer.done);
  return answer;
}

/** One output of a signed answer. */
export function outputOf(signed: Signed, code: Signed['items'][number]['code'], format: string): string {
  const text = signed.items
    .find((item) => item.code === code)
    ?.outputs.find((output) => output.format === format)?.text;
  if (text === undefined) throw new Error(`no ${code} as ${format}`);
  return text;
}
