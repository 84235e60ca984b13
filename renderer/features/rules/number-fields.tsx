/** The numbers of a rule book, rule by rule, each under the words of its rule. */
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { changeRuleWords, ruleWords } from '../../i18n/book-words.ts';
import { useBookLanguage } from '../../i18n/use-book-language.ts';
import { useWords } from '../../i18n/use-words.ts';
import form from '../../kit/form.module.css';
import ruleBookStyles from '../../rule-book/rule-book.module.css';
import type { FieldProblems } from '../../rule-book/template-draft.ts';
import { TextField } from '../../rule-book/text-field.tsx';
import {
  type BookEdit,
  type DurationUnit,
  durationUnits,
  type NumberPlace,
  numbersOf,
  spanWords,
  unitOf,
} from './book-edit.ts';
import styles from './rules.module.css';

interface NumberFieldsProps {
  readonly book: RuleBook;
  readonly edit: BookEdit;
  readonly set: (edit: BookEdit) => void;
  readonly problems: FieldProblems;
}

/** Shorter ones only where a book has one. */
const offered: readonly DurationUnit[] = ['day', 'hour', 'minute'];

export function NumberFields({ book, edit, set, problems }: NumberFieldsProps) {
  const { rules, ruleForm } = useWords();
  const language = useBookLanguage();
  const all = numbersOf(book);
  const groups = [
    {
      rule: null,
      says: changeRuleWords(book.change, language),
    },
    ...book.rules.map((rule) => ({ rule: rule.id, says: ruleWords(rule, language) })),
  ];
  const unitWords = ({ shape, field, rule: id }: NumberPlace): string => {
    if (shape.is === 'amount') return shape.unit;
    if (shape.is === 'atomic') return rules.atomic;
    if (field === 'n' || field === 'else.n') return ruleForm.units.approvers;
    const isCount = field === 'max' && book.rules.find((one) => one.id === id)?.kind === 'rollingCount';
    return isCount ? ruleForm.units.countPerDay : '';
  };
  const wrong = (place: NumberPlace): string | null => {
    const problem = problems.get(place.key);
    if (problem === undefined) return null;
    if (place.shape.is === 'time') return problem === 'unread' ? rules.wrongTime : rules.wrongHours;
    return problem === 'unread' ? ruleForm.wrongNumber : ruleForm.between(...spanWords(place, unitOf(place, edit)));
  };
  return groups.map(({ rule, says }) => {
    const numbers = all.filter((place) => place.rule === rule);
    return numbers.length === 0 ? null : (
      <fieldset key={rule ?? ''} className={`${form.choices} ${styles.rule}`} data-testid={`rule-${rule ?? 'change'}`}>
        <legend>{says}</legend>
        <div className={ruleBookStyles.numbers}>
          {numbers.map((place) => (
            <TextField
              key={place.key}
              label={rules.fields[place.field] ?? place.field}
              unit={unitWords(place)}
              testId={`number-${rule ?? 'change'}-${place.field}`}
              value={edit.numbers[place.key] ?? place.shown}
              set={(typed) => set({ ...edit, numbers: { ...edit.numbers, [place.key]: typed } })}
              wrong={wrong(place)}
              isNumber
            >
              {place.shape.is === 'duration' && (
                <select
                  value={unitOf(place, edit)}
                  aria-label={rules.unitOf(rules.fields[place.field] ?? place.field)}
                  data-testid={`unit-${rule ?? 'change'}-${place.field}`}
                  onChange={({ currentTarget: { value } }) =>
                    set({ ...edit, units: { ...edit.units, [place.key]: value as DurationUnit } })
                  }
                >
                  {durationUnits
                    .filter((unit) => offered.includes(unit) || unit === unitOf(place, edit))
                    .map((unit) => (
                      <option key={unit} value={unit}>
                        {rules.durations[unit]}
                      </option>
                    ))}
                </select>
              )}
            </TextField>
          ))}
        </div>
      </fieldset>
    );
  });
}
