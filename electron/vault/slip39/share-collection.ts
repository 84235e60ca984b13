/**
 * Collects shares of one set. Each is judged at once: damaged, of another set, already present, not needed.
 * Once there are enough, the secret is computed here and by an independent program, which must agree.
 */
import { equalBytes } from '../../../core/base/bytes.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { decryptSecret } from './cipher.ts';
import { librarySays, type SecondOpinion } from './library.ts';
import { type Share, wordsOfShare } from './share.ts';
import { joinSecret, type Point } from './split.ts';

export interface ShareStanding {
  readonly identifier: number;
  /** Number of groups needed and in total. */
  readonly groupThreshold: number;
  readonly groupCount: number;
  /** Groups with at least one share, by index; `need` shares complete one. */
  readonly groups: readonly { readonly index: number; readonly have: number; readonly need: number }[];
  readonly complete: boolean;
}

export class ShareCollection {
  #shares: readonly Share[] = [];

  /** Takes over the share; a refused one is wiped. */
  add(share: Share): Result<ShareStanding, Reason> {
    const wrong = this.#against(share);
    if (wrong !== null) {
      share.value.wipe();
      return refuse(wrong);
    }
    this.#shares = [...this.#shares, share];
    return ok(this.#standing(share));
  }

  standing(): ShareStanding | null {
    const [first] = this.#shares;
    return first === undefined ? null : this.#standing(first);
  }

  /** The master secret. A wrong passphrase gives another secret and not an error, by design of SLIP-39. The caller
   * wipes it. */
  async secret(passphrase: Uint8Array, second: SecondOpinion = librarySays): Promise<Result<SecretBytes, Reason>> {
    const standing = this.standing();
    const [first] = this.#shares;
    if (first === undefined || standing?.complete !== true) return refuse(reason('shares-missing'));
    if (!passphrase.every((byte) => byte >= 0x20 && byte <= 0x7e)) return refuse(reason('share-passphrase'));
    const used = this.#used(standing);
    const encrypted = await encryptedOf(used);
    if (encrypted === null) return refuse(reason('shares-damaged'));
    const secret = await decryptSecret(encrypted, passphrase, first);
    encrypted.fill(0);
    const phrases = used.flat().map((share) => wordsOfShare(share).join(' '));
    if (second(phrases, passphrase, secret) === 'same') return ok(SecretBytes.owning(secret));
    secret.fill(0);
    return refuse(reason('shares-disagree'));
  }

  wipe(): void {
    for (const { value } of this.#shares) value.wipe();
    this.#shares = [];
  }

  #against(share: Share): Reason | null {
    const [first] = this.#shares;
    if (first === undefined) return null;
    if (!sameSet(first, share)) return reason('share-other-set');
    const group = this.#shares.filter(({ groupIndex }) => groupIndex === share.groupIndex);
    const there = group.find(({ memberIndex }) => memberIndex === share.memberIndex);
    if (there !== undefined) return reason(sameValue(there, share) ? 'share-repeated' : 'share-contradicts');
    if (group.some(({ memberThreshold }) => memberThreshold !== share.memberThreshold))
      return reason('share-contradicts');
    const isFull = group.length >= share.memberThreshold;
    return isFull || this.#standing(first).complete ? reason('share-not-needed') : null;
  }

  #standing({ identifier, groupThreshold, groupCount }: Share): ShareStanding {
    const indices = [...new Set(this.#shares.map(({ groupIndex }) => groupIndex))].sort((a, b) => a - b);
    const groups = indices.map((index) => {
      const members = this.#shares.filter(({ groupIndex }) => groupIndex === index);
      return { index, have: members.length, need: members[0]?.memberThreshold ?? 1 };
    });
    const whole = groups.filter(({ have, need }) => have === need).length;
    return { identifier, groupThreshold, groupCount, groups, complete: whole >= groupThreshold };
  }

  /** The shares of complete groups, without incomplete groups that are not needed. */
  #used({ groups }: ShareStanding): readonly (readonly Share[])[] {
    return groups
      .filter(({ have, need }) => have === need)
      .map(({ index }) => this.#shares.filter(({ groupIndex }) => groupIndex === index));
  }
}

async function encryptedOf(groups: readonly (readonly Share[])[]): Promise<Uint8Array | null> {
  const points: Point[] = [];
  try {
    for (const members of groups) {
      const values = members.map(({ memberIndex, value }) => ({ x: memberIndex, y: value.lend((y) => y.slice()) }));
      const y = await joinSecret(values);
      for (const value of values) value.y.fill(0);
      if (y === null) return null;
      points.push({ x: members[0]?.groupIndex ?? 0, y });
    }
    return await joinSecret(points);
  } finally {
    for (const { y } of points) y.fill(0);
  }
}

const sameValue = (a: Share, b: Share): boolean => a.value.lend((one) => b.value.lend((two) => equalBytes(one, two)));

const sameSet = (a: Share, b: Share): boolean =>
  a.identifier === b.identifier &&
  a.extendable === b.extendable &&
  a.exponent === b.exponent &&
  a.groupThreshold === b.groupThreshold &&
  a.groupCount === b.groupCount &&
  a.value.lend(({ length }) => length) === b.value.lend(({ length }) => length);
