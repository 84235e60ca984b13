/**
 * Closes an alarm once the connection is gone. A word has to be typed, and Enter in the field has no effect, so that
 * nobody closes it by habit.
 */
import { useState } from 'react';
import { isTyped } from '../../../core/base/typed-word.ts';
import { alarmWord } from '../../../core/contract/guard.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { WordField } from '../../kit/word-field.tsx';
import styles from './alarm.module.css';

export function CloseAlarm() {
  const { alarm: words } = useWords();
  const { act } = useApp();
  const [typed, setTyped] = useState('');
  const matches = isTyped(typed, alarmWord);
  return (
    <section className={styles.close} data-testid="close-alarm">
      <p>{words.lead(alarmWord)}</p>
      <WordField label={words.label} typed={typed} type={setTyped} testId="alarm-word" />
      <p role="status">{!matches && typed !== '' && words.first}</p>
      <Button testId="alarm-close" disabled={!matches} onClick={() => void act.acknowledgeAlarm(typed.trim())}>
        {words.close}
      </Button>
    </section>
  );
}
