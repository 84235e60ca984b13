/**
 * A house rule as a value: its id, the settings it owns, the facts it needs, and what it says of them.
 * Gives: a rule that always answers. A fact or setting that is missing or has a value that is not known, an answer that is
 * none, and a throw are a block.
 */
import * as v from 'valibot';
import { reason } from '../base/reason.ts';
import { type Network, networks } from '../chain/networks.ts';
import { type Severity, severities } from '../review/review-document.ts';
import { type TaskKind, taskKinds } from '../task/task.ts';
import { type Setting, schemaOf, type ValuesOf } from './setting.ts';
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

/** Every value that a fact can have: any other is one that no rule was written for. */
const known: { readonly [N in FactName]: readonly (RuleFacts[N] extends readonly (infer V)[] ? V : RuleFacts[N])[] } = {
  mode: ['practice', 'real'],
  network: networks,
  task: taskKinds,
  severities,
};

function isKnown(name: FactName, value: unknown): boolean {
  const values: readonly unknown[] = known[name];
  if (name !== 'severities') return values.includes(value);
  return Array.isArray(value) && value.every((one) => values.includes(one));
}

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
  const schemas = settings.map((setting) => [setting.key, schemaOf(setting)] as const);
  const ask: Rule['ask'] = (facts, values) => {
    try {
      const isDecidable =
        needs.every((name) => isKnown(name, facts[name])) &&
        schemas.every(([key, schema]) => values[key] != null && v.is(schema, values[key]));
      if (!isDecidable) return undecided;
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
      return (
        (approvalGroups as readonly string[]).includes(said.of) && Number.isSafeInteger(said.need) && said.need >= 1
      );
    case 'block':
      return said.reasons.length > 0;
    default:
      return false;
  }
}
