/**
 * A reply becomes flows: one for each envelope that it answers, with what is announced in the order of its requests.
 * Takes: the text, the requests sent, the flows there are. Gives: new flows, not announced; and what others have to sign.
 * Refuses: what cannot be read or verified (reply/), and 'reply-known-already' if nothing in it is new.
 */

import { toHex } from '../../core/base/hex.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { nemHash } from '../../core/signature/signature.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { Flow, FlowStep } from '../contract/flow.ts';
import { decodeSent } from './reply/decode-sent.ts';
import { readReply } from './reply/read-reply.ts';
import type { SentIndex, SentRequest } from './reply/sent-requests.ts';
import { type RegistryFor, type Verified, verifyReply } from './reply/verify-reply.ts';

export interface MadeFlow {
  readonly flow: Flow;
  /** For each step the request that it answers. */
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

export interface ReplyMade {
  readonly flows: readonly MadeFlow[];
  /** Aggregates complete that lack cosignatures. */
  readonly unfinished: readonly Unfinished[];
}
export interface Unfinished {
  readonly request: SentRequest;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

export interface ReplyFacts {
  readonly sent: SentIndex;
  /** The flow that has it, by name. */
  readonly known: ReadonlyMap<string, string>;
  readonly registryFor: RegistryFor;
  readonly newId: () => string;
}

/** `found` of a reason has room for this many ids. */
const mostNamed = 100;

export async function flowsOfReply(
  text: string,
  { sent, known, registryFor, newId }: ReplyFacts,
): Promise<Result<ReplyMade, readonly DeskReason[]>> {
  const parts = readReply(text);
  if (!parts.ok) return refuse([parts.reason]);
  const verified = await verifyReply(parts.value, sent, registryFor);
  if (!verified.ok) return refuse(verified.reason.slice(0, 200));
  const news = withoutRepeats(verified.value).filter(({ name }) => !known.has(name));
  const fresh = news.filter(({ unfinished }) => unfinished === null);
  if (news.length === 0) {
    const flows = [...new Set(verified.value.flatMap(({ name }) => known.get(name) ?? []))];
    return refuse([{ code: 'reply-known-already', found: { flows: flows.slice(0, mostNamed).join(' ') } }]);
  }
  const envelopes = [...new Set(fresh.map(({ request }) => request.envelope))];
  const flows = envelopes.map((envelope) =>
    flowOf(
      envelope,
      fresh.filter(({ request }) => request.envelope === envelope),
      newId(),
    ),
  );
  const unfinished = news.flatMap((one) =>
    one.unfinished === null ? [] : [{ request: one.request, ...one.unfinished }],
  );
  return ok({ flows, unfinished });
}

const withoutRepeats = (all: readonly Verified[]): readonly Verified[] =>
  all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);

function flowOf(request: string, verified: readonly Verified[], id: string): MadeFlow {
  const ordered = verified.toSorted((a, b) => a.request.index - b.request.index);
  const { chain, network } = ordered[0]?.request ?? { chain: 'symbol', network: 'testnet' };
  const placed = inOrder(ordered);
  return {
    flow: { id, chain, network, request, steps: placed.map(({ step }) => step) },
    texts: placed.map(({ of }) => of.request.text),
    names: ordered.map(({ name }) => name),
  };
}

interface Placed {
  readonly step: FlowStep;
  readonly of: Verified;
}

/** A NEM cosignature directly after the multisig transaction that it names, if that is announced too. */
function inOrder(verified: readonly Verified[]): readonly Placed[] {
  const cosignatures = verified.filter((one) => cosignedHash(one) !== null);
  const stepsOf = (of: Verified, after?: FlowStep['after']): readonly Placed[] =>
    of.steps.map((step) => ({ of, step: after === undefined ? step : { ...step, after } }));
  const used = new Set<Verified>();
  const placed = verified
    .filter((one) => !cosignatures.includes(one))
    .flatMap((one) => {
      const inner = innerHash(one);
      const own = cosignatures.filter((each) => inner !== null && cosignedHash(each) === inner);
      for (const each of own) used.add(each);
      return [...stepsOf(one), ...own.flatMap((each) => stepsOf(each, 'seen-by-same-node'))];
    });
  return [...placed, ...cosignatures.filter((one) => !used.has(one)).flatMap((one) => stepsOf(one))];
}

function cosignedHash({ request, steps }: Verified): string | null {
  const [step] = steps;
  if (request.chain !== 'nem' || step?.what.kind !== 'nem-transaction') return null;
  const data = Uint8Array.from(Buffer.from(step.what.data, 'hex'));
  const inner = request.tx.chain === 'nem' && request.isToCosign ? (request.inner ?? request.bytes) : null;
  const tx = decodeSent('nem', request.network, data, inner);
  return tx?.chain === 'nem' && tx.content.kind === 'nem.cosignature' ? toHex(tx.content.otherHash) : null;
}

function innerHash({ request: { tx } }: Verified): string | null {
  return tx.chain === 'nem' && tx.content.kind === 'nem.multisig' ? toHex(nemHash(tx.content.inner)) : null;
}
