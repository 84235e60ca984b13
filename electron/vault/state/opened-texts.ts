/**
 * The texts that the window proposes, with the request envelopes among them opened: what core/batch assesses.
 * `carriers`: envelopes whose requests are proposed one by one.
 */
import type { Proposed } from '../../../core/batch/batch.ts';
import { openTexts } from '../../../core/envelope/open-texts.ts';
import type { OpenedEnvelope, RequesterKey } from '../../../core/envelope/requesters.ts';
import type { GivenList } from '../../../core/payment-list/given-list.ts';
import { nobleVerify, replyVerify } from '../../../core/signature/reply-verifier.ts';
import type { Choices } from '../../../core/task/task.ts';

/** Whose envelopes are accepted, and whether nothing else is. */
export interface Requesters {
  readonly registered: readonly RequesterKey[];
  readonly required: boolean;
}
/** Without a rule book: every origin is one of a key that is not registered. */
export const noRequesters: Requesters = { registered: [], required: false };

/** @noble/curves, and what the process provides after its self-test: both must agree. */
export const envelopeVerifiers = [nobleVerify, replyVerify] as const;

/** The texts as they were proposed: opened again, they give the same requests with the same origins. */
export interface Source {
  readonly texts: readonly string[];
  readonly carriers: readonly string[];
  /** The file of the payment list; null without one. */
  readonly list: Uint8Array | null;
}

/** A payment list that was given with texts. */
export interface ListFile {
  readonly file: Uint8Array;
  readonly list: GivenList;
}

export interface ProposedTexts {
  readonly proposed: readonly Proposed[];
  readonly envelopes: readonly OpenedEnvelope[];
  readonly list: GivenList | null;
  readonly source: Source;
}

export function proposedOf(
  texts: readonly string[],
  { registered, required }: Requesters,
  nowMs: bigint,
  {
    carriers = [],
    list = null,
    choices = () => ({}),
  }: {
    readonly carriers?: readonly string[];
    readonly list?: ListFile | null;
    /** Answers by the number of the request, after envelopes were opened. */
    readonly choices?: (item: number) => Choices;
  } = {},
): ProposedTexts {
  const facts = { registered, required, nowMs, verifiers: envelopeVerifiers };
  const { items, envelopes } = openTexts(texts, facts, carriers);
  const proposed = items.map((item, index) => ({ ...item, choices: choices(index) }));
  return { proposed, envelopes, list: list?.list ?? null, source: { texts, carriers, list: list?.file ?? null } };
}
