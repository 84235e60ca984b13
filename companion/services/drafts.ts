/**
 * Transactions composed and not sent yet.
 * Takes: intents. Gives: a draft with the documents that Inkan will show. Refuses: what nodes, composer or assessment
 * refuse; 'draft-ran-out' for one whose deadline has passed, that was sent, or that is not known (any more).
 * Never: gives out a text; keeps a draft over a restart, because its fees and times would be old.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { composeIntents } from '../compose/compose-intent.ts';
import type { ComposedText, ComposeFacts } from '../compose/facts.ts';
import { factsNeeded } from '../compose/facts-needed.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { Intent } from '../contract/intent.ts';
import { assessTexts } from './assess-texts.ts';
import { gatherFacts, type LastAnswers, poolAt, type Reasons } from './chain-questions.ts';
import { differences } from './draft-differences.ts';
import type { Networks, Place } from './networks.ts';

export interface Draft extends Place {
  readonly id: string;
  readonly intents: readonly Intent[];
  readonly texts: readonly ComposedText[];
  readonly documents: readonly ReviewDocument[];
  /** What is to be looked at before it is sent. */
  readonly notes: readonly DeskReason[];
  readonly deadlineMs: bigint;
  readonly networkTimeMs: bigint;
  /** The own clock at that time. */
  readonly atMs: bigint;
}

export interface DraftTools {
  readonly networks: Networks;
  readonly answers: LastAnswers;
  readonly nowMs: () => bigint;
  readonly random: (length: number) => Uint8Array;
  readonly newId: () => string;
  readonly namesAt: (place: Place) => ReadonlyMap<string, string>;
  readonly keysAt: (place: Place) => ReadonlyMap<string, string>;
}

/** As many as one envelope holds (core/envelope/limits.ts). */
const mostTexts = 200;
/** Drafts in memory: a person works on one, and goes back to the one before. */
const mostDrafts = 16;

export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #sent = new Set<string>();
  readonly #tools: DraftTools;

  constructor(tools: DraftTools) {
    this.#tools = tools;
  }

  async make(intents: readonly Intent[], before: Draft | null = null): Promise<Result<Draft, Reasons>> {
    const [first] = intents;
    if (first === undefined) return refuse([{ code: 'payouts-malformed', found: {} }]);
    const { networks, answers, newId, nowMs, random } = this.#tools;
    const place = { chain: first.chain, network: first.network };
    const pool = await poolAt(networks, place);
    if (!pool.ok) return pool;
    const keys = this.#tools.keysAt(place);
    const wanted = (known: ComposeFacts) => joined(intents.map((intent) => factsNeeded(intent, known)));
    const nonce = new DataView(Uint8Array.from(random(4)).buffer).getUint32(0, true);
    const gathered = await gatherFacts(pool.value, { keys, nonce }, wanted);
    if (!gathered.ok) return gathered;
    const facts = gathered.value;
    answers.keep(place, facts.accounts.values(), facts.mosaics.values());
    // Together, because they are paid from the same balances.
    const composed = composeIntents(intents, facts);
    if (!composed.ok) return refuse(composed.reason.slice(0, 200));
    const texts = composed.value.flatMap((one) => one.texts);
    const deadlineMs = composed.value.reduce<bigint | null>(
      (earliest, one) => (earliest === null || one.deadlineMs < earliest ? one.deadlineMs : earliest),
      null,
    );
    const reasons: DeskReason[] = [];
    if (texts.length > mostTexts)
      reasons.push({ code: 'payouts-too-many', found: { count: String(texts.length), limit: String(mostTexts) } });
    reasons.push(...repeatsIn(texts));
    if (reasons.length > 0 || deadlineMs === null) return refuse(reasons.slice(0, 200));
    const documents = assessTexts(
      texts.map(({ text }) => text),
      this.assessFacts(place, facts.networkTimeMs, [...new Set(intents.map(({ signer }) => signer))]),
    );
    if (!documents.ok) return refuse(documents.reason.slice(0, 200));
    const draft = { id: newId(), intents, texts, documents: documents.value, deadlineMs, ...place };
    const notes = before === null ? [] : this.#notesOn(before, texts, facts.networkTimeMs);
    return ok(this.#keep({ ...draft, notes, networkTimeMs: facts.networkTimeMs, atMs: nowMs() }));
  }

  assessFacts(place: Place, nowMs: bigint, signers: readonly string[]) {
    const { answers, namesAt, keysAt } = this.#tools;
    const keys = keysAt(place);
    const accounts = answers
      .accounts(place)
      .map((one) => ({ ...one, publicKey: one.publicKey ?? keys.get(one.address) ?? null }));
    const known = { accounts, mosaics: answers.mosaics(place), names: namesAt(place) };
    return { ...place, ...known, nowMs, signers };
  }

  async again(id: string): Promise<Result<Draft, Reasons>> {
    const before = this.#drafts.get(id);
    return before === undefined ? ranOut() : this.make(before.intents, before);
  }

  #notesOn(before: Draft, texts: readonly ComposedText[], timeMs: bigint): readonly DeskReason[] {
    const [old, now] = [before.texts, texts].map((all) => all.map(({ text }) => text));
    const changes = differences(old ?? [], now ?? [], timeMs, this.#tools.answers.mosaics(before));
    const mayBeSigned = this.#sent.has(before.id) && timeMs < before.deadlineMs;
    return mayBeSigned
      ? [{ code: 'draft-sent-already', found: { deadlineMs: String(before.deadlineMs) } }, ...changes]
      : changes;
  }

  /** Refused from its deadline on, by the network's time as far as the own clock carries it on. */
  toSend(id: string): Result<Draft, Reasons> {
    const draft = this.#drafts.get(id);
    if (draft === undefined || this.#sent.has(id)) return ranOut();
    const timeMs = draft.networkTimeMs + (this.#tools.nowMs() - draft.atMs);
    return timeMs < draft.deadlineMs ? ok(draft) : ranOut(draft.deadlineMs, timeMs);
  }

  /** A draft is sent once; it can still be composed anew, which is another one. */
  markSent(id: string): void {
    this.#sent.add(id);
  }

  #keep(draft: Draft): Draft {
    this.#drafts.set(draft.id, draft);
    for (const id of [...this.#drafts.keys()].slice(0, -mostDrafts)) this.#drafts.delete(id);
    return draft;
  }
}

/** The same bytes twice are one transaction: on the chain the second payment would never be. */
function repeatsIn(texts: readonly ComposedText[]): readonly DeskReason[] {
  const first = new Map<string, number>();
  return texts.flatMap(({ text }, index): readonly DeskReason[] => {
    const before = first.get(text);
    if (before === undefined) first.set(text, index);
    return before === undefined ? [] : [{ code: 'batch-duplicate', found: { index: String(before) } }];
  });
}

function ranOut(deadlineMs?: bigint, nowMs?: bigint): { readonly ok: false; readonly reason: Reasons } {
  const found = deadlineMs === undefined ? {} : { deadlineMs: String(deadlineMs), nowMs: String(nowMs) };
  return refuse([{ code: 'draft-ran-out', found }]);
}

function joined(all: readonly ReturnType<typeof factsNeeded>[]): ReturnType<typeof factsNeeded> {
  const of = (part: 'accounts' | 'mosaics' | 'aliases' | 'pending') => [...new Set(all.flatMap((one) => one[part]))];
  return {
    ...{ accounts: of('accounts'), mosaics: of('mosaics'), aliases: of('aliases'), pending: of('pending') },
    fees: all.some(({ fees }) => fees),
  };
}
