/** Fills in a template: which one, its numbers, the classes of the accounts, and people outside where it needs them. */
import { useId } from 'react';
import { accountClasses } from '../../core/policy/book/parts.ts';
import { templates } from '../../core/policy/templates/templates.ts';
import { useWords } from '../i18n/use-words.ts';
import form from '../kit/form.module.css';
import { PeopleFields } from './people-fields.tsx';
import styles from './rule-book.module.css';
import { asksPeople, blanksOf, peopleAsked, type TemplateDraft, typedOf } from './template-draft.ts';
import { TextField } from './text-field.tsx';

interface TemplateFormProps {
  readonly draft: TemplateDraft;
  readonly set: (draft: TemplateDraft) => void;
  /** Names of fields that cannot be read. */
  readonly problems: ReadonlySet<string>;
}

export function TemplateForm({ draft, set, problems }: TemplateFormProps) {
  const { ruleForm, ruleBook } = useWords();
  const { template, title, classes } = draft;
  const wrong = (name: string, text: string): string | null => (problems.has(name) ? text : null);
  return (
    <>
      <TemplateChoice template={template} choose={(id) => set({ ...draft, template: id, numbers: {} })} />
      <TextField
        label={ruleForm.title}
        testId="book-title"
        value={title}
        set={(next) => set({ ...draft, title: next })}
        wrong={wrong('title', ruleForm.wrongName)}
      />
      <fieldset className={form.choices}>
        <legend>{ruleForm.numbers}</legend>
        <div className={styles.numbers}>
          {blanksOf(template).map((blank) => (
            <TextField
              key={`${template} ${blank.id}`}
              label={ruleBook.blanks[blank.id]}
              unit={ruleForm.units[blank.id]}
              testId={`blank-${blank.id}`}
              value={typedOf(draft, blank)}
              set={(typed) => set({ ...draft, numbers: { ...draft.numbers, [blank.id]: typed } })}
              wrong={wrong(blank.id, ruleForm.wrongNumber)}
              isNumber
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={form.choices}>
        <legend>{ruleForm.accountClasses}</legend>
        <p className={form.why}>{ruleForm.accountClassesWhy}</p>
        <div className={styles.classes}>
          {accountClasses.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={classes.includes(one)}
                onChange={({ currentTarget: { checked } }) =>
                  set({ ...draft, classes: checked ? [...classes, one] : classes.filter((other) => other !== one) })
                }
                data-testid={`class-${one}`}
              />
              <span>{ruleForm.classes[one]}</span>
            </label>
          ))}
        </div>
        <p role="alert" className={styles.wrong}>
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
}

function TemplateChoice({ template, choose }: TemplateChoiceProps) {
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
