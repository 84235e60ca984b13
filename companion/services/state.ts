/**
 * What the record says, as the desk works with it. Takes: its events in order, the envelopes that were kept. Gives: the
 * nodes and accounts entered, the envelopes sent. Refuses 'record-damaged' for an envelope that is
 * not there or is altered. Never: a fact that is not in the record.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { readEnvelopeText } from '../../core/envelope/request-envelope.ts';
import { nothingUsed, type SequenceState } from '../../core/envelope/sequence.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { AllowedNode } from '../contract/node-client.ts';
import type { DeskEvent } from '../record/desk-event.ts';
import { indexOfSent, type SentIndex, type SentRequest, sentRequestsOf } from './reply/sent-requests.ts';
import type { SentFiles } from './sent-files.ts';
import type { Watched } from './views.ts';

export class DeskState {
  readonly nodes = new Map<string, AllowedNode>();
  readonly accounts = new Map<string, Watched>();
  readonly keys = new Set<string>();
  readonly #sequences = new Map<string, SequenceState>();
  readonly #requests: SentRequest[] = [];
  readonly #files: SentFiles;
  #index: SentIndex | null = null;

  constructor(files: SentFiles) {
    this.#files = files;
  }

  sequenceOf(key: string): SequenceState {
    return this.#sequences.get(key) ?? nothingUsed;
  }

  sent(): SentIndex {
    this.#index ??= indexOfSent(this.#requests);
    return this.#index;
  }

  take(event: DeskEvent): Result<null, DeskReason> {
    switch (event.kind) {
      case 'node-added': {
        const { chain, network, url } = event;
        this.nodes.set(url, { chain, network, url });
        return ok(null);
      }
      case 'node-removed':
        this.nodes.delete(event.url);
        return ok(null);
      case 'account-watched': {
        const { chain, network, address, name, publicKey = null } = event;
        this.accounts.set(address, { chain, network, address, name, publicKey });
        return ok(null);
      }
      case 'account-removed':
        this.accounts.delete(event.address);
        return ok(null);
      case 'requester-key-made':
        this.keys.add(event.publicKey);
        return ok(null);
      case 'request-sent':
        return this.#took(event.digest, event.number);
      default:
        return ok(null);
    }
  }

  #took(digest: string, number: number): Result<null, DeskReason> {
    const text = this.#files.read(digest);
    const envelope = text === null ? null : readEnvelopeText(text);
    if (envelope?.ok !== true || envelope.value.digest !== digest || envelope.value.number !== number)
      return refuse({ code: 'record-damaged', found: { because: 'envelope', digest } });
    const { key, texts } = envelope.value;
    this.#sequences.set(key, { lastNumber: number, lastDigest: digest });
    this.#requests.push(...sentRequestsOf(digest, texts));
    this.#index = null;
    return ok(null);
  }
}
