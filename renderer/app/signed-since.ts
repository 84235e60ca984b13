/**
 * Everything signed since the vault was opened, as the window keeps it until the lock. Takes the results as the vault
 * gives them; gives one record per signature, and the newest text with all signatures of each network.
 */
import type { WorkClock } from '../../core/contract/pending.ts';
import type { Signed } from '../../core/contract/shapes.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import type { Screen } from './screens.ts';

export interface SignedRecord {
  /** From 1, in the order of signing. */
  readonly number: number;
  readonly atMs: number;
  readonly signed: Signed;
  readonly document: ReviewDocument;
  /** The batch that it was signed in, and when the work on it reached each step. */
  readonly work?: SignedWork;
}

export interface SignedWork {
  /** Digests of the batch and, of a real vault, of its rules. */
  readonly batch: string;
  readonly book: string | null;
  readonly clock: WorkClock;
}

/** Of what was just signed on the screen of the seal. */
export const workOf = (screen: Screen, clock: WorkClock | undefined): SignedWork | undefined =>
  screen.name !== 'sign' || clock === undefined ? undefined : { batch: screen.batch, book: screen.book ?? null, clock };

type Item = Signed['items'][number];

/** Items that hold every signature of a network. */
export const holdsAll = ({ code }: Pick<Item, 'code'>): boolean => code === 'session' || code === 'earlier';

/** The same transaction on the same network: signed again, or grown by a cosignature. */
const isSame = (a: Signed, b: Signed): boolean =>
  a.chain === b.chain && a.network === b.network && a.hash === b.hash && a.task === b.task;

export const recordOf = (records: readonly SignedRecord[], signed: Signed): SignedRecord | null =>
  records.find((record) => isSame(record.signed, signed)) ?? null;

/**
 * Adds new signatures. Only the newest of a network keeps the text with all signatures, because it holds those of the
 * earlier ones; a signature that is repeated keeps its number.
 */
export function withSignatures(
  records: readonly SignedRecord[],
  news: readonly { readonly signed: Signed; readonly document: ReviewDocument }[],
  atMs: number,
  work?: SignedWork,
): readonly SignedRecord[] {
  let all = records;
  for (const { signed, document } of news) {
    const before = recordOf(all, signed);
    const number = before?.number ?? Math.max(0, ...all.map((record) => record.number)) + 1;
    const replaces = signed.items.some(holdsAll);
    const others = all
      .filter((record) => record !== before)
      .map((record) => (replaces && record.signed.network === signed.network ? withoutAll(record) : record));
    all = [...others, { number, atMs, signed, document, ...(work === undefined ? {} : { work }) }];
  }
  return all;
}

function withoutAll(record: SignedRecord): SignedRecord {
  const items = record.signed.items.filter((item) => !holdsAll(item));
  return { ...record, signed: { ...record.signed, items } };
}

/** A result that gained a cosignature; what holds all signatures stays. */
export function withGrown(records: readonly SignedRecord[], grown: Signed): readonly SignedRecord[] {
  return records.map((record) =>
    isSame(record.signed, grown)
      ? { ...record, signed: { ...grown, items: [...grown.items, ...record.signed.items.filter(holdsAll)] } }
      : record,
  );
}

/** The newest text with all signatures, per network, the newest first. */
export const allInOne = (
  records: readonly SignedRecord[],
): readonly { readonly signed: Signed; readonly item: Item }[] =>
  records
    .toReversed()
    .flatMap(({ signed }) => signed.items.filter(holdsAll).map((item) => ({ signed, item })))
    .filter(({ signed }, at, all) => all.findIndex((one) => one.signed.network === signed.network) === at);
