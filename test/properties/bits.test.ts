/**
 * No change of bytes without a change of what is shown, through the complete path from the text to the review document:
 * every bit of every kind in `npm run soak`, one bit of every four bytes in `npm test` (the codecs alone: every bit,
 * test/unit/*-hostile.test.ts).
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { reviewDocument } from '../../core/review/schema.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { transactionsHash } from '../../core/transaction/symbol/merkle.ts';
import { bitsOf, hangs } from '../sample.ts';
import { assessFor, type Sample, type Scanned, samples, scanned, shown, textOf } from './ways.ts';

interface Flipped {
  readonly refused: number;
  readonly visible: number;
  readonly hidden: readonly number[];
}

/** Flips bits in turn; `mend` repairs what binds the flipped bytes (the Merkle root), so that other checks are
 * reached. */
function flipAll(sample: Sample, { mend, mended }: Mending): Flipped {
  const before = shown(assessFor(textOf(sample), sample.chain));
  expect(before, 'the sample itself may be signed').not.toBeNull();
  expect(acceptedByContract(sample)).toBe(true);
  const hidden: number[] = [];
  let [refused, visible] = [0, 0];
  for (const bit of bitsOf(sample.bytes.length, sample.name)) {
    // The repair would only undo a flip here; without the repair it is a wrong root, which the refuse corpus covers.
    if (bit >> 3 >= mended.from && bit >> 3 < mended.to) continue;
    const bytes = Uint8Array.from(sample.bytes);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    mend(bytes);
    const after = shown(assessFor(textOf({ ...sample, bytes }), sample.chain));
    if (after === null) refused += 1;
    else if (after === before) hidden.push(bit);
    else visible += 1;
  }
  return { refused, visible, hidden };
}

interface Mending {
  readonly mend: (bytes: Uint8Array) => void;
  readonly mended: { readonly from: number; readonly to: number };
}
const unmended: Mending = { mend: () => undefined, mended: { from: 0, to: 0 } };

/** Symbol aggregates: the root is at 128..160, the embedded transactions begin at 168 (catbuffer aggregate.cats). */
function mendRoot(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 168 + view.getUint32(160, true);
  const inner: { bytes: Uint8Array }[] = [];
  let at = 168;
  while (at + 4 <= end && end <= bytes.length) {
    const size = view.getUint32(at, true);
    if (size < 48 || at + size > end) return;
    inner.push({ bytes: bytes.slice(at, at + size) });
    at += Math.ceil(size / 8) * 8;
  }
  bytes.set(transactionsHash(inner), 128);
}

const isAggregate = ({ bytes, chain }: Sample): boolean => {
  const read = decodeTransaction({ chain, network: null, bytes });
  return read.ok && 'inner' in read.value.content && read.value.chain === 'symbol';
};

function acceptedByContract(sample: Sample): boolean {
  const assessed = assessFor(textOf(sample), sample.chain);
  return assessed.action === 'sign' && v.safeParse(reviewDocument, assessed.assessment.document).success;
}

/** The network accepts these inside an aggregate only (catapult: embeddable only), so a flip of them alone can never
 * be signed. */
const onlyInside = ({ kind, name }: Sample): boolean =>
  kind === name && /^symbol\.(?:.*-metadata|multisig-account-modification)$/.test(kind);

/** Only for multisig accounts, and NIS accepts nothing that such an account signs itself. */
const onlyInAMultisig = ({ name }: Sample): boolean =>
  ['modification v2, one in, one out', 'modification v2, only the minimum'].includes(name);

describe('a flipped bit is refused or seen', () => {
  it('is refused with the whole, where the kind may only stand inside an aggregate', () => {
    const alone = samples.filter(onlyInside);
    expect(alone).toHaveLength(4);
    for (const sample of alone)
      expect(assessFor(textOf(sample), sample.chain)).toMatchObject({
        action: 'refuse',
        reasons: [{ code: 'only-inside-aggregate' }],
      });
  });

  it('is refused with the whole, where only a multisig account could mean it', () => {
    const alone = samples.filter(onlyInAMultisig);
    expect(alone).toHaveLength(2);
    for (const sample of alone)
      expect(assessFor(textOf(sample), sample.chain)).toMatchObject({
        action: 'refuse',
        reasons: [{ code: 'multisig-not-cosigner' }],
      });
  });

  it.each(
    samples
      .filter((sample) => !onlyInside(sample) && !onlyInAMultisig(sample))
      .map((sample) => [sample.chain, sample.name, sample] as const),
  )(
    '%s: %s',
    (_, __, sample) => {
      const { refused, visible, hidden } = flipAll(
        sample,
        isAggregate(sample) ? { mend: mendRoot, mended: { from: 128, to: 160 } } : unmended,
      );
      expect(hidden).toEqual([]);
      expect(refused).toBeGreaterThan(0);
      expect(visible).toBeGreaterThan(0);
    },
    hangs,
  );
});

/** Refused, or visible in the rows and effects, and in the digest that the approval is bound to. */
function flipScanned({
  chain,
  name,
  bytes,
  textOf: textWith,
}: Scanned): Flipped & { readonly unbound: readonly number[] } {
  const look = (at: Uint8Array) => {
    const assessed = assessFor(textWith(at), chain);
    const digest = assessed.action === 'sign' ? assessed.assessment.document.digest : null;
    return { shown: shown(assessed), digest };
  };
  const before = look(bytes);
  expect(before.shown, 'the sample itself may be signed').not.toBeNull();
  const [hidden, unbound]: [number[], number[]] = [[], []];
  let [refused, visible] = [0, 0];
  for (const bit of bitsOf(bytes.length, name)) {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const after = look(flipped);
    if (after.shown === null) refused += 1;
    else if (after.shown === before.shown) hidden.push(bit);
    else if (after.digest === before.digest) unbound.push(bit);
    else visible += 1;
  }
  return { refused, visible, hidden, unbound };
}

describe('a flipped bit of what is scanned is refused or seen, also where our signature does not cover it', () => {
  it.each(scanned.map((each) => [each.name, each] as const))(
    '%s',
    (_, each) => {
      const { refused, hidden, unbound } = flipScanned(each);
      expect(hidden).toEqual([]);
      expect(unbound).toEqual([]);
      expect(refused).toBeGreaterThan(0);
    },
    hangs,
  );
});
