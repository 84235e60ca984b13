/** The desk's own requester: its key, opened when it is first needed, and its envelopes in their order. */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { makeRequest } from '../requester/make-request.ts';
import { openRequesterKey, type RequesterSigning } from '../requester/requester-key.ts';
import { answerOf, type DeskParts } from './desk-parts.ts';
import { notes } from './state.ts';

export interface Sent {
  readonly envelope: string;
  readonly number: number;
  readonly digest: string;
}

export class RequesterService {
  readonly #parts: DeskParts;
  #signing: RequesterSigning | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  #key(): Result<RequesterSigning, DeskReason> {
    if (this.#signing !== null) return ok(this.#signing);
    const opened = openRequesterKey(this.#parts.folder, this.#parts.keyring);
    if (opened.ok) this.#signing = opened.value;
    return opened;
  }

  get() {
    const key = this.#key();
    if (!key.ok) return answerOf(refuse([key.reason]));
    const { publicKey, protectedBy } = key.value;
    return answerOf(ok({ publicKey, protectedBy, lastNumber: this.#parts.state.sequenceOf(publicKey).lastNumber }));
  }

  /** The text leaves only after the record has its number and digest. */
  send(
    texts: readonly string[],
    asked: { readonly purpose: string; readonly reference: string | null; readonly untilMs: bigint },
  ): Result<Sent, readonly DeskReason[]> {
    const { state, files, note, nowMs } = this.#parts;
    const key = this.#key();
    if (!key.ok) return refuse([key.reason]);
    const made = makeRequest({ texts, ...asked, nowMs: nowMs() }, key.value, state.sequenceOf(key.value.publicKey));
    if (!made.ok) return refuse([made.reason]);
    const { text, envelope } = made.value;
    const file = files.keep('sent', text);
    if (file === null) return refuse([{ code: 'record-unwritable', found: {} }]);
    const { digest, number } = envelope;
    const facts = { digest, number: String(number), key: envelope.key, count: String(texts.length), file };
    const noted = note(notes.sent, facts);
    return noted.ok ? ok({ envelope: text, number, digest }) : refuse([noted.reason]);
  }
}
