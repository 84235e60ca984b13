/**
 * Creates a set of SLIP-39 shares with the vault's randomness. Before a share is shown, the set has been combined again
 * from its words, in enough combinations that each share was needed once.
 */
import { equalBytes } from '../../../core/base/bytes.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { isPossiblePlan, type SharePlan } from '../../../core/contract/share-plan.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { encryptSecret } from './cipher.ts';
import { readShare, type Share, type ShareHeading, wordsOfShare } from './share.ts';
import { ShareCollection } from './share-collection.ts';
import { type RandomBytes, splitSecret } from './split.ts';

export interface MadeShare {
  readonly group: number;
  readonly member: number;
  readonly words: readonly string[];
}

/** Like Trezor: 20,000 rounds. The passphrase does not replace storing shares separately. */
const exponent = 1;

export async function makeShares(
  secret: SecretBytes,
  passphrase: Uint8Array,
  plan: SharePlan,
  randomBytes: RandomBytes,
): Promise<Result<{ readonly identifier: number; readonly shares: readonly MadeShare[] }, Reason>> {
  if (!isPossiblePlan(plan)) return refuse(reason('shares-plan'));
  if (!passphrase.every((byte) => byte >= 0x20 && byte <= 0x7e)) return refuse(reason('share-passphrase'));
  const [high = 0, low = 0] = randomBytes(2);
  const set = { identifier: ((high & 0x7f) << 8) | low, extendable: true, exponent };
  const plain = secret.lend((bytes) => bytes.slice());
  const encrypted = await encryptSecret(plain, passphrase, set);
  plain.fill(0);
  const made = await sharesOf(encrypted, set, plan, randomBytes);
  encrypted.fill(0);
  const shares = made.map((share) => ({
    group: share.groupIndex,
    member: share.memberIndex,
    words: wordsOfShare(share),
  }));
  for (const { value } of made) value.wipe();
  const holds = await everySetGives(shares, plan, passphrase, secret);
  return holds.ok ? ok({ identifier: set.identifier, shares }) : holds;
}

async function sharesOf(
  encrypted: Uint8Array,
  set: Pick<ShareHeading, 'identifier' | 'extendable' | 'exponent'>,
  { groupThreshold, groups }: SharePlan,
  randomBytes: RandomBytes,
): Promise<readonly Share[]> {
  const shares: Share[] = [];
  const ofGroups = await splitSecret(encrypted, groupThreshold, groups.length, randomBytes);
  for (const [groupIndex, { threshold: memberThreshold, count }] of groups.entries()) {
    const ofGroup = ofGroups[groupIndex] ?? new Uint8Array(0);
    const values = await splitSecret(ofGroup, memberThreshold, count, randomBytes);
    ofGroup.fill(0);
    const heading = { ...set, groupIndex, groupThreshold, groupCount: groups.length, memberThreshold };
    shares.push(...values.map((value, memberIndex) => ({ ...heading, memberIndex, value: SecretBytes.owning(value) })));
  }
  return shares;
}

/** Combines every share, in as many sets as that takes. */
async function everySetGives(
  shares: readonly MadeShare[],
  plan: SharePlan,
  passphrase: Uint8Array,
  secret: SecretBytes,
): Promise<Result<null, Reason>> {
  for (const chosen of enoughSets(plan)) {
    const collection = new ShareCollection();
    for (const [group, member] of chosen) {
      const words = shares.find((share) => share.group === group && share.member === member)?.words ?? [];
      const read = readShare(new TextEncoder().encode(words.join(' ')));
      const added = read.ok ? collection.add(read.value) : read;
      if (!added.ok) return added;
    }
    const again = await collection.secret(passphrase);
    collection.wipe();
    if (!again.ok) return again;
    const same = secret.lend((one) => again.value.lend((two) => equalBytes(one, two)));
    again.value.wipe();
    if (!same) return refuse(reason('shares-disagree'));
  }
  return ok(null);
}

type Place = readonly [group: number, member: number];

/** Minimal sets of shares, so that each share is in at least one of them. */
export function enoughSets({ groupThreshold, groups }: SharePlan): readonly (readonly Place[])[] {
  const inTurn = (need: number, count: number, turn: number) =>
    Array.from({ length: need }, (_, i) => (turn * need + i) % count);
  const memberTurns = Math.max(...groups.map(({ threshold, count }) => Math.ceil(count / threshold)));
  const groupTurns = Math.ceil(groups.length / groupThreshold);
  const turns = Array.from({ length: groupTurns * memberTurns }, (_, i) => i);
  return turns.map((turn) =>
    inTurn(groupThreshold, groups.length, turn % groupTurns).flatMap((group) => {
      const { threshold, count } = groups[group] ?? { threshold: 0, count: 1 };
      const members = inTurn(threshold, count, Math.floor(turn / groupTurns));
      return members.map((member): Place => [group, member]);
    }),
  );
}
