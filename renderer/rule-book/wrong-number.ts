/** What is wrong about a number that was typed, in words. */
import type { Blank } from '../../core/policy/templates/template.ts';
import type { Catalog } from '../i18n/catalog.ts';
import { type FieldProblem, type Span, shownNumber } from './template-draft.ts';

/** Null if nothing is. */
export function wrongNumber(
  problem: FieldProblem | undefined,
  is: Blank['is'],
  { least, most }: Span,
  { between, wrongNumber: unread }: Catalog['ruleForm'],
): string | null {
  if (problem === undefined) return null;
  return problem === 'outside' ? between(shownNumber(is, String(least)), shownNumber(is, String(most))) : unread;
}
