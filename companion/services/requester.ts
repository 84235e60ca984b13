/** The desk's own requester: its key, opened when it is first needed, and its envelopes in their order. */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { makeRequest } from '../requester/make-request.ts';
import { openRequesterKey, type RequesterSigning } from '../requester/requester-key.ts';
import { answerOf, type DeskParts, refusedAnswer } from './desk-parts.ts';

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
    // A key that the record names was registered in Inkan: it is used, or none.
    const { keys } = this.#parts.state;
    const opened = openRequesterKey(this.#parts.folder, this.#parts.keyring, keys.size === 0);
    if (!opened.ok) return opened;
    const { publicKey, protectedBy } = opened.value;
    if (!keys.has(publicKey)) {
      if (keys.size > 0) return refuse({ code: 'requester-key-unreadable', found: { why: 'another-key', publicKey } });
      const noted = this.#parts.note({ kind: 'requester-key-made', publicKey, protectedBy });
      if (!noted.ok) return noted;
    }
    this.#signing = opened.value;
    return opened;
  }

  get() {
    const key = this.#key();
    if (!key.ok) return refusedAnswer([key.reason]);
    const { publicKey, protectedBy } = key.value;
    return answerOf(ok({ publicKey, protectedBy, lastNumber: this.#parts.state.sequenceOf(publicKey).lastNumber }));
  }

  /** The text leaves only after the record has its number and digest. `hashes`: digests of the transactions. */
  send(
    texts: readonly string[],
    asked: {
      readonly draft: string | null;
      readonly purpose: string;
      readonly reference: string | null;
      readonly untilMs: bigint;
      readonly hashes: readonly string[];
    },
  ): Result<Sent, readonly DeskReason[]> {
    const { state, files, note, nowMs } = this.#parts;
    const key = this.#key();
    if (!key.ok) return refuse([key.reason]);
    const { draft, hashes, purpose, reference, untilMs } = asked;
    const content = { texts, purpose, reference, untilMs, nowMs: nowMs() };
    const made = makeRequest(content, key.value, state.sequenceOf(key.value.publicKey));
    if (!made.ok) return refuse([made.reason]);
    const { text, envelope } = made.value;
    const { digest, number } = envelope;
    if (!files.keep(digest, text)) return refuse([{ code: 'record-unwritable', found: {} }]);
    const noted = note({
      ...{ kind: 'request-sent', number, digest, draft, purpose, reference, hashes: [...hashes] },
    });
    return noted.ok ? ok({ envelope: text, number, digest }) : refuse([noted.reason]);
  }
}
