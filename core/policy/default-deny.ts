/**
 * What no rule allows is blocked: a network, a kind, an amount of a mosaic, a fee, a change of control, or something to be
 * done at all, that no rule of the book covers. A rule covers a line by being asked about it; what it says is another matter.
 */

import type { Scope } from './book/parts.ts';
import type { Coverage, Fired } from './book-rule.ts';
import { firedAt, firedIn, firedWhole } from './book-rule.ts';
import { isValue, type Line } from './lines.ts';

/** What must be covered of a line. */
export function needsCover(line: Line): readonly Coverage[] {
  const { cause } = line.movement;
  return [
    'network',
    'kind',
    ...(line.item.innerKinds.length > 0 ? (['inner'] as const) : []),
    ...(isValue(line) ? (['value'] as const) : []),
    ...(cause === 'fee' ? (['fee'] as const) : []),
    ...(cause === 'control' ? (['control'] as const) : []),
  ];
}

/** Of every line: what rules cover it. */
export type Covered = ReadonlyMap<Line, ReadonlySet<Coverage>>;

export function uncovered(lines: readonly Line[], covered: Covered, scope: Scope, hasScope: boolean): readonly Fired[] {
  const fired: Fired[] = hasScope ? [] : [firedWhole('no-rule', { uncovered: 'scope', scope })];
  if (scope === 'sign' && lines.length === 0) fired.push(firedWhole('nothing-to-sign'));
  const seen = new Set<string>();
  for (const line of lines) {
    for (const what of needsCover(line)) {
      if (covered.get(line)?.has(what)) continue;
      const { item, movement } = line;
      const found = foundOf(what, line);
      const key = JSON.stringify([what, item.item, movement.part, found]);
      if (seen.has(key)) continue;
      seen.add(key);
      fired.push(
        what === 'kind' || what === 'inner' ? firedIn(item.item, 'no-rule', found) : firedAt(line, 'no-rule', found),
      );
    }
  }
  return fired;
}

function foundOf(uncovered: Coverage, { movement: { source, mosaic, kind }, place, item }: Line): Fired['found'] {
  switch (uncovered) {
    case 'network':
      return { uncovered, network: place };
    case 'kind':
      return { uncovered, kind: item.kind };
    case 'inner':
      return { uncovered, kind: item.kind };
    case 'value':
    case 'fee':
      return { uncovered, account: source, mosaic: mosaic ?? '' };
    case 'control':
      return { uncovered, account: source, kind };
    case 'scope':
      return { uncovered };
  }
}
