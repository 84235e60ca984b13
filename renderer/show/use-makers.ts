/**
 * Makes the finite set of codes that gives a whole text: as pictures, as a video, on paper. Gives what is said afterwards, a
 * reason when it was refused, null when it was stopped.
 */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Reason } from '../../core/base/reason.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Carried } from './carried.ts';
import type { Code } from './code.ts';
import { finestOnPaper, makeSet, mostOnPaper, mostPictures } from './code-set.ts';
import type { Exports } from './exports.ts';
import { openLine } from './open-worker-client.ts';
import { drawPicture, fontsReady, pngOf } from './picture.ts';
import type { Version } from './steps.ts';
import type { Carry } from './use-carry.ts';
import type { Show } from './use-show.ts';
import { videoOf } from './video-export.ts';

export function useMakers({ name, hash, practice }: Carried, carry: Carry, show: Show, exports: Exports) {
  const { exports: said, sender } = useWords();
  const [paper, setPaper] = useState<readonly Code[] | null>(null);
  const { settings, view, text } = show;
  const saved = (answer: { readonly saved: boolean }) => ok(answer.saved ? said.saved : said.notSaved);

  const setOf = async (version: Version, most: number): Promise<readonly Code[] | null> => {
    const line = openLine();
    try {
      return await makeSet(line, text, view, { transport: settings.transport, version }, most, carry.isStopped);
    } finally {
      line.close();
    }
  };
  /** Stopped, or more than can be carried this way. */
  const nothing = () => (carry.isStopped() ? null : ok(sender.tooMany));

  const pictures = async () => {
    const codes = await setOf(settings.version, mostPictures);
    if (codes === null) return nothing();
    await fontsReady();
    const files: { name: string; bytes: Uint8Array }[] = [];
    const canvas = document.createElement('canvas');
    for (const [index, code] of codes.entries()) {
      if (carry.isStopped()) return null;
      carry.tell(sender.drawing(index + 1, codes.length));
      drawPicture(canvas, code, { hash, practice, number: index + 1, total: codes.length });
      const file = codes.length === 1 ? `${name}.png` : `${name}-${String(index + 1).padStart(3, '0')}.png`;
      files.push({ name: file, bytes: await pngOf(canvas) });
    }
    const [only] = files;
    const answer =
      view === 'qr' && only !== undefined ? await exports.savePicture(only) : await exports.savePictures(name, files);
    return answer.ok ? saved(answer.value) : answer;
  };

  const video = async () => {
    const codes = await setOf(settings.version, mostPictures * 10);
    if (codes === null) return nothing();
    await fontsReady();
    const told = (done: number, total: number) => carry.tell(sender.makingVideo(done, total));
    const bytes = await videoOf(codes, settings.rate, { hash, practice }, told, carry.isStopped);
    if (bytes === null) return null;
    const answer = await exports.saveVideo({ name: `${name}.webm`, bytes });
    return answer.ok ? saved(answer.value) : answer;
  };

  const onPaper = async (use: () => Promise<Result<string, Reason>>) => {
    const version = settings.version > finestOnPaper ? finestOnPaper : settings.version;
    const codes = await setOf(version, mostOnPaper);
    if (codes === null) return carry.isStopped() ? null : ok(sender.onPaperTooMany);
    flushSync(() => setPaper(codes));
    try {
      await document.fonts.ready;
      return await use();
    } finally {
      setPaper(null);
    }
  };
  const print = () =>
    onPaper(async () => {
      const answer = await exports.print();
      return answer.ok ? ok(answer.value.printed ? sender.printed : sender.notPrinted) : answer;
    });
  const pdf = () =>
    onPaper(async () => {
      const answer = await exports.savePdf(`${name}.pdf`);
      return answer.ok ? saved(answer.value) : answer;
    });
  return { paper, pictures, video, print, pdf };
}
