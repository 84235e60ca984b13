/** Flows and what happens to them, as events of the record and back. */
import { maxEntryBytes } from '../../core/audit/chain.ts';
import { toCanonical } from '../../core/base/canonical.ts';
import type { Announcement } from '../contract/chain-facts.ts';
import type { Flow, FlowStep } from '../contract/flow.ts';
import type { FlowEvent, NodeLook, StepLook } from '../follow/flow-event.ts';
import type { FlowState } from '../follow/flow-state.ts';
import { advance, newFlow } from '../follow/follower.ts';
import { hashOf } from '../follow/hash-of.ts';
import { type DeskEvent, type DeskEventOf, maxPartHex, maxSaid } from './desk-event.ts';

/** One payment of a step, as the reply's bytes say. */
export type Payment = Omit<DeskEventOf<'payment'>, 'kind' | 'flow'>;

/** Append them together: the last makes the flow exist. */
export function flowToRecord(flow: Flow, payments: readonly Payment[], nowMs: bigint): readonly DeskEvent[] {
  const { id, chain, network, request, steps } = flow;
  const ready = {
    kind: 'flow-ready',
    flow: id,
    chain,
    network,
    request,
    steps: steps.length,
    at: String(nowMs),
  } as const;
  return [
    ...steps.flatMap((step, at) => stepToRecord(id, step, at)),
    ...payments.map((payment) => ({ kind: 'payment', flow: id, ...payment }) as const),
    ready,
  ];
}

function stepToRecord(flow: string, { what, lookup, deadlineMs, after }: FlowStep, step: number): readonly DeskEvent[] {
  const signature = 'signature' in what ? what.signature : null;
  const key = what.kind === 'symbol-cosignature' ? what.signerPublicKey : null;
  const deadline = String(deadlineMs);
  const hash = hashOf(what);
  return [
    { kind: 'flow-step', flow, step, after, deadline, what: what.kind, hash, signature, key, lookup },
    ...partsOf(bytesOf(what)).map((hex, part) => ({ kind: 'flow-bytes', flow, step, part, hex }) as const),
  ];
}

const bytesOf = (what: Announcement): string =>
  what.kind === 'symbol-cosignature' ? '' : what.kind === 'nem-transaction' ? what.data : what.payload;

const partsOf = (hex: string): readonly string[] =>
  Array.from({ length: Math.ceil(hex.length / maxPartHex) }, (_, at) =>
    hex.slice(at * maxPartHex, (at + 1) * maxPartHex),
  );

export function followToRecord(flow: string, event: FlowEvent): DeskEvent {
  const at = String(event.atMs);
  switch (event.kind) {
    case 'started':
      return { kind: 'flow-started', flow, at };
    case 'resumed':
      return { kind: 'flow-resumed', flow, at };
    case 'repeat':
      return { kind: 'repeat-wished', flow, at, step: event.step };
    case 'announcing':
      return { kind: 'announcing', flow, at, step: event.step, nodes: [...event.nodes] };
    case 'announced': {
      const { step, node, taken, code, failure } = event;
      return { kind: 'announced', flow, at, step, node, taken, code, failure };
    }
    case 'looked':
      return lookedToRecord(flow, at, event);
  }
}

type Looked = Extract<FlowEvent, { kind: 'looked' }>;

/**
 * A node whose words are too many for a line is left out, the one with the most first, as if it had not answered: a node
 * that says something else of each step would otherwise keep a long flow from being recorded at all. A state that is read
 * from the record may know less than the one in memory, never more.
 */
function lookedToRecord(flow: string, at: string, event: Looked): DeskEvent {
  const recorded = lookedWith(flow, at, event);
  if (event.looks.length === 0 || (isOneLine(recorded) && recorded.said.length <= maxSaid)) return recorded;
  const words = event.looks.map((look) => JSON.stringify(lookedWith(flow, at, { ...event, looks: [look] })).length);
  const longest = words.indexOf(Math.max(...words));
  return lookedToRecord(flow, at, { ...event, looks: event.looks.filter((_, index) => index !== longest) });
}

/** With room for what a line has beside the event. */
const isOneLine = (event: DeskEvent): boolean => toCanonical(event).length <= maxEntryBytes - 1024;

function lookedWith(flow: string, at: string, event: Looked): DeskEventOf<'looked'> {
  const { round, of, marks } = event;
  const said: { group: StepLook['group']; height: string | null; code: string | null; block: string | null }[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ group, height, code, block }: StepLook): number => {
    const one = { group, height: height === null ? null : String(height), code, block };
    const key = JSON.stringify(one);
    const known = places.get(key) ?? said.length;
    if (known === said.length) said.push(one);
    places.set(key, known);
    return known;
  };
  const looks = event.looks.map(({ node, height, finalHeight, chainMs, steps }) => ({
    ...{ node, height: String(height), finalHeight: String(finalHeight), chainMs: String(chainMs) },
    steps: steps.map(placeOf),
  }));
  return { kind: 'looked', flow, at, round, of, marks: [...marks], said, looks };
}

/** Null: not an event of following. */
function followFromRecord(event: DeskEvent): FlowEvent | null {
  switch (event.kind) {
    case 'flow-started':
      return { kind: 'started', atMs: BigInt(event.at) };
    case 'flow-resumed':
      return { kind: 'resumed', atMs: BigInt(event.at) };
    case 'repeat-wished':
      return { kind: 'repeat', atMs: BigInt(event.at), step: event.step };
    case 'announcing':
      return { kind: 'announcing', atMs: BigInt(event.at), step: event.step, nodes: event.nodes };
    case 'announced': {
      const { step, node, taken, code, failure, at } = event;
      return { kind: 'announced', atMs: BigInt(at), step, node, taken, code, failure };
    }
    case 'looked': {
      const { at, round, of, marks, said, looks } = event;
      const stepOf = (index: number): readonly StepLook[] => {
        const one = said[index];
        return one === undefined ? [] : [{ ...one, height: one.height === null ? null : BigInt(one.height) }];
      };
      const read = looks.map(
        ({ node, height, finalHeight, chainMs, steps }): NodeLook => ({
          ...{ node, height: BigInt(height), finalHeight: BigInt(finalHeight), chainMs: BigInt(chainMs) },
          steps: steps.flatMap(stepOf),
        }),
      );
      return { kind: 'looked', atMs: BigInt(at), round, marks, of, looks: read };
    }
    default:
      return null;
  }
}

/** All flows of a record as they stood when it ended. Give each a 'resumed' before acting on it. */
export function flowsOfRecord(events: readonly DeskEvent[]): ReadonlyMap<string, FlowState> {
  // By number: a crash may have left the first events of a flow, and the same are there again after it.
  const steps = new Map<string, Map<number, DeskEventOf<'flow-step'>>>();
  const parts = new Map<string, string[]>();
  const flows = new Map<string, FlowState>();
  for (const event of events) {
    if (event.kind === 'flow-step') {
      steps.set(event.flow, (steps.get(event.flow) ?? new Map()).set(event.step, event));
      parts.delete(`${event.flow} ${event.step}`);
    } else if (event.kind === 'flow-bytes') {
      const key = `${event.flow} ${event.step}`;
      parts.set(key, [...(parts.get(key) ?? []), event.hex]);
    } else if (event.kind === 'flow-ready') {
      const { flow: id, chain, network, request, at } = event;
      const made = Array.from({ length: event.steps }, (_, at) => steps.get(id)?.get(at)).flatMap((step) =>
        step === undefined ? [] : [stepFrom(step, (parts.get(`${id} ${step.step}`) ?? []).join(''))],
      );
      flows.set(id, newFlow({ id, chain, network, request, steps: made }, BigInt(at)));
    } else {
      const happened = followFromRecord(event);
      const state = 'flow' in event ? flows.get(event.flow) : undefined;
      if (happened !== null && state !== undefined) flows.set(state.flow.id, advance(state, happened));
    }
  }
  return flows;
}

function stepFrom(step: DeskEventOf<'flow-step'>, bytes: string): FlowStep {
  const { lookup, after, deadline } = step;
  return { what: announcementFrom(step, bytes), lookup, after, deadlineMs: BigInt(deadline) };
}

function announcementFrom({ what: kind, hash, signature, key }: DeskEventOf<'flow-step'>, bytes: string): Announcement {
  switch (kind) {
    case 'symbol-transaction':
    case 'symbol-bonded':
      return { kind, payload: bytes, hash };
    case 'symbol-cosignature':
      return { kind, parentHash: hash, signerPublicKey: key ?? '', signature: signature ?? '' };
    case 'nem-transaction':
      return { kind, data: bytes, signature: signature ?? '', hash };
  }
}
