/**
 * A batch beside the back office's payment list. Takes: assessed requests, what they move, the list. Gives: the match; the
 * requests that it refuses; and where lines of the list are not in the batch, a stop on the first request.
 */
import { type Assessment, type AssessmentFacts, verdictOn } from '../assessment/assess.ts';
import type { Reason } from '../base/reason.ts';
import type { MovedItem } from '../movement/movement.ts';
import { type GivenList, type MatchedList, matchedList } from '../payment-list/given-list.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import { integerValue, warn } from '../review/values.ts';
import { sortWarnings } from '../review/warnings.ts';

export function listedBy(list: GivenList | null, moved: readonly MovedItem[]): MatchedList | null {
  if (list === null) return null;
  return matchedList(
    list,
    moved.flatMap(({ movements }) => movements),
  );
}

/** A list may be worked off in several batches, so that lines that are missing refuse nothing without a rule. */
export function withMissing(
  items: readonly Assessment[],
  matched: MatchedList | null,
  { settings }: Pick<AssessmentFacts, 'settings'>,
): readonly Assessment[] {
  const missing = matched?.match.missing.length ?? 0;
  if (missing === 0) return items;
  return items.map((item, at) => {
    if (at > 0) return item;
    const warning = warn('list-lines-missing', 'stop', { count: integerValue(missing) });
    const document = { ...item.document, warnings: sortWarnings([...item.document.warnings, warning]) };
    return { ...item, document, verdict: verdictOn(document, settings) };
  });
}

interface Refused {
  /** Counted from 0. */
  readonly item: number;
  readonly reasons: readonly Reason[];
  readonly document: ReviewDocument;
}

/** Each request that differs from the list or is not in it. */
export function refusedByList(items: readonly Assessment[], matched: MatchedList | null): readonly Refused[] {
  if (matched === null) return [];
  return items.flatMap(({ document }, item): readonly Refused[] => {
    const reasons = matched.reasons.filter(({ found }) => found.index === String(item));
    return reasons.length === 0 ? [] : [{ item, reasons, document }];
  });
}
