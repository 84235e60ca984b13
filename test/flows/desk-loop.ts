/** A desk on the test network, and a vault that signs for it. Machine time is not the network's time: that is moved by hand. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deskContract } from '../../companion/contract/desk-api.ts';
import type { AllowedNode, NodeClient } from '../../companion/contract/node-client.ts';
import { makeClient } from '../../companion/nodes/make-client.ts';
import { makeDesk, type Desk as OpenedDesk } from '../../companion/services/desk.ts';
import type { Chain } from '../../core/chain/networks.ts';
import type { GroupHandlers, Groups } from '../../core/contract/define.ts';
import { makeClients, serveGroups } from '../../core/contract/rpc.ts';
import { payoutsFile } from '../harness/payouts-file.ts';
import type { Answer, DeskCalls, FlowSeen } from './desk-calls.ts';

/** The desk as its window has it: every call and answer is checked against the contract. */
export interface Desk extends Omit<OpenedDesk, 'handlers'> {
  readonly handlers: DeskCalls;
}

interface Clocked {
  readonly chain: Chain;
  readonly urls: readonly string[];
  readonly nowMs: () => bigint;
  readonly advance: (ms: bigint) => void;
}

export function newFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'desk-loop-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `change`: wraps the client of a node. */
export function openDesk(
  folder: string,
  network: Clocked,
  change: (client: NodeClient) => NodeClient = (client) => client,
): Desk {
  const clientOf = (node: AllowedNode) =>
    change(makeClient(node, { nowMs: () => BigInt(Date.now()), perSecond: 10_000, oldestTipMs: null }));
  const desk = makeDesk({
    ...{ folder, clientOf, nowMs: () => network.nowMs(), keyring: null },
    random: (length) => Uint8Array.from(randomBytes(length)),
  });
  if (!desk.ok) throw new Error(`${desk.reason.code} ${JSON.stringify(desk.reason.found)}`);
  const contract = deskContract as unknown as Groups;
  const handlers = desk.value.handlers as unknown as GroupHandlers<Groups>;
  const served = serveGroups(contract, handlers, (method) => {
    throw new Error(`not as the contract says: ${method}`);
  });
  const { tick: round, close } = desk.value;
  return { tick: round, close, handlers: makeClients(contract, served) as unknown as DeskCalls };
}

export async function enterNodes({ handlers }: Desk, { chain, urls }: Clocked): Promise<void> {
  for (const url of urls) granted(await handlers.nodes.add({ chain, network: 'testnet', url }));
}

export function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.reasons)}`);
  return answer.value;
}
export const codesOf = (answer: Answer<unknown>): string =>
  answer.ok ? 'ok' : answer.reasons.map(({ code }) => code).join();

/** A round of the desk, and the time until the next look. */
export async function tick(desk: Desk, network: Clocked, rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    network.advance(11_000n);
    await desk.tick();
  }
}

export async function flowOf({ handlers }: Desk, id?: string): Promise<FlowSeen> {
  const flows: readonly FlowSeen[] = await handlers.flows.list({});
  const flow = flows.find((one) => id === undefined || one.id === id);
  if (flow === undefined) throw new Error('no flow');
  return flow;
}
export const stagesOf = (flow: FlowSeen): readonly string[] => [...new Set(flow.steps.map(({ stage }) => stage))];

export const account = (accounts: readonly { readonly chain: string; readonly address: string }[], chain: Chain) =>
  accounts.find((one) => one.chain === chain)?.address ?? '';

/** CSV → draft → envelope. */
export async function sendPayouts(desk: Desk, chain: Chain, from: string, count: number) {
  const place = { chain, network: 'testnet', account: from, signer: from } as const;
  const read = granted(await desk.handlers.compose.readPayouts({ ...place, bytes: payoutsFile(chain, count) }));
  const lifetimeMs = String(2 * 3_600_000);
  const draft = granted(await desk.handlers.compose.draftPayouts({ id: read.id, way: 'complete', lifetimeMs }));
  const sent = granted(await desk.handlers.compose.send({ id: draft.id, purpose: 'November', reference: null }));
  return { read, draft, sent };
}
