/** Authorisations of custodians for an operation, and the effect of Back on them. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { defaultLanguage } from '../../core/base/languages.ts';
import type { Actions } from '../../renderer/app/actions.ts';
import { atStart } from '../../renderer/app/app-data.ts';
import { AppContext } from '../../renderer/app/use-app.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { makeAgreement } from '../../renderer/custody/agreement.ts';
import { AuthoriseSheet } from '../../renderer/features/accounts/authorise-sheet.tsx';
import { SpeechContext } from '../../renderer/i18n/use-words.ts';

function later<T>() {
  let answer: (value: T) => void = () => undefined;
  const given = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { given, answer };
}

describe('authorisations of custodians', () => {
  it('are taken back when the answer comes after somebody walked away, and the operation is not done', async () => {
    for (const by of [[1], [1, 2]]) {
      const cancel = vi.fn();
      const agreement = makeAgreement(cancel);
      const word = later<readonly number[] | null>();
      const given = agreement.give(word.given, 2);
      agreement.leave();
      expect(cancel).not.toHaveBeenCalled();
      word.answer(by);
      expect(await given).toBeNull();
      expect(cancel).toHaveBeenCalledTimes(1);
    }
  });

  it('are taken back when not all were there, and spent when they were', async () => {
    const cancel = vi.fn();
    const agreement = makeAgreement(cancel);
    expect(await agreement.give(Promise.resolve([1]), 2)).toEqual({ by: [1], isEnough: false });
    agreement.leave();
    expect(cancel).toHaveBeenCalledTimes(1);
    agreement.enter();
    expect(await agreement.give(Promise.resolve([1]), 2)).toEqual({ by: [1], isEnough: false });
    expect(await agreement.give(Promise.resolve(null), 2)).toBeNull();
    expect(await agreement.give(Promise.resolve([1, 2]), 2)).toEqual({ by: [1, 2], isEnough: true });
    agreement.leave();
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('let nobody go back while one is being looked at', () => {
    const backOf = (busy: boolean) => {
      const sheet = createElement(AuthoriseSheet, {
        ...{
          name: 'x',
          title: 'x',
          need: 'one' as const,
          accounts: [],
          onDone: () => undefined,
          back: () => undefined,
        },
        operation: { purpose: 'show-words', params: {} },
      });
      const app = { state: { ...atStart, busy }, act: {} as Actions };
      const speech = { language: defaultLanguage, catalogs };
      const said = createElement(SpeechContext.Provider, { value: speech }, sheet);
      const page = renderToStaticMarkup(createElement(AppContext.Provider, { value: app }, said));
      return /<button[^>]*data-testid="back"[^>]*>/.exec(page)?.[0] ?? 'no button';
    };
    expect(backOf(false)).toMatch(/ aria-disabled="false"/);
    expect(backOf(true)).toMatch(/ aria-disabled="true"/);
  });
});
