/** Fills in a template: which one, its numbers, the classes of the accounts, and people outside where it needs them. */
import { useId, useRef } from 'react';
import { accountClasses } from '../../core/policy/book/parts.ts';
import { templates } from '../../core/policy/templates/templates.ts';
import { useWords } from '../i18n/use-words.ts';
import form from '../kit/form.module.css';
import { PeopleFields } from './people-fields.tsx';
import styles from './rule-book.module.css';
import {
  asksPeople,
  blanksOf,
  type FieldProblems,
  peopleAsked,
  spanOf,
  type TemplateDraft,
  typedOf,
  withNumber,
} from './template-draft.ts';
import { TextField } from './text-field.tsx';
import { wrongNumber } from './wrong-number.ts';

interface TemplateFormProps {
  readonly draft: TemplateDraft;
  readonly set: (draft: TemplateDraft) => void;
  readonly problems: FieldProblems;
}

export function TemplateForm({ draft, set, problems }: TemplateFormProps) {
  const { ruleForm, ruleBook } = useWords();
  const { template, title, classes } = draft;
  const numbers = useRef<HTMLFieldSetElement>(null);
  const classesWhy = useId();
  const wrong = (name: string, text: string): string | null => (problems.has(name) ? text : null);
  return (
    <>
      <TemplateChoice
        template={template}
        choose={(id) => set({ ...draft, template: id })}
        onEnter={() => numbers.current?.querySelector('input')?.focus()}
      />
      <fieldset className={form.choices} ref={numbers}>
        <legend>{ruleForm.numbers}</legend>
        <div className={styles.numbers}>
          {blanksOf(template).map((blank) => (
            <TextField
              key={`${template} ${blank.id}`}
              label={ruleBook.blanks[blank.id]}
              unit={ruleForm.units[blank.id]}
              testId={`blank-${blank.id}`}
              value={typedOf(draft, blank)}
              set={(typed) => set(withNumber(draft, blank.id, typed))}
              wrong={wrongNumber(problems.get(blank.id), blank.is, spanOf(blank), ruleForm)}
              isNumber
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={ruleForm.title}
        testId="book-title"
        value={title}
        set={(next) => set({ ...draft, title: next })}
        wrong={wrong('title', ruleForm.wrongName)}
      />
      <fieldset className={form.choices}>
        <legend>{ruleForm.accountClasses}</legend>
        <p className={form.why}>{ruleForm.accountClassesWhy}</p>
        <div className={styles.classes}>
          {accountClasses.map((one, at) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={classes.includes(one)}
                aria-invalid={at === 0 && problems.has('classes')}
                aria-describedby={at === 0 ? classesWhy : undefined}
                onChange={({ currentTarget: { checked } }) =>
                  set({ ...draft, classes: checked ? [...classes, one] : classes.filter((other) => other !== one) })
                }
                data-testid={`class-${one}`}
              />
              <span>{ruleForm.classes[one]}</span>
            </label>
          ))}
        </div>
        <p id={classesWhy} role="alert" className={styles.wrong}>
          {wrong('classes', ruleForm.wrongClasses)}
        </p>
      </fieldset>
      {asksPeople(template) &&
        peopleAsked.map((who) => (
          <PeopleFields
            key={who}
            who={who}
            people={draft[who]}
            set={(people) => set({ ...draft, [who]: people })}
            problems={problems}
          />
        ))}
    </>
  );
}

interface TemplateChoiceProps {
  readonly template: TemplateDraft['template'];
  readonly choose: (template: TemplateDraft['template']) => void;
  /** Enter on a choice goes on to what it asks, and not to the end of the form. */
  readonly onEnter: () => void;
}

function TemplateChoice({ template, choose, onEnter }: TemplateChoiceProps) {
  const { ruleForm, ruleBook } = useWords();
  const group = useId();
  return (
    <fieldset className={form.choices}>
      <legend>{ruleForm.template}</legend>
      {templates.map(({ id }) => (
        <label key={id}>
          <input
            type="radio"
            name={group}
            checked={template === id}
            onChange={() => choose(id)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              onEnter();
            }}
            data-testid={`template-${id}`}
          />
          <span>
            {ruleBook.templates[id].name}
            <span className={form.why}>{ruleBook.templates[id].says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
