/** The text of a backup from the camera, pictures, PDF pages, text files or the keyboard, joined from its parts.
 * Encrypted text only. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reason } from '../../core/base/reason.ts';
import type { Settings } from '../../core/policy/registry.ts';
import { openReader, type Reader } from '../scan/camera/reader.ts';
import { type Files, useFiles } from '../scan/use-files.ts';
import { type Intake, nothingSeen, seenAfter } from '../scan/use-intake.ts';

/** Without a vault, nothing is switched off. */
export const everyWay = { camera: true, image: true, video: true, pdf: true, paste: true, file: true };

export interface BackupText {
  /** Null until all parts are present. */
  readonly text: string | null;
  readonly have: { readonly have: number; readonly needed: number } | null;
  readonly problem: Reason | null;
  readonly files: Files;
  /** For the camera's view. */
  readonly intake: Intake;
  readonly take: (typed: string) => void;
  readonly clear: () => void;
}

export function useBackupText(waysIn: Settings['waysIn']): BackupText {
  const [text, setText] = useState<string | null>(null);
  const [seen, see] = useState(nothingSeen);
  const [problem, setProblem] = useState<Reason | null>(null);
  const [reader, setReader] = useState<Reader | null>(null);
  const files = useFiles(reader, waysIn, setProblem);
  const opened = useRef<Reader | null>(null);
  useEffect(() => {
    const mine = openReader([], (news) => {
      if (news.kind === 'complete') setText(news.text);
      see((before) => seenAfter(before, news));
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
  const readAgain = useCallback(() => opened.current?.readAgain(), []);
  const clear = useCallback(() => {
    opened.current?.clear();
    opened.current?.readAgain();
    setText(null);
    see(nothingSeen);
    setProblem(null);
  }, []);
  const intake = { ...seen, reader, fromText: take, turnDown: setProblem, readAgain, clear };
  const progress = seen.collecting?.progress;
  const have = progress === undefined ? null : { have: progress.have, needed: progress.needed };
  return { text, have, problem, files, intake, take, clear };
}
