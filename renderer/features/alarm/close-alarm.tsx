/**
 * Closes an alarm once the connection is gone. A word has to be typed, and Enter in the field has no effect, so that
 * nobody closes it by habit.
 */
import { useId, useState } from 'react';
import { isTyped } from '../../../core/base/typed-word.ts';
import { alarmWord } from '../../../core/contract/guard.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import styles from './alarm.module.css';

export function CloseAlarm() {
  const { alarm: words } = useWords();
  const { act } = useApp();
  const id = useId();
  const [typed, setTyped] = useState('');
  const matches = isTyped(typed, alarmWord);
  return (
    <section className={styles.close} data-testid="close-alarm">
      <p>{words.lead(alarmWord)}</p>
      <div className={field.field}>
        <label htmlFor={id}>{words.label}</label>
        <input
          id={id}
          type="text"
          value={typed}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={64}
          data-testid="alarm-word"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p role="status">{!matches && typed !== '' && words.first}</p>
      <Button testId="alarm-close" disabled={!matches} onClick={() => void act.acknowledgeAlarm(typed.trim())}>
        {words.close}
      </Button>
    </section>
  );
}
