/**
 * A house rule as a value: its id, the settings it owns, the facts it needs, and its contribution to the verdict.
 * Gives: a rule that always answers: a missing fact or setting, an invalid answer, and a throw are a block.
 */
import { reason } from '../base/reason.ts';
import type { Network } from '../chain/networks.ts';
import type { Severity } from '../review/review-document.ts';
import type { TaskKind } from '../task/task.ts';
import type { Setting, ValuesOf } from './setting.ts';
import { approvalGroups, type Contribution } from './verdict.ts';

/** What rules may read of one reviewed request. */
export interface RuleFacts {
  readonly mode: 'practice' | 'real';
  readonly network: Network;
  readonly task: TaskKind;
  /** Severities of the warnings in the review. */
  readonly severities: readonly Severity[];
}
type FactName = keyof RuleFacts;

export interface Rule<Id extends string = string, S extends readonly Setting[] = readonly Setting[]> {
  readonly id: Id;
  readonly settings: S;
  /** `settings`: those of the vault, by key. Never throws. */
  readonly ask: (facts: Partial<RuleFacts>, settings: Readonly<Record<string, unknown>>) => Contribution;
}

interface RuleDefinition<Id, S extends readonly Setting[], N extends FactName> {
  readonly id: Id;
  readonly settings: S;
  readonly needs: readonly N[];
  readonly evaluate: (facts: Pick<RuleFacts, N>, settings: ValuesOf<S>) => Contribution;
}

export function defineRule<const Id extends string, const S extends readonly Setting[], const N extends FactName>({
  id,
  settings,
  needs,
  evaluate,
}: RuleDefinition<Id, S, N>): Rule<Id, S> {
  const undecided: Contribution = { level: 'block', reasons: [reason('rule-undecided', { rule: id })] };
  const ask: Rule['ask'] = (facts, values) => {
    const isMissing = needs.some((name) => facts[name] == null) || settings.some(({ key }) => values[key] == null);
    if (isMissing) return undecided;
    try {
      const said = evaluate(facts as Pick<RuleFacts, N>, values as ValuesOf<S>);
      return isSound(said) ? said : undecided;
    } catch {
      return undecided;
    }
  };
  return { id, settings, ask };
}

/** A number from an overflow, or no answer, must not count as a mild one. */
function isSound(said: Contribution): boolean {
  switch (said.level) {
    case 'pass':
      return true;
    case 'note':
      return said.act === 'type';
    case 'approvals':
      return approvalGroups.includes(said.of) && Number.isSafeInteger(said.need) && said.need >= 1;
    case 'block':
      return said.reasons.length > 0;
    default:
      return false;
  }
}
