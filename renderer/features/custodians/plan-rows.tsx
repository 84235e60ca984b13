/** The rows of a planned change: the custodians who stay or leave, and the names of new ones. */
import type { CustodianFacts } from '../../../core/contract/custody.ts';
import { NameField } from '../../custody/name-field.tsx';
import type { NameProblem } from '../../custody/names.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import styles from './custodians.module.css';
import { add, dropNew, isFull, keepAfterAll, name as named, type Plan, remove, replace } from './plan.ts';

interface PlanRowsProps {
  readonly plan: Plan;
  readonly set: (plan: Plan) => void;
  readonly custodians: readonly CustodianFacts[];
  readonly problems: readonly (NameProblem | null)[];
}

export function PlanRows({ plan, set, custodians, problems }: PlanRowsProps) {
  const { custodians: custodiansWords, custody } = useWords();
  return (
    <>
      <ul className={styles.rows}>
        {custodians.map((custodian) => (
          <CustodianRow key={custodian.id} custodian={custodian} plan={plan} set={set} />
        ))}
        {plan.come.map((typed, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is what it is
          <li key={`new ${at}`}>
            <NameField
              label={custodiansWords.newName}
              testId={`new-custodian-${at + 1}`}
              value={typed}
              set={(text) => set(named(plan, at, text))}
              wrong={problems[at] ? custody.nameProblems[problems[at]] : null}
            />
            <Button look="quiet" testId={`drop-new-${at + 1}`} onClick={() => set(dropNew(plan, at))}>
              {custodiansWords.dropNew}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button look="quiet" testId="add-custodian" disabled={isFull(plan, custodians)} onClick={() => set(add(plan))}>
          {custodiansWords.add}
        </Button>
      </div>
    </>
  );
}

interface CustodianRowProps {
  readonly custodian: CustodianFacts;
  readonly plan: Plan;
  readonly set: (plan: Plan) => void;
}

function CustodianRow({ custodian: { id, name }, plan, set }: CustodianRowProps) {
  const { custodians: custodiansWords, format } = useWords();
  const leaves = plan.leave.includes(id);
  const about = (words: string) => words + format.colon + name;
  return (
    <li data-testid={`row-${id}`} data-leaves={leaves}>
      <span>
        <b className={leaves ? styles.leaves : undefined}>{name}</b> {leaves && custodiansWords.leaves}
      </span>
      <ButtonRow>
        {leaves ? (
          <Button
            look="quiet"
            testId={`keep-${id}`}
            label={about(custodiansWords.keep)}
            onClick={() => set(keepAfterAll(plan, id))}
          >
            {custodiansWords.keep}
          </Button>
        ) : (
          <>
            <Button
              look="quiet"
              testId={`replace-${id}`}
              label={about(custodiansWords.replace)}
              onClick={() => set(replace(plan, id))}
            >
              {custodiansWords.replace}
            </Button>
            <Button
              look="quiet"
              testId={`remove-${id}`}
              label={about(custodiansWords.remove)}
              onClick={() => set(remove(plan, id))}
            >
              {custodiansWords.remove}
            </Button>
          </>
        )}
      </ButtonRow>
    </li>
  );
}
