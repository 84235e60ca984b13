/**
 * `desk`: the work of the desk without its window, JSON in and out.
 * Takes: arguments, files, an open desk. Gives: exit codes as the other commands (cli/input.ts): 0 done, 1 refused or
 * not reached, 2 unreadable. Refuses: by the desk's reasons, one JSON line each. Never: asks a question; writes a key.
 */
import { exits, type FileTools, textAt } from '../../cli/input.ts';
import type { DeskFlowView } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { Stage } from '../contract/flow.ts';
import type { Desk } from '../services/desk.ts';
import { type DeskOptions, type Until, usage } from './options.ts';
import { readComposeRequest } from './request.ts';

export interface DeskTools extends FileTools {
  readonly write: (line: string) => void;
  readonly error: (line: string) => void;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

type Exit = (typeof exits)[keyof typeof exits];

/** Between two rounds; the pool asks a node at most three times a second. */
const pauseMs = 2000;

export async function runDesk(desk: Desk, options: DeskOptions, tools: DeskTools): Promise<Exit> {
  const entered = await enter(desk, options, tools);
  if (!entered) return exits.refused;
  switch (options.verb) {
    case 'compose':
      return compose(desk, options, tools);
    case 'announce':
      return announce(desk, options, tools);
    case 'follow':
      return followAll(desk, null, options, tools);
    case 'nodes':
      return nodes(desk, tools);
    case 'register':
      return register(desk, options, tools);
    case 'record':
      return record(desk, tools);
  }
}

const say = (value: unknown, { write }: DeskTools): void => write(JSON.stringify(value));

export function refusedBy(reasons: readonly DeskReason[], { error }: Pick<DeskTools, 'error'>): Exit {
  for (const { code, found } of reasons) error(JSON.stringify({ refused: code, found }));
  return exits.refused;
}

/** One that was entered before is used as it is. */
async function enter(desk: Desk, { nodes, watched }: DeskOptions, tools: DeskTools): Promise<boolean> {
  for (const node of nodes) {
    const added = await desk.handlers.nodes.add(node);
    if (added.ok || added.reasons.every(({ code }) => code === 'node-known-already')) continue;
    refusedBy(added.reasons, tools);
    return false;
  }
  for (const account of watched) {
    const added = await desk.handlers.accounts.add(account);
    if (added.ok) continue;
    refusedBy(added.reasons, tools);
    return false;
  }
  return true;
}

async function compose(desk: Desk, { file }: DeskOptions, tools: DeskTools): Promise<Exit> {
  const bytes = tools.readBytes(file ?? '-');
  const request = bytes === null ? null : readComposeRequest(bytes);
  if (request === null) {
    tools.error(usage);
    return exits.unreadable;
  }
  const draft =
    'intent' in request
      ? await desk.handlers.compose.draft(request.intent)
      : await draftPayouts(desk, request.payouts, tools);
  if (draft === null) return exits.unreadable;
  if (!draft.ok) return refusedBy(draft.reasons, tools);
  const { id, documents, deadlineMs, networkTimeMs } = draft.value;
  const sent = await desk.handlers.compose.send({ id, purpose: request.purpose, reference: request.reference });
  if (!sent.ok) return refusedBy(sent.reasons, tools);
  const digests = documents.map(({ digest, headline }) => ({ digest, headline }));
  say({ ...sent.value, deadlineMs, networkTimeMs, documents: digests }, tools);
  return exits.signable;
}

type Payouts = Extract<NonNullable<ReturnType<typeof readComposeRequest>>, { payouts: object }>['payouts'];

async function draftPayouts(desk: Desk, { file, way, lifetimeMs, ...rest }: Payouts, tools: DeskTools) {
  const bytes = tools.readBytes(file);
  if (bytes === null) {
    tools.error('the file of payouts cannot be read');
    return null;
  }
  const read = await desk.handlers.compose.readPayouts({ ...rest, bytes: Uint8Array.from(bytes) });
  return read.ok ? desk.handlers.compose.draftPayouts({ id: read.value.id, way, lifetimeMs }) : read;
}

async function announce(desk: Desk, options: DeskOptions, tools: DeskTools): Promise<Exit> {
  const text = textAt(options.file ?? '-', tools);
  if (text === null || !text.ok) {
    tools.error(text === null ? 'the file cannot be read' : JSON.stringify({ refused: text.reason.code }));
    return exits.unreadable;
  }
  await desk.tick();
  const taken = await desk.handlers.reply.take({ text: text.value.text });
  const again = taken.ok ? null : (taken.reasons.find(({ code }) => code === 'reply-known-already') ?? null);
  if (!taken.ok && again === null) return refusedBy(taken.reasons, tools);
  // After a crash the same reply goes on where it was.
  const ids = taken.ok ? taken.value.flows : (again?.found.flows ?? '').split(' ').filter((id) => id !== '');
  for (const id of ids) {
    const started = await desk.handlers.flows.start({ id });
    if (!started.ok) return refusedBy(started.reasons, tools);
  }
  // Aggregates that others have to sign as well: each is a line with the request for the next cosigner.
  const next = taken.ok ? taken.value.next : [];
  for (const one of next) say({ next: one }, tools);
  if (next.length > 0 && ids.length === 0) return exits.refused;
  return followAll(desk, ids, options, tools);
}

const ended: readonly Stage[] = ['failed', 'expired', 'disagreeing'];
const reached: Readonly<Record<Until, readonly Stage[]>> = {
  seen: ['seen', 'partial', 'in-block', 'final'],
  confirmed: ['in-block', 'final'],
  final: ['final'],
};

/** Prints a line for each change of a flow, until each has got that far or cannot. */
async function followAll(
  desk: Desk,
  ids: readonly string[] | null,
  { until, timeoutMs }: DeskOptions,
  tools: DeskTools,
): Promise<Exit> {
  const said = new Map<string, string>();
  const endMs = timeoutMs === null ? null : tools.nowMs() + timeoutMs;
  for (;;) {
    await desk.tick();
    const flows = (await desk.handlers.flows.list({})).filter(({ id }) => ids?.includes(id) ?? true);
    for (const flow of flows) sayChange(flow, said, tools);
    const isOpen = ({ stage }: DeskFlowView) => !reached[until].includes(stage) && !ended.includes(stage);
    if (!flows.some(isOpen)) return flows.every(({ stage }) => reached[until].includes(stage)) ? 0 : exits.refused;
    if (endMs !== null && tools.nowMs() >= endMs) return exits.refused;
    await tools.wait(pauseMs);
  }
}

function sayChange({ id, chain, network, stage, steps }: DeskFlowView, said: Map<string, string>, tools: DeskTools) {
  const line = {
    ...{ flow: id, chain, network, stage },
    steps: steps.map(({ stage: at, hash, seenBy, nodes, height, code }) => ({
      ...{ stage: at, hash, seenBy, nodes, height, code },
    })),
  };
  const text = JSON.stringify(line);
  if (said.get(id) === text) return;
  said.set(id, text);
  tools.write(text);
}

async function nodes(desk: Desk, tools: DeskTools): Promise<Exit> {
  await desk.tick();
  const list = await desk.handlers.nodes.list({});
  for (const node of list) say(node, tools);
  return list.some(({ state }) => state === 'fresh') ? exits.signable : exits.refused;
}

async function register(desk: Desk, { place }: DeskOptions, tools: DeskTools): Promise<Exit> {
  if (place === null) return exits.unreadable;
  const text = await desk.handlers.accounts.registerText({ ...place });
  if (!text.ok) return refusedBy(text.reasons, tools);
  tools.write(text.value);
  return exits.signable;
}

/** The newest entries last, all of them. */
async function record(desk: Desk, tools: DeskTools): Promise<Exit> {
  const lines: unknown[] = [];
  for (let before: number | null = null; ; ) {
    const page = await desk.handlers.record.list({ before });
    lines.unshift(...page.toReversed());
    const least = Math.min(...page.map(({ sequence }) => sequence));
    if (page.length === 0 || least <= 1) break;
    before = least;
  }
  for (const line of lines) say(line, tools);
  return exits.signable;
}
