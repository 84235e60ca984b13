/**
 * The shares of a new set, to be shown one by one and typed back in part, each to the person who keeps it. Held for a
 * limited time. Takes: the set; answers. Gives: the words of one share, and whether all were typed back. Never: the words of two at once.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { shareWordsAsked } from '../../../core/contract/recovery-shapes.ts';
import { differingWords, pickPositions } from '../keys/mnemonic.ts';
import type { VaultServices } from '../services/vault-services.ts';
import type { MadeShare } from '../slip39/make-shares.ts';

/** Several people write the cards by hand; after this time they are no longer shown. */
const handOutMs = 3_600_000;

type Place = Pick<MadeShare, 'group' | 'member'>;
type Services = Pick<VaultServices, 'clock' | 'randomBytes'>;

export class ShareHandOut {
  readonly #services: Services;
  #shares: readonly MadeShare[] = [];
  /** Shares whose asked words were typed back. */
  #confirmed: ReadonlySet<MadeShare> = new Set();
  /** Monotonic milliseconds until which they may be shown. */
  #until = 0;
  /** The share on the screen, and the positions (from 1) of its words that are asked. */
  #shown: { readonly share: MadeShare; readonly ask: readonly number[] } | null = null;

  constructor(services: Services) {
    this.#services = services;
  }

  begin(shares: readonly MadeShare[]): void {
    this.#shares = shares;
    this.#confirmed = new Set();
    this.#shown = null;
    this.#until = this.#services.clock.elapsedMs() + handOutMs;
  }

  /** Each showing asks other positions. */
  show(place: Place): Result<{ readonly words: readonly string[]; readonly ask: readonly number[] }, Reason> {
    if (this.#services.clock.elapsedMs() >= this.#until) this.end();
    const share = this.#shares.find((one) => isAt(one, place));
    if (share === undefined) return refuse(reason('shares-missing'));
    const ask = pickPositions(shareWordsAsked, share.words.length, this.#services.randomBytes);
    this.#shown = { share, ask };
    return ok({ words: share.words, ask });
  }

  /**
   * The asked words of the share that was shown last: 'share-words-differ' with the positions that are wrong. `all`:
   * every share of the set was confirmed.
   */
  confirm(place: Place, answers: readonly string[]): Result<{ readonly all: boolean }, Reason> {
    if (this.#shown === null || !isAt(this.#shown.share, place)) return refuse(reason('shares-missing'));
    const { share, ask } = this.#shown;
    const wrong = differingWords(share.words, ask, answers);
    if (wrong.length > 0) return refuse(reason('share-words-differ', { positions: wrong.join(', ') }));
    this.#confirmed = new Set([...this.#confirmed, share]);
    return ok({ all: this.#confirmed.size === this.#shares.length });
  }

  end(): void {
    this.#shares = [];
    this.#confirmed = new Set();
    this.#shown = null;
  }
}

const isAt = ({ group, member }: Place, place: Place): boolean => group === place.group && member === place.member;
