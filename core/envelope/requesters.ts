/**
 * Keys that the quorum has entered for those who ask for signatures, and what a request's origin is by them.
 * Takes: registered keys, what was used of each, an envelope. Gives: the origin of its requests; and where signed
 * requests are required, why one is refused. Refuses: a list of keys that is not of the form. Never: trusts a name in
 * an envelope; lets a request without a known origin pass where one is required.
 */
import * as v from 'valibot';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { count, list, text } from '../base/schema.ts';
import { isEntryName } from '../registry/names.ts';
import { maxEntryName } from '../registry/registry.ts';
import { checkLife, type Envelope } from './request-envelope.ts';
import { advance, nothingUsed, type SequenceState, whyNotNext } from './sequence.ts';
import type { SequencePlace } from './sequence-places.ts';
import { isDigestText, isKeyText } from './signed-text.ts';

/** 'requester': signs envelopes. 'back-office': signs payment lists. One key has one role. */
export const requesterRoles = ['requester', 'back-office'] as const;
export type RequesterRole = (typeof requesterRoles)[number];

const hex = v.pipe(text(64), v.check(isKeyText));
export const requesterKey = v.strictObject({
  publicKey: hex,
  name: v.pipe(text(maxEntryName), v.check(isEntryName)),
  role: v.picklist(requesterRoles),
  /** What was used last of this key. */
  lastNumber: count,
  lastDigest: v.nullable(v.pipe(text(64), v.check(isDigestText))),
});
export type RequesterKey = Readonly<v.InferOutput<typeof requesterKey>>;

export const maxRequesters = 32;
export const requesterKeys = v.pipe(
  list(requesterKey, maxRequesters),
  v.check((keys) => new Set(keys.map(({ publicKey }) => publicKey)).size === keys.length),
  v.check((keys) => new Set(keys.map(({ name }) => name)).size === keys.length),
  v.check((keys) => keys.every(({ lastNumber, lastDigest }) => (lastNumber === 0) === (lastDigest === null))),
);

/** From JSON: a list of registered keys, as the commands take it. */
export function readRequesterKeys(value: unknown): Result<readonly RequesterKey[], Reason> {
  const read = v.safeParse(requesterKeys, value);
  return read.success ? ok(read.output) : refuse(reason('requester-keys-malformed'));
}

export const newRequester = (publicKey: string, name: string, role: RequesterRole): RequesterKey => ({
  ...{ publicKey, name, role },
  ...nothingUsed,
});

/** Where a request comes from. The signature was verified; a name is only of a registered key. */
export interface RequestOrigin {
  /** The envelope's digest, key, number and previous digest. */
  readonly digest: string;
  readonly key: string;
  readonly number: number;
  readonly previous: string | null;
  readonly purpose: string;
  readonly reference: string | null;
  /** Unix seconds. */
  readonly expires: number;
  /** Place of the request in its envelope, from 0, and how many are in it. */
  readonly index: number;
  readonly count: number;
  /** Null: the key is not registered as a requester's. */
  readonly requester: string | null;
  /** Null without a registered key. */
  readonly place: SequencePlace | null;
}

export interface OpenedEnvelope {
  readonly envelope: Envelope;
  readonly registered: RequesterKey | null;
  readonly place: SequencePlace | null;
  /** Why its requests are refused in any vault: its time. */
  readonly ended: Reason | null;
  /** Why they are refused where signed requests are required. */
  readonly notAccepted: Reason | null;
}

/**
 * Judges envelopes of one proposal together: several of one key follow each other by number, in any order of reading.
 * Gives one result for each, in the order given.
 */
export function judgeEnvelopes(
  envelopes: readonly Envelope[],
  registered: readonly RequesterKey[],
  nowMs: bigint,
): readonly OpenedEnvelope[] {
  const states = new Map(registered.map((key) => [key.publicKey, key]));
  const opened = new Map<Envelope, OpenedEnvelope>();
  for (const envelope of envelopes.toSorted((a, b) => a.number - b.number)) {
    const key = states.get(envelope.key) ?? null;
    const ended = checkLife(envelope, nowMs);
    if (key?.role !== 'requester') {
      const role = key === null ? {} : { type: key.role };
      const notAccepted = reason('requester-unknown', { publicKey: envelope.key, ...role });
      opened.set(envelope, { envelope, registered: null, place: null, ended, notAccepted });
      continue;
    }
    const { place, state } = advance(key, envelope);
    states.set(envelope.key, { ...key, ...state });
    opened.set(envelope, { envelope, registered: key, place, ended, notAccepted: whyNotNext(place, envelope, key) });
  }
  return envelopes.map((envelope) => opened.get(envelope)).filter((one) => one !== undefined);
}

export const originsOf = ({ envelope, registered, place }: OpenedEnvelope): readonly RequestOrigin[] =>
  envelope.texts.map((_, index) => {
    const { digest, key, number, previous, purpose, reference, expires, texts } = envelope;
    return {
      ...{ digest, key, number, previous, purpose, reference, expires, index, count: texts.length },
      ...{ requester: registered?.name ?? null, place },
    };
  });

/** The keys after everything in these envelopes was signed. */
export function withUsed(registered: readonly RequesterKey[], envelopes: readonly Envelope[]): readonly RequesterKey[] {
  return registered.map((key) => {
    const own = envelopes.filter((envelope) => envelope.key === key.publicKey && key.role === 'requester');
    const ordered = own.toSorted((a, b) => a.number - b.number);
    const state = ordered.reduce<SequenceState>((before, each) => advance(before, each).state, key);
    return { ...key, lastNumber: state.lastNumber, lastDigest: state.lastDigest };
  });
}
