/** Loads the word lists that recovery words and shares are completed from. */
import { useEffect, useState } from 'react';
import { useApp } from '../app/use-app.ts';
import { isKana } from './complete.ts';

type Names = 'english' | 'japanese' | 'slip39';

/** The published lists, requested from the vault, which uses the same. Empty until they arrive: typing works
 * without. */
export function useWordLists(names: readonly Names[]): (typed: string) => readonly string[] {
  const { act } = useApp();
  const [lists, setLists] = useState<Partial<Record<Names, readonly string[]>>>({});
  const wanted = names.join(' ');
  useEffect(() => {
    let here = true;
    void (async () => {
      for (const list of wanted.split(' ') as Names[]) {
        const answer = await act.wordList(list);
        if (here && answer.ok) setLists((before) => ({ ...before, [list]: answer.value.words }));
      }
    })();
    return () => {
      here = false;
    };
  }, [act, wanted]);
  return (typed) => lists.slip39 ?? (isKana(typed) ? lists.japanese : lists.english) ?? [];
}
