/** The text of a backup from pictures, PDF pages, text files or the keyboard, joined from its parts. Encrypted text
 * only. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reason } from '../../core/base/reason.ts';
import type { Settings } from '../../core/policy/registry.ts';
import { openReader, type Reader } from '../scan/camera/reader.ts';
import { type Files, useFiles } from '../scan/use-files.ts';

/** Without a vault, nothing is switched off. */
export const everyWay = { camera: true, image: true, video: true, pdf: true, paste: true, file: true };

export interface BackupText {
  /** Null until all parts are present. */
  readonly text: string | null;
  readonly have: { readonly have: number; readonly needed: number } | null;
  readonly problem: Reason | null;
  readonly files: Files;
  readonly reader: Reader | null;
  readonly take: (typed: string) => void;
  readonly clear: () => void;
}

export function useBackupText(waysIn: Settings['waysIn']): BackupText {
  const [text, setText] = useState<string | null>(null);
  const [have, setHave] = useState<BackupText['have']>(null);
  const [problem, setProblem] = useState<Reason | null>(null);
  const [reader, setReader] = useState<Reader | null>(null);
  const files = useFiles(reader, waysIn, setProblem);
  const opened = useRef<Reader | null>(null);
  useEffect(() => {
    const mine = openReader([], (news) => {
      if (news.kind === 'complete') setText(news.text);
      if (news.kind === 'progress') setHave({ have: news.progress.have, needed: news.progress.needed });
      if (news.kind === 'refused') setProblem(news.reason);
    });
    opened.current = mine;
    setReader(mine);
    return () => {
      opened.current = null;
      mine.close();
    };
  }, []);
  const take = useCallback((typed: string) => {
    setProblem(null);
    // The armored text itself has several lines: it is complete.
    if (typed.trimStart().startsWith('-----BEGIN')) return setText(typed.trim());
    void opened.current?.text(typed).then((outcome) => {
      if (outcome.is === 'refused') setProblem(outcome.reason);
    });
  }, []);
  const clear = useCallback(() => {
    opened.current?.clear();
    setText(null);
    setHave(null);
    setProblem(null);
  }, []);
  return { text, have, problem, files, reader, take, clear };
}
