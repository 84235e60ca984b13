import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Reason } from '../../core/base/reason.ts';
import { ok, type Result } from '../../core/base/result.ts';
import type { ExportKind } from '../../core/contract/shapes.ts';
import { hostClient } from '../app/host-client.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import type { Carried } from './carried.ts';
import type { Code } from './code.ts';
import {
  countOf,
  finestOnPaper,
  longestVideoSeconds,
  makeSet,
  mostOnPaper,
  mostPictures,
  videoSeconds,
} from './code-set.ts';
import { openLine } from './open-worker-client.ts';
import { Paper } from './paper.tsx';
import { drawPicture, fontsReady, pngOf } from './picture.ts';
import type { Version } from './steps.ts';
import type { Carry } from './use-carry.ts';
import type { Show } from './use-show.ts';
import { videoOf } from './video-export.ts';

interface CarryCodesProps {
  readonly carried: Carried;
  readonly carry: Carry;
  readonly may: (way: ExportKind) => boolean;
  readonly show: Show;
}

/** The codes on the screen as pictures, as a film, on paper: a finite set of them that gives the whole. */
export function CarryCodes({ carried, carry, may, show }: CarryCodesProps) {
  const { sender } = useWords();
  const makers = useMakers(carried, carry, show);
  const count = countOf(show.view, show.facts);
  if (count === null) return null;
  const seconds = videoSeconds(count, show.settings.rate);
  const button = (testId: string, label: string, work: () => Promise<Result<string, Reason> | null>) => (
    <Button look="quiet" testId={testId} disabled={carry.busy} onClick={() => void carry.run(work)}>
      {label}
    </Button>
  );
  const pictures = show.view === 'qr' ? sender.picture : sender.pictures(count);
  const filmed = show.view === 'running' && seconds <= longestVideoSeconds;
  return (
    <>
      {may('allowPictures') && count <= mostPictures && button('save-pictures', pictures, makers.pictures)}
      {may('allowVideo') && filmed && button('save-video', sender.video(seconds), makers.video)}
      {may('allowPrint') && button('print', sender.print, makers.print)}
      {may('allowPrint') && button('save-pdf', sender.pdf, makers.pdf)}
      {makers.paper !== null && <Paper codes={makers.paper} hash={carried.hash} practice={carried.practice} />}
    </>
  );
}

function useMakers({ name, hash, practice }: Carried, carry: Carry, show: Show) {
  const { exports, sender } = useWords();
  const [paper, setPaper] = useState<readonly Code[] | null>(null);
  const { settings, view, text } = show;
  const saved = (answer: { readonly saved: boolean }) => ok(answer.saved ? exports.saved : exports.notSaved);

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
      view === 'qr' && only !== undefined
        ? await hostClient().saveBytes({ what: 'picture', ...only })
        : await hostClient().savePictures({ folder: name, files });
    return answer.ok ? saved(answer.value) : answer;
  };

  const video = async () => {
    const codes = await setOf(settings.version, mostPictures * 10);
    if (codes === null) return nothing();
    await fontsReady();
    const told = (done: number, total: number) => carry.tell(sender.makingVideo(done, total));
    const bytes = await videoOf(codes, settings.rate, { hash, practice }, told, carry.isStopped);
    if (bytes === null) return null;
    const answer = await hostClient().saveBytes({ what: 'video', name: `${name}.webm`, bytes });
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
      const answer = await hostClient().print({});
      return answer.ok ? ok(answer.value.printed ? sender.printed : sender.notPrinted) : answer;
    });
  const pdf = () =>
    onPaper(async () => {
      const answer = await hostClient().savePdf({ name: `${name}.pdf` });
      return answer.ok ? saved(answer.value) : answer;
    });
  return { paper, pictures, video, print, pdf };
}
