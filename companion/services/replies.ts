/**
 * A reply becomes flows: one for each envelope that it answers, with what is announced in the order of its requests.
 * Takes: the text, the requests sent, the flows there are. Gives: new flows, not announced.
 * Refuses: what cannot be read or verified (reply/), and 'reply-known-already' if nothing in it is new.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { nemHash } from '../../core/signature/signature.ts';
import { toHex } from '../../core/base/hex.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { FlowStep } from '../contract/flow.ts';
import type { KeptFlow } from './flow-text.ts';
import { decodeSent } from './reply/decode-sent.ts';
import { readReply } from './reply/read-reply.ts';
import type { SentIndex } from './reply/sent-requests.ts';
import { type RegistryFor, type Verified, verifyReply } from './reply/verify-reply.ts';

export interface ReplyFacts {
  readonly sent: SentIndex;
  readonly known: ReadonlySet<string>;
  readonly registryFor: RegistryFor;
  readonly newId: () => string;
}

export async function flowsOfReply(
  text: string,
  { sent, known, registryFor, newId }: ReplyFacts,
): Promise<Result<readonly KeptFlow[], readonly DeskReason[]>> {
  const parts = readReply(text);
  if (!parts.ok) return refuse([parts.reason]);
  const verified = await verifyReply(parts.value, sent, registryFor);
  if (!verified.ok) return refuse(verified.reason.slice(0, 200));
  const fresh = withoutRepeats(verified.value).filter(({ name }) => !known.has(name));
  if (fresh.length === 0) return refuse([{ code: 'reply-known-already', found: {} }]);
  const envelopes = [...new Set(fresh.map(({ request }) => request.envelope))];
  return ok(
    envelopes.map((envelope) =>
      flowOf(
        envelope,
        fresh.filter(({ request }) => request.envelope === envelope),
        newId(),
      ),
    ),
  );
}

const withoutRepeats = (all: readonly Verified[]): readonly Verified[] =>
  all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);

function flowOf(request: string, verified: readonly Verified[], id: string): KeptFlow {
  const ordered = verified.toSorted((a, b) => a.request.index - b.request.index);
  const { chain, network } = ordered[0]?.request ?? { chain: 'symbol', network: 'testnet' };
  return {
    flow: { id, chain, network, request, steps: inOrder(ordered) },
    texts: ordered.map((one) => one.request.text),
    names: ordered.map(({ name }) => name),
  };
}

/** A NEM cosignature directly after the multisig transaction that it names, if that is announced too. */
function inOrder(verified: readonly Verified[]): readonly FlowStep[] {
  const cosignatures = verified.filter((one) => cosignedHash(one) !== null);
  const placed = new Set<Verified>();
  const steps = verified
    .filter((one) => !cosignatures.includes(one))
    .flatMap((one): readonly FlowStep[] => {
      const inner = innerHash(one);
      const own = cosignatures.filter((each) => inner !== null && cosignedHash(each) === inner);
      for (const each of own) placed.add(each);
      return [
        ...one.steps,
        ...own.flatMap((each) => each.steps.map((step): FlowStep => ({ ...step, after: 'seen-by-same-node' }))),
      ];
    });
  return [...steps, ...cosignatures.filter((one) => !placed.has(one)).flatMap((one) => one.steps)];
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
