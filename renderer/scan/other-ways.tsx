/** Files and pasted text instead of the camera, as far as the vault allows them, and what it does not allow. */
import { useId, useRef, useState } from 'react';
import type { InputKind } from '../../core/policy/app-settings.ts';
import type { Settings } from '../../core/policy/registry.ts';
import { maxRequestText } from '../../core/request/sign-request.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import field from '../kit/field.module.css';
import { FileButton } from '../kit/file-button.tsx';
import { FileReading } from './file-reading.tsx';
import styles from './scan.module.css';
import { SwitchedOff } from './switched-off.tsx';
import type { Files } from './use-files.ts';

const fileWays = ['image', 'video', 'pdf', 'file'] as const satisfies readonly InputKind[];

/** What the dialog offers first. What a file really is, its content says. */
const endings: Readonly<Record<(typeof fileWays)[number], string>> = {
  image: 'image/*',
  video: 'video/*',
  pdf: '.pdf,application/pdf',
  file: '.txt,.json,.hex,text/plain,application/json',
};

interface Props {
  readonly files: Files;
  readonly fromText: (text: string) => void;
  readonly waysIn: Settings['waysIn'];
  /** What was read is under way. */
  readonly busy: boolean;
  /** Several texts are read in a row: the field is emptied after each. */
  readonly several?: boolean;
  /** What is pasted, where that is no request. */
  readonly pasteLabel?: string;
}

export function OtherWays({ files, fromText, waysIn, busy, several = false, pasteLabel }: Props) {
  const { intake } = useWords();
  const label = pasteLabel ?? intake.pasteLabel;
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const names = (ways: readonly InputKind[]) => list.format(ways.map((way) => intake.ways[way]));
  const forFiles = fileWays.filter((way) => waysIn[way]);
  return (
    <section className={styles.other} aria-label={intake.otherWays}>
      <ChooseFiles files={files} ways={forFiles} names={names(forFiles)} busy={busy} />
      <FileReading files={files} />
      {/* Folded while the camera is the way; of several in a row each may be pasted. */}
      {waysIn.paste && (
        <details className={styles.paste} open={several || !waysIn.camera} data-testid="paste-fold">
          <summary data-testid="paste-summary">{label}</summary>
          <PasteText fromText={fromText} busy={busy} several={several} label={label} />
        </details>
      )}
      <SwitchedOff waysIn={waysIn} />
    </section>
  );
}

interface ChooseProps {
  readonly files: Files;
  readonly ways: readonly (typeof fileWays)[number][];
  readonly names: string;
  readonly busy: boolean;
}

function ChooseFiles({ files, ways, names, busy }: ChooseProps) {
  const { intake } = useWords();
  if (ways.length === 0) return null;
  return (
    <p className={styles.file}>
      <FileButton
        label={intake.chooseFiles}
        look="quiet"
        testId="choose-file"
        inputId="file-input"
        accept={ways.map((way) => endings[way]).join(',')}
        multiple
        disabled={busy}
        take={files.take}
      />
      <span data-testid="file-kinds">
        {intake.drop} {names}
      </span>
    </p>
  );
}

type PasteProps = Pick<Props, 'fromText' | 'busy' | 'several'> & { readonly label: string };

function PasteText({ fromText, busy, several = false, label }: PasteProps) {
  const { intake } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  const read = () => {
    fromText(text);
    if (!several) return;
    setText('');
    input.current?.focus();
  };
  return (
    <>
      <div className={field.field}>
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <textarea
          ref={input}
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
        <Button testId="read-text" disabled={busy || text.trim() === ''} onClick={read}>
          {intake.readText}
        </Button>
      </div>
    </>
  );
}
