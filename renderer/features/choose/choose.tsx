/** One question. Nothing is preselected: Inkan does not guess between two meanings. */
import { type FormEvent, useId, useState } from 'react';
import type { Headline, Option, Row } from '../../../core/review/review-document.ts';
import type { Question } from '../../../core/task/task.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { ConsequenceView } from '../../slips/consequence-view.tsx';
import { HowReadView } from '../../slips/how-read.tsx';
import { OptionView } from '../../slips/option-view.tsx';
import styles from './choose.module.css';

interface ChooseProps {
  readonly question: Question;
  /** The subject, in the words of its document. */
  readonly subject: Headline | null;
  readonly options: readonly Option[];
}

export function Choose({ question, subject, options }: ChooseProps) {
  const words = useWords();
  const { state, act } = useApp();
  const [chosen, setChosen] = useState<string | null>(null);
  const text = words.questions[question];
  const common = commonRows(options);
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null && !state.busy) void act.choose(question, chosen);
  };
  return (
    <Sheet name="choose" slip>
      <Heading>{text.title}</Heading>
      <p>{text.lead}</p>
      <HowReadView how={state.howRead} />
      {subject !== null && <ConsequenceView headline={subject} envelope={null} />}
      <form className={styles.form} onSubmit={goOn} data-testid="choose-form" data-question={question}>
        <fieldset className={styles.options} disabled={state.busy}>
          <legend className="visually-hidden">{words.choose.group}</legend>
          {common.length > 0 && (
            <div className={styles.common} data-testid="common-rows">
              <OptionView rows={common} named />
            </div>
          )}
          {options.map(({ id, rows }) => (
            <OptionCard
              key={id}
              option={{ id, rows: rows.filter((row) => !isAmong(common, row)) }}
              name={question}
              isChosen={id === chosen}
              choose={() => setChosen(id)}
            />
          ))}
        </fieldset>
        <PinnedEnd>
          <ButtonRow>
            <Button testId="back-to-scan" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
              {words.common.backToScan}
            </Button>
            <Button type="submit" look="strong" testId="choose-option" disabled={chosen === null || state.busy}>
              {words.choose.goOn}
            </Button>
          </ButtonRow>
          <p role="status">{state.busy ? words.common.working : chosen === null && words.choose.pickFirst}</p>
        </PinnedEnd>
      </form>
    </Sheet>
  );
}

/** What all options have in common stands above them, once. */
function commonRows([first, ...others]: readonly Option[]): readonly Row[] {
  if (first === undefined || others.length === 0) return [];
  return first.rows.filter((row) => others.every(({ rows }) => isAmong(rows, row)));
}

const isAmong = (rows: readonly Row[], row: Row): boolean =>
  rows.some((one) => JSON.stringify(one) === JSON.stringify(row));

interface OptionCardProps {
  readonly option: Option;
  readonly name: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/** The complete card is the click target; the radio button serves the keyboard. */
function OptionCard({ option, name, isChosen, choose }: OptionCardProps) {
  const id = useId();
  return (
    <label
      className={isChosen ? `${styles.option} ${styles.chosen}` : styles.option}
      data-testid={`option-${option.id}`}
    >
      <input type="radio" name={name} value={option.id} checked={isChosen} onChange={choose} aria-labelledby={id} />
      <div id={id}>
        <OptionView rows={option.rows} />
      </div>
    </label>
  );
}
