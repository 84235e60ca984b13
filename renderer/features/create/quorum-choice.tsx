/** Choice of the quorum: two presets, and every other choice. */
import { useId, useState } from 'react';
import { NumberChoice } from '../../custody/number-choice.tsx';
import { alone, howMany, numbersTo, type Quorum, recommended } from '../../custody/quorum.ts';
import { useWords } from '../../i18n/use-words.ts';
import form from '../../kit/form.module.css';
import styles from './create.module.css';

interface QuorumChoiceProps {
  readonly quorum: Quorum;
  readonly choose: (quorum: Quorum) => void;
}

export function QuorumChoice({ quorum, choose }: QuorumChoiceProps) {
  const { create, custody } = useWords();
  const group = useId();
  const [own, setOwn] = useState(quorum !== recommended && quorum !== alone);
  const ready = [
    { testId: 'quorum-2-of-3', text: create.twoOfThree, value: recommended },
    { testId: 'quorum-1-of-1', text: create.oneOfOne, value: alone },
  ];
  return (
    <fieldset className={form.choices}>
      <legend>{create.howManyKeep}</legend>
      {ready.map(({ testId, text, value }) => (
        <label key={testId}>
          <input
            type="radio"
            name={group}
            checked={!own && quorum === value}
            onChange={() => {
              setOwn(false);
              choose(value);
            }}
            data-testid={testId}
          />
          <span>{text}</span>
        </label>
      ))}
      <label>
        <input type="radio" name={group} checked={own} onChange={() => setOwn(true)} data-testid="quorum-own" />
        <span>{create.ownQuorum}</span>
      </label>
      {own && (
        <div className={styles.numbers}>
          <NumberChoice
            label={create.people}
            testId="quorum-of"
            numbers={howMany}
            value={quorum.of}
            set={(of) => choose({ of, need: Math.min(quorum.need, of) })}
          />
          <NumberChoice
            label={custody.needed}
            testId="quorum-need"
            numbers={numbersTo(quorum.of)}
            value={quorum.need}
            set={(need) => choose({ ...quorum, need })}
          />
        </div>
      )}
    </fieldset>
  );
}
