/** The word that must be typed to approve a document with a stop. Enter in the field has no effect: the seal has
 * to be pressed. */
import { useState } from 'react';
import { isTyped } from '../../../core/base/typed-word.ts';
import type { TaskKind } from '../../../core/task/task.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Seal } from '../../kit/seal.tsx';
import { WordField } from '../../kit/word-field.tsx';
import styles from './sign.module.css';

interface TypeToSignProps {
  readonly task: TaskKind;
  readonly word: string;
  readonly ready: () => boolean;
  readonly sign: (typed: string) => void;
  readonly disabled: boolean;
}

export function TypeToSign({ task, word, ready, sign, disabled }: TypeToSignProps) {
  const words = useWords();
  const texts = words.taskTexts[task];
  const [typed, setTyped] = useState('');
  const matches = isTyped(typed, word);
  return (
    <div className={styles.type}>
      <p>{words.sign.typeLead(word)}</p>
      <WordField
        label={words.sign.typeLabel}
        typed={typed}
        type={setTyped}
        testId="type-word"
        placeholder={words.sign.typeHint(word)}
        disabled={disabled}
        word={word}
      />
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
