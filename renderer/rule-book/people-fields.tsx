/** People outside of the vault whose signatures the rules ask for: their names and public keys. */
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import form from '../kit/form.module.css';
import styles from './rule-book.module.css';
import {
  type FieldProblem,
  type FieldProblems,
  noPerson,
  type PeopleAsked,
  type TypedPerson,
} from './template-draft.ts';
import { TextField } from './text-field.tsx';
import { useFocusAfter } from './use-focus-after.ts';

/** In the group of one role. */
const mostPeople = 32;

interface PeopleFieldsProps {
  readonly who: PeopleAsked;
  readonly people: readonly TypedPerson[];
  readonly set: (people: readonly TypedPerson[]) => void;
  readonly problems: FieldProblems;
}

export function PeopleFields({ who, people, set, problems }: PeopleFieldsProps) {
  const { ruleForm } = useWords();
  const change = (at: number, part: Partial<TypedPerson>) =>
    set(people.map((one, place) => (place === at ? { ...one, ...part } : one)));
  const keyProblem = (problem: FieldProblem | undefined): string | null => {
    if (problem === undefined) return null;
    return problem === 'twice' ? ruleForm.keyTwice : ruleForm.wrongKey;
  };
  const { group, removed } = useFocusAfter();
  return (
    <fieldset ref={group} tabIndex={-1} className={form.choices} data-testid={`people-${who}`}>
      <legend>{ruleForm[who]}</legend>
      {people.map(({ person, key }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is what it is
        <div key={at} className={styles.person} data-entry>
          <TextField
            label={ruleForm.person}
            testId={`${who}-${at + 1}-person`}
            value={person}
            set={(typed) => change(at, { person: typed })}
            wrong={problems.has(`${who}-${at}-person`) ? ruleForm.wrongName : null}
          />
          <TextField
            label={ruleForm.key}
            testId={`${who}-${at + 1}-key`}
            value={key}
            set={(typed) => change(at, { key: typed })}
            wrong={keyProblem(problems.get(`${who}-${at}-key`))}
            isKey
          />
          {people.length > 1 && (
            <Button
              look="quiet"
              testId={`remove-${who}-${at + 1}`}
              label={ruleForm.removePerson(person)}
              onClick={() => {
                set(people.filter((_, place) => place !== at));
                removed(at);
              }}
            >
              {ruleForm.remove}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          look="quiet"
          testId={`add-${who}`}
          disabled={people.length >= mostPeople}
          onClick={() => set([...people, noPerson])}
        >
          {ruleForm.addPerson}
        </Button>
      </div>
    </fieldset>
  );
}
