/** Every way in: camera texts, files, pasted text. Collects parts and hands one whole text to the vault. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { because, type Reason } from '../../../core/base/reason.ts';
import { type Collection, collect, emptyCollection } from '../../../core/qr/parts.ts';
import { maxRequestText } from '../../../core/request/sign-request.ts';
import { decodeImage } from '../../camera/decoder.ts';
import { cameraStarts, handled, type JustHandled, sees } from '../../state/just-handled.ts';
import { useApp } from '../../state/use-app.ts';

/** Outlives the scan screen on purpose. */
let justHandled: JustHandled | null = null;

export interface Intake {
  readonly parts: Collection;
  readonly notice: Reason | null;
  readonly decoding: boolean;
  /** The code in view was just dealt with. */
  readonly sameAgain: boolean;
  readonly fromCamera: (text: string) => void;
  readonly fromText: (text: string) => void;
  readonly fromFiles: (files: readonly File[]) => void;
  readonly readAgain: () => void;
  readonly clear: () => void;
}

export function useIntake(): Intake {
  const { act } = useApp();
  const collection = useRef<Collection>(emptyCollection);
  const done = useRef(false);
  const [parts, setParts] = useState<Collection>(emptyCollection);
  const [notice, setNotice] = useState<Reason | null>(null);
  const [decoding, setDecoding] = useState(false);
  const [sameAgain, setSameAgain] = useState(false);

  useEffect(() => {
    done.current = false;
    justHandled = cameraStarts(justHandled, performance.now());
    // What is decoded only after the person has left is not wanted any more.
    return () => {
      done.current = true;
    };
  }, []);

  const keep = useCallback((next: Collection) => {
    collection.current = next;
    setParts(next);
  }, []);

  /** Among collected parts a stranger is only mentioned. Alone, it is a refusal of its own. */
  const turnDown = useCallback(
    (reason: Reason, text: string | null) => {
      if (done.current) return;
      if (collection.current.total > 0) return setNotice(reason);
      done.current = true;
      if (text !== null) justHandled = handled(text, performance.now());
      act.dispatch({ is: 'could-not-read', reason });
    },
    [act],
  );

  const take = useCallback(
    (text: string) => {
      if (done.current) return;
      const { state, event } = collect(collection.current, text);
      keep(state);
      setNotice(null);
      if (event.type === 'complete') {
        done.current = true;
        justHandled = handled(text, performance.now());
        void act.read(event.text);
      } else if (event.type === 'refused') {
        turnDown(event.reason, text);
      }
    },
    [act, keep, turnDown],
  );

  const fromCamera = useCallback(
    (text: string) => {
      const seen = sees(justHandled, text, performance.now());
      justHandled = seen.next;
      setSameAgain(seen.ignore);
      if (!seen.ignore) take(text);
    },
    [take],
  );

  const fromText = useCallback(
    (text: string) => {
      const whole = text.trim();
      // Text given by hand is meant: it may replace a half collected request.
      if (!whole.startsWith('INKAN:')) keep(emptyCollection);
      take(whole);
    },
    [keep, take],
  );

  const fromFiles = useCallback(
    (files: readonly File[]) => {
      setDecoding(true);
      void readFiles(files).then((texts) => {
        setDecoding(false);
        for (const text of texts) if (typeof text === 'string') fromText(text);
        // What cannot be read counts only where nothing beside it is being read.
        const unread = texts.find((text) => typeof text !== 'string');
        if (unread !== undefined) turnDown(unread, null);
      });
    },
    [fromText, turnDown],
  );

  const readAgain = useCallback(() => {
    justHandled = null;
    setSameAgain(false);
  }, []);
  const clear = useCallback(() => {
    keep(emptyCollection);
    setNotice(null);
  }, [keep]);

  return { parts, notice, decoding, sameAgain, fromCamera, fromText, fromFiles, readAgain, clear };
}

async function readFiles(files: readonly File[]): Promise<readonly (string | Reason)[]> {
  const texts: (string | Reason)[] = [];
  for (const file of files) texts.push(await readFile(file));
  return texts;
}

async function readFile(file: File): Promise<string | Reason> {
  if (file.type.startsWith('image/')) return (await decodeImage(file)) ?? because('image-no-qr');
  // UTF-8 needs at most three bytes for each UTF-16 unit.
  if (file.size > maxRequestText * 3)
    return because('text-too-long', { size: String(file.size), limit: String(maxRequestText) });
  return file.text();
}
