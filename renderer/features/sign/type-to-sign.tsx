/**
 * What must be typed to approve a document with a stop: something to read off the slip above, or a number. Its answer is
 * not shown beside the field. Enter in the field has no effect: the seal has to be pressed.
 */
import { useState } from 'react';
import { answerOf, isAnswer, type TypedCheck } from '../../../core/approval/typed-check.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import type { TaskKind } from '../../../core/task/task.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Seal } from '../../kit/seal.tsx';
import { WordField } from '../../kit/word-field.tsx';
import styles from './sign.module.css';
import { whatIsAsked } from './what-is-asked.ts';

interface TypeToSignProps {
  readonly task: TaskKind;
  readonly check: TypedCheck;
  readonly documents: readonly ReviewDocument[];
  readonly ready: () => boolean;
  readonly sign: (typed: string) => void;
  readonly disabled: boolean;
}

export function TypeToSign({ task, check, documents, ready, sign, disabled }: TypeToSignProps) {
  const words = useWords();
  const texts = words.taskTexts[task];
  const [typed, setTyped] = useState('');
  // A mistake is said before a passphrase is spent on it; the vault has its own answer, from its own document.
  const answer = answerOf(check, documents);
  const matches = answer !== null && isAnswer(typed, answer);
  const place = check.asks === 'number' ? null : check;
  return (
    <div className={styles.type}>
      <p>{words.sign.typeLead}</p>
      <div
        data-testid="what-is-asked"
        data-asks={check.asks}
        data-of={place?.of}
        data-item={place?.item}
        data-line={place?.line}
        data-number={check.asks === 'number' ? check.number : undefined}
      >
        <WordField
          label={whatIsAsked(check, documents, words)}
          typed={typed}
          type={setTyped}
          testId="type-word"
          disabled={disabled}
        />
      </div>
      <div className={styles.act}>
        <button
          type="button"
          className={styles.press}
          disabled={disabled || !matches}
          data-testid="press-to-sign"
          onClick={() => {
            if (ready()) sign(typed.trim());
          }}
        >
          <Seal progress={matches ? 1 : 0} word={texts.seal} />
          <span>{texts.press}</span>
        </button>
        <p role="status">{!matches && typed !== '' && words.sign.typeFirst}</p>
      </div>
    </div>
  );
}
