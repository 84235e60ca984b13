/** The numbers of a rule book, rule by rule, each under the words of its rule. */
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { changeRuleWords, ruleWords } from '../../i18n/book-words.ts';
import { useBookLanguage } from '../../i18n/use-book-language.ts';
import { useWords } from '../../i18n/use-words.ts';
import form from '../../kit/form.module.css';
import ruleBookStyles from '../../rule-book/rule-book.module.css';
import { TextField } from '../../rule-book/text-field.tsx';
import { type BookEdit, type NumberPlace, numbersOf } from './book-edit.ts';
import styles from './rules.module.css';

interface NumberFieldsProps {
  readonly book: RuleBook;
  readonly edit: BookEdit;
  readonly set: (edit: BookEdit) => void;
  readonly problems: ReadonlySet<string>;
}

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
  const unitOf = ({ shape }: NumberPlace): string => {
    if (shape.is === 'amount') return shape.unit;
    return shape.is === 'duration' ? rules.durations[shape.unit] : shape.is === 'atomic' ? rules.atomic : '';
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
              unit={unitOf(place)}
              testId={`number-${rule ?? 'change'}-${place.field}`}
              value={edit.numbers[place.key] ?? place.shown}
              set={(typed) => set({ ...edit, numbers: { ...edit.numbers, [place.key]: typed } })}
              wrong={problems.has(place.key) ? ruleForm.wrongNumber : null}
              isNumber
            />
          ))}
        </div>
      </fieldset>
    );
  });
}
