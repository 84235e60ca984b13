/** A question about one request of the list. Nothing is preselected; it can be answered at any time. */
import { useId, useState } from 'react';
import type { Option } from '../../../core/review/review-document.ts';
import type { Question } from '../../../core/task/task.ts';
import type { BasketLine } from '../../app/basket.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { OptionView } from '../../slips/option-view.tsx';
import styles from './several.module.css';

interface AnswerLineProps {
  readonly line: BasketLine;
  readonly question: Question;
  readonly options: readonly Option[];
}

export function AnswerLine({ line, question, options }: AnswerLineProps) {
  const words = useWords();
  const { act } = useApp();
  const [isOpen, open] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const name = useId();
  const text = words.questions[question];
  if (!isOpen)
    return (
      <p className={styles.question}>
        <b>{text.title}</b>{' '}
        <Button testId={`answer-${line.id}`} expanded={false} onClick={() => open(true)}>
          {words.scan.answer}
        </Button>
      </p>
    );
  return (
    <fieldset className={styles.options} data-testid={`options-${line.id}`} data-question={question}>
      <legend>
        <b>{text.title}</b> {text.lead}
      </legend>
      {options.map((option) => (
        <label key={option.id} className={styles.option} data-testid={`option-${option.id}`}>
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={option.id === chosen}
            onChange={() => choose(option.id)}
          />
          <OptionView rows={option.rows} />
        </label>
      ))}
      <div>
        <Button
          look="strong"
          testId={`take-answer-${line.id}`}
          disabled={chosen === null}
          onClick={() => {
            if (chosen !== null) void act.basket.answer(line, { question, option: chosen });
          }}
        >
          {words.scan.takeAnswer}
        </Button>
      </div>
    </fieldset>
  );
}
