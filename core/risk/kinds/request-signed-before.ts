/** The same bytes were signed before. The network takes them once, so nothing is paid twice: a note, and none of its
 * payments counts as repeated. */
import { digestMark } from '../../history/marks.ts';
import type { RiskKind } from '../risk.ts';

export const requestSignedBefore: RiskKind = {
  code: 'request-signed-before',
  severities: ['note'],
  evaluate: ({ items, index }) =>
    items
      .filter(({ digest }) => index.isSigned(digestMark(digest)))
      .map(({ item }) => ({ item, part: null, severity: 'note', facts: {} })),
};
