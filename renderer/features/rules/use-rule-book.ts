/** The rule books of the open vault, and the calls about a new one. Answers stay with the screen. */
import { useCallback, useEffect, useState } from 'react';
import type { Params, ResultOf } from '../../../core/contract/define.ts';
import type { RuleBookContract } from '../../../core/contract/rule-book.ts';
import { useApp } from '../../app/use-app.ts';
import { type Calls, useCalls } from '../../app/use-calls.ts';

type Told<M extends keyof RuleBookContract> = Extract<ResultOf<RuleBookContract[M]>, { readonly ok: true }>['value'];
/** Oldest first. */
export type Books = Told<'ruleBook'>;
export type ToldBook = Books['books'][number];
/** What the vault says about a draft. */
export type Checked = Told<'checkRules'>;
type Drafted = Params<RuleBookContract['draftRules']>;

export interface RuleBookCalls extends Pick<Calls, 'busy' | 'problem' | 'refuse'> {
  /** Null until the vault has answered. */
  readonly books: Books | null;
  /** What was refused is null, and `problem` has the reason. */
  readonly draft: (filled: Drafted) => Promise<Checked | null>;
  readonly check: (text: string) => Promise<Checked | null>;
  /** Once the custodians have authorised it. Whether it was adopted. */
  readonly adopt: (text: string) => Promise<boolean>;
}

export function useRuleBook(): RuleBookCalls {
  const { act } = useApp();
  const { run, ...calls } = useCalls();
  const [books, setBooks] = useState<Books | null>(null);
  const load = useCallback(async () => {
    const answer = await run((vault) => vault.ruleBook.ruleBook({}));
    if (answer !== null) setBooks(answer.value);
  }, [run]);
  useEffect(() => void load(), [load]);

  const check = async (text: string): Promise<Checked | null> =>
    (await run((vault) => vault.ruleBook.checkRules({ text })))?.value ?? null;
  return {
    ...calls,
    books,
    check,
    draft: async (filled) => {
      const drafted = await run((vault) => vault.ruleBook.draftRules(filled));
      return drafted === null ? null : check(drafted.value.text);
    },
    adopt: async (text) => {
      const adopted = await run((vault) => vault.ruleBook.adoptRules({ text }));
      if (adopted === null) return false;
      act.dispatch({ is: 'vault-changed', vault: adopted.value });
      await load();
      return true;
    },
  };
}
