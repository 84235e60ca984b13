/** Moments in local time, and how long something has been so. */
import { dateAndTime, timeLeft, toMoment } from '../../renderer/i18n/moments.ts';
import { useLanguage, useWords } from '../../renderer/i18n/use-words.ts';
import { useNow } from '../../renderer/kit/use-now.ts';
import { useDeskWords } from './use-desk.ts';

export function Moment({ ms }: { readonly ms: string }) {
  const words = useDeskWords();
  const language = useLanguage();
  const moment = toMoment(ms);
  return <span>{moment === null ? words.noFigure : dateAndTime(moment, language, false)}</span>;
}

/** "Since 12:00:00, 2 min 03 s". */
export function Since({ sinceMs }: { readonly sinceMs: string }) {
  const { flows } = useDeskWords();
  const words = useWords();
  const now = useNow();
  const since = toMoment(sinceMs);
  if (since === null) return null;
  return (
    <span>
      {flows.since} <Moment ms={sinceMs} />
      {words.format.inBrackets(timeLeft(Math.max(now, since), since, words) ?? '')}
    </span>
  );
}

/** "12 s ago"; a moment of another clock that is ahead counts as now. */
export function Ago({ ms }: { readonly ms: string }) {
  const words = useDeskWords();
  const now = useNow();
  return <span>{words.ago(Math.max(0, Math.floor((now - Number(ms)) / 1000)))}</span>;
}
