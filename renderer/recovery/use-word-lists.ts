import { useEffect, useState } from 'react';
import { vaultClient } from '../app/vault-client.ts';
import { isKana } from './complete.ts';

type Names = 'english' | 'japanese' | 'slip39';

/** The published lists, from the vault, which reads by them. Empty until they are there: typing works without. */
export function useWordLists(names: readonly Names[]): (typed: string) => readonly string[] {
  const [lists, setLists] = useState<Partial<Record<Names, readonly string[]>>>({});
  const wanted = names.join(' ');
  useEffect(() => {
    let here = true;
    void (async () => {
      const room = await vaultClient();
      for (const list of wanted.split(' ') as Names[]) {
        const answer = room.ok ? await room.value.wordList({ list }) : null;
        if (here && answer?.ok === true) setLists((before) => ({ ...before, [list]: answer.value.words }));
      }
    })();
    return () => {
      here = false;
    };
  }, [wanted]);
  return (typed) => lists.slip39 ?? (isKana(typed) ? lists.japanese : lists.english) ?? [];
}
