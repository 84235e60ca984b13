import { useId, useRef, useState } from 'react';
import { maxRequestText } from '../../../core/request/sign-request.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import field from '../../ui/field.module.css';
import styles from './scan.module.css';
import type { Intake } from './use-intake.ts';

/** An image, a text file, or pasted text instead of the camera. */
export function OtherWays({ intake }: { readonly intake: Intake }) {
  const { scan } = useWords();
  const { busy } = useApp().state;
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  const [text, setText] = useState('');
  return (
    <section className={styles.other}>
      <h2>{scan.otherWays}</h2>
      <p className={styles.file}>
        <Button look="quiet" testId="choose-file" disabled={busy} onClick={() => file.current?.click()}>
          {scan.image}
        </Button>
        <span>{scan.drop}</span>
      </p>
      <input
        ref={file}
        type="file"
        hidden
        multiple
        accept="image/*,.txt,.json,text/plain,application/json"
        data-testid="file-input"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) intake.fromFiles(files);
        }}
      />
      <div className={field.field}>
        <label htmlFor={id}>{scan.pasteLabel}</label>
        <textarea
          id={id}
          rows={3}
          value={text}
          maxLength={maxRequestText}
          autoComplete="off"
          spellCheck={false}
          data-testid="paste-text"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div>
        <Button testId="read-text" disabled={busy || text.trim() === ''} onClick={() => intake.fromText(text)}>
          {scan.readText}
        </Button>
      </div>
    </section>
  );
}
