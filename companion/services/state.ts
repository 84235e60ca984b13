/**
 * What the record says, as the desk works with it. Takes: its entries in order, the kept files that they name. Gives: the
 * nodes and accounts entered, the envelopes sent, the flows made. Refuses 'record-damaged' for an entry that names a file
 * that is not there or is altered. Never: a fact that is not in the record.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';
import { type Envelope, readEnvelopeText } from '../../core/envelope/request-envelope.ts';
import { nothingUsed, type SequenceState } from '../../core/envelope/sequence.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { AllowedNode } from '../contract/node-client.ts';
import { flowFromText, type KeptFlow } from './flow-text.ts';
import type { KeptFiles } from './kept-files.ts';
import { indexOfSent, type SentIndex, type SentRequest, sentRequestsOf } from './reply/sent-requests.ts';
import type { Watched } from './views.ts';

export interface Noted {
  readonly sequence: number;
  readonly atMs: bigint;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Entries of the record that are this room's own; those of the follower are companion/follow's. */
export const notes = {
  nodeAdded: 'node-added',
  nodeRemoved: 'node-removed',
  accountAdded: 'account-added',
  accountRemoved: 'account-removed',
  sent: 'request-sent',
  flowMade: 'flow-made',
} as const;

export class DeskState {
  readonly nodes = new Map<string, AllowedNode>();
  readonly accounts = new Map<string, Watched>();
  readonly flows = new Map<string, KeptFlow & { readonly madeMs: bigint }>();
  readonly #sequences = new Map<string, SequenceState>();
  readonly #requests: SentRequest[] = [];
  readonly #files: KeptFiles;
  #index: SentIndex | null = null;

  constructor(files: KeptFiles) {
    this.#files = files;
  }

  sequenceOf(key: string): SequenceState {
    return this.#sequences.get(key) ?? nothingUsed;
  }

  sent(): SentIndex {
    this.#index ??= indexOfSent(this.#requests);
    return this.#index;
  }

  take({ sequence, atMs, kind, facts }: Noted): Result<null, DeskReason> {
    const damaged = refuse({ code: 'record-damaged', found: { sequence: String(sequence), kind } } as const);
    const of = (name: string): string => facts[name] ?? '';
    const place = { chain: of('chain') as Chain, network: of('network') as Network };
    switch (kind) {
      case notes.nodeAdded:
        this.nodes.set(of('url'), { ...place, url: of('url') });
        return ok(null);
      case notes.nodeRemoved:
        this.nodes.delete(of('url'));
        return ok(null);
      case notes.accountAdded:
        this.accounts.set(of('address'), { ...place, address: of('address'), name: of('name') });
        return ok(null);
      case notes.accountRemoved:
        this.accounts.delete(of('address'));
        return ok(null);
      case notes.sent: {
        const text = this.#files.read('sent', of('file'));
        const envelope = text === null ? null : readEnvelopeText(text);
        return envelope?.ok === true ? this.#took(envelope.value) : damaged;
      }
      case notes.flowMade: {
        const text = this.#files.read('flow', of('file'));
        const kept = text === null ? null : flowFromText(text);
        if (kept === null) return damaged;
        this.flows.set(kept.flow.id, { ...kept, madeMs: atMs });
        return ok(null);
      }
      default:
        return ok(null);
    }
  }

  #took({ digest, key, number, texts }: Envelope): Result<null, DeskReason> {
    this.#sequences.set(key, { lastNumber: number, lastDigest: digest });
    this.#requests.push(...sentRequestsOf(digest, texts));
    this.#index = null;
    return ok(null);
  }
}
