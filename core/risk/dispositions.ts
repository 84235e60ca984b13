/**
 * Why a person goes on in spite of a finding. Every stop needs its own reason before a batch is approved.
 * Takes: the findings of a batch, the dispositions. Refuses: a finding without one, one for a finding that the batch does
 * not have, two for one finding, a reason that says nothing, the same words for different kinds of finding.
 */
import { type Reason, reason } from '../base/reason.ts';
import { normalised } from '../history/marks.ts';
import type { RiskFinding } from './risk.ts';

export interface Disposition {
  /** `RiskFinding.id` */
  readonly finding: string;
  readonly reason: string;
  /** Id of the custodian. */
  readonly by: number;
}

export const maxReason = 400;
/** 'ok', 'yes' and '済' say nothing. */
const leastReason = 4;

export const needsDisposition = ({ severity }: Pick<RiskFinding, 'severity'>): boolean => severity === 'stop';

/** Null if every stop is answered. `found.rule` is the code of the finding, `found.line` the place of its request. */
export function checkDispositions(
  findings: readonly RiskFinding[],
  dispositions: readonly Disposition[],
): Reason | null {
  const needed = new Map(findings.filter(needsDisposition).map((one) => [one.id, one]));
  const given = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const { finding, reason: words } of dispositions) {
    const of = needed.get(finding);
    if (of === undefined || given.has(finding)) return reason('disposition-unknown');
    const plain = normalised(words);
    if (!saysSomething(plain) || words.length > maxReason) return refusal('disposition-empty', of);
    if ((codes.get(plain) ?? of.code) !== of.code) return refusal('disposition-repeated', of);
    codes.set(plain, of.code);
    given.set(finding, plain);
  }
  const open = [...needed.values()].find(({ id }) => !given.has(id));
  return open === undefined ? null : refusal('disposition-missing', open);
}

/** Four characters that are letters or figures, not all the same. */
function saysSomething(text: string): boolean {
  const characters = [...text].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return characters.length >= leastReason && new Set(characters).size > 1;
}

const refusal = (
  code: 'disposition-empty' | 'disposition-repeated' | 'disposition-missing',
  { code: rule, item }: RiskFinding,
): Reason => reason(code, { rule, line: String(item + 1) });
