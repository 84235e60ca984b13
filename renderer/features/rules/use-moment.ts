/** An instant, Unix ms as decimal text, as it is said: local date and time. */
import { dateAndTime, toMoment } from '../../i18n/moments.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';

export function useMoment(): (ms: string) => string {
  const { slip } = useWords();
  const language = useLanguage();
  return (ms) => {
    const moment = toMoment(ms);
    return moment === null ? ms : `${dateAndTime(moment, language, false)} ${slip.local}`;
  };
}
