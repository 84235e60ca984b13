/**
 * companion/services: the desk behind its window and its commands.
 * Takes: a folder of its own, how to reach nodes, the clock, randomness, the system's keyring or null. Gives: the
 * handlers of the contract, and `tick`, which asks the nodes and carries the flows on.
 * Refuses to open: a folder that other users can write or that another desk uses, a record that is damaged or cannot be written.
 * Never: has a key of an account; announces anything that the record does not hold; gives a number twice.
 */
import { mkdirSync, statSync } from 'node:fs';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { GroupHandlers } from '../../core/contract/define.ts';
import type { DeskContract } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { AccountsService } from './accounts.ts';
import { ComposeService } from './compose.ts';
import { type DeskOptions, type DeskParts, openParts } from './desk-parts.ts';
import { FlowsService } from './flows.ts';
import { nodesHandlers } from './nodes.ts';
import { RequesterService } from './requester.ts';

export interface Desk {
  readonly handlers: GroupHandlers<DeskContract>;
  /** Asks the nodes how they stand, and carries the flows on. One at a time: a call while one runs waits for it. */
  readonly tick: () => Promise<void>;
  readonly close: () => void;
}

export function makeDesk(options: DeskOptions): Result<Desk, DeskReason> {
  try {
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  } catch {
    return refuse({ code: 'record-unwritable', found: {} });
  }
  if (!isPrivate(options.folder)) return refuse({ code: 'folder-not-private', found: { folder: options.folder } });
  const parts = openParts(options);
  if (!parts.ok) return parts;
  const requester = new RequesterService(parts.value);
  const flows = new FlowsService(parts.value, requester);
  const resumed = flows.resume();
  if (!resumed.ok) {
    parts.value.close();
    return resumed;
  }
  return ok(deskOf(parts.value, flows, requester));
}

/** Who can write the folder can put another record and another key into it. Windows has no such bits. */
function isPrivate(folder: string): boolean {
  if (process.platform === 'win32') return true;
  const { uid, mode } = statSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

function deskOf(parts: DeskParts, flows: FlowsService, requester: RequesterService): Desk {
  const compose = new ComposeService(parts, requester);
  const accounts = new AccountsService(parts);
  let running: Promise<void> | null = null;
  const tick = (): Promise<void> => {
    running ??= round().finally(() => {
      running = null;
    });
    return running;
  };
  async function round(): Promise<void> {
    await Promise.all(parts.networks.all().map(({ pool }) => pool.refresh()));
    await flows.carryOn();
    await accounts.refresh();
  }
  return {
    tick,
    close: parts.close,
    handlers: {
      nodes: nodesHandlers(parts),
      accounts: accounts.handlers,
      compose: compose.handlers,
      inbox: { list: () => accounts.inbox() },
      reply: { take: ({ text }) => flows.take(text) },
      flows: flows.handlers,
      requester: { get: async () => requester.get() },
      record: { list: async ({ before }) => parts.recordLines(before) },
    },
  };
}
