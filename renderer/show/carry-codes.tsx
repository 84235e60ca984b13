/** The codes on the screen as pictures, as a film, on paper: a finite set of them that gives the whole. */
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import type { ExportKind } from '../../core/contract/shapes.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import type { Carried } from './carried.ts';
import { countOf, longestVideoSeconds, mostPictures, videoSeconds } from './code-set.ts';
import type { Exports } from './exports.ts';
import { Paper } from './paper.tsx';
import type { Carry } from './use-carry.ts';
import { useMakers } from './use-makers.ts';
import type { Show } from './use-show.ts';

interface CarryCodesProps {
  readonly carried: Carried;
  readonly carry: Carry;
  readonly may: (way: ExportKind) => boolean;
  readonly show: Show;
  readonly exports: Exports;
}

export function CarryCodes({ carried, carry, may, show, exports }: CarryCodesProps) {
  const { sender } = useWords();
  const makers = useMakers(carried, carry, show, exports);
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
