/**
 * A batch beside the back office's payment list. Takes: assessed requests, what they move, the list. Gives: the match; the
 * requests that it refuses; and where lines of the list are not in the batch, a stop on the first request.
 */
import { type Assessment, type AssessmentFacts, verdictOn } from '../assessment/assess.ts';
import type { MovedItem } from '../movement/movement.ts';
import { type GivenList, type MatchedList, matchedList } from '../payment-list/given-list.ts';
import { integerValue, warn } from '../review/values.ts';
import { sortWarnings } from '../review/warnings.ts';
import type { RefusedItem } from './batch.ts';

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

/** Each request that differs from the list or is not in it. */
export function refusedByList(items: readonly Assessment[], matched: MatchedList | null): readonly RefusedItem[] {
  if (matched === null) return [];
  return items.flatMap(({ document }, item): readonly RefusedItem[] => {
    const reasons = matched.reasons.filter(({ found }) => found.index === String(item));
    return reasons.length === 0 ? [] : [{ item, reasons, document }];
  });
}
