/**
 * Opens the envelopes among the texts of a proposal: one envelope gives n requests, each with its origin.
 * Takes: texts in the order given, registered keys, whether signed requests are required, the clock. Gives: every
 * request with its origin and what refuses it; and the envelopes, for the batch.
 * Refuses: an envelope that cannot be read or verified, whole; the same envelope twice. Never: drops a text.
 */
import { type Reason, reason } from '../base/reason.ts';
import type { Verify } from '../signature/reply-verifier.ts';
import { isEnvelopeText } from './envelope-text.ts';
import { type Envelope, readEnvelopeText } from './request-envelope.ts';
import { judgeEnvelopes, type OpenedEnvelope, originsOf, type RequesterKey, type RequestOrigin } from './requesters.ts';

export interface EnvelopeFacts {
  readonly registered: readonly RequesterKey[];
  /** The rule: nothing is signed that no registered requester signed, in their order. */
  readonly required: boolean;
  readonly nowMs: bigint;
  readonly verifiers?: readonly Verify[];
}

export interface OpenedText {
  readonly text: string;
  /** Null: it came in no envelope. */
  readonly origin: RequestOrigin | null;
  readonly refusals: readonly Reason[];
}
export interface OpenedTexts {
  /** Never fewer than the texts given: an envelope that is refused stays as one text. */
  readonly items: readonly OpenedText[];
  /** In the order given, without those that are refused whole. */
  readonly envelopes: readonly OpenedEnvelope[];
}

type Read = { readonly text: string; readonly envelope: Envelope | null; readonly refusal: Reason | null };

/** `carriers`: envelopes whose requests are among `texts`, one by one, as in a list from which some were left out. One
 * that is refused gives no origin; one of which no request is there does not count, or it would hide a missing number. */
export function openTexts(
  texts: readonly string[],
  facts: EnvelopeFacts,
  carriers: readonly string[] = [],
): OpenedTexts {
  const isThere = ({ envelope }: Read): boolean => envelope?.texts.some((text) => texts.includes(text)) ?? false;
  const read = [
    ...texts.map((text) => readOne(text, facts)),
    ...carriers.map((text) => readOne(text, facts)).filter(isThere),
  ].map(withoutRepeats);
  const envelopes = judgeEnvelopes(
    read.flatMap(({ envelope }) => (envelope === null ? [] : [envelope])),
    facts.registered,
    facts.nowMs,
  );
  const carried = originsByText(read.slice(texts.length), envelopes);
  const items = read.slice(0, texts.length).flatMap(({ text, envelope, refusal }): readonly OpenedText[] => {
    const opened = envelopes.find((one) => one.envelope === envelope);
    if (opened !== undefined)
      return originsOf(opened).map((origin) => ({
        ...{ text: opened.envelope.texts[origin.index] ?? '', origin },
        refusals: refusalsOf(opened, facts),
      }));
    const from = refusal === null ? carried.get(text)?.shift() : undefined;
    if (from !== undefined) return [{ text, origin: from.origin, refusals: refusalsOf(from.opened, facts) }];
    return [{ text, origin: null, refusals: plainRefusals(refusal, facts) }];
  });
  return { items, envelopes };
}

/** Each request of the carriers, by its text; two equal ones are two. */
function originsByText(carriers: readonly Read[], envelopes: readonly OpenedEnvelope[]) {
  const origins = new Map<string, { readonly origin: RequestOrigin; readonly opened: OpenedEnvelope }[]>();
  for (const { envelope } of carriers) {
    const opened = envelopes.find((one) => one.envelope === envelope);
    for (const origin of opened === undefined ? [] : originsOf(opened)) {
      const text = opened?.envelope.texts[origin.index] ?? '';
      if (opened !== undefined) origins.set(text, [...(origins.get(text) ?? []), { origin, opened }]);
    }
  }
  return origins;
}

function readOne(text: string, { verifiers }: EnvelopeFacts): Read {
  if (!isEnvelopeText(text)) return { text, envelope: null, refusal: null };
  const read = readEnvelopeText(text, verifiers);
  return read.ok ? { text, envelope: read.value, refusal: null } : { text, envelope: null, refusal: read.reason };
}

/** The same envelope twice is one that somebody put in twice. */
function withoutRepeats(one: Read, at: number, all: readonly Read[]): Read {
  const { envelope } = one;
  const before = all.findIndex((other) => other.envelope?.digest === envelope?.digest);
  if (envelope === null || before === at) return one;
  return { ...one, envelope: null, refusal: reason('batch-duplicate', { index: String(before) }) };
}

const plainRefusals = (refusal: Reason | null, { required }: EnvelopeFacts): readonly Reason[] => {
  if (refusal !== null) return [refusal];
  return required ? [reason('request-unsigned')] : [];
};

const refusalsOf = ({ ended, notAccepted }: OpenedEnvelope, { required }: EnvelopeFacts): readonly Reason[] =>
  [ended, required ? notAccepted : null].filter((one) => one !== null);
