/** Blank forms: as many numbered lines as words, and nothing else to read than the texts of the language. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../core/base/languages.ts';
import { blankForms } from '../../core/contract/host.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { SpeechContext } from '../../renderer/i18n/use-words.ts';
import { BlankFormPage } from '../../renderer/recovery/blank-form-page.tsx';
import { formFor } from '../../renderer/recovery/forms.ts';
import { phraseCounts, shareCounts } from '../../renderer/recovery/word-count.tsx';

describe('blank forms', () => {
  it('are there for every number of words that a wallet or a share has', () => {
    const wanted = [
      ...phraseCounts.map((count) => formFor('words', count)),
      ...shareCounts.map((count) => formFor('share', count)),
    ];
    expect([...wanted].sort()).toEqual([...blankForms].sort());
    expect(formFor('words', 33)).toBeNull();
  });

  it.each(blankForms.flatMap((form) => languageCodes.map((language) => [form, language] as const)))(
    '%s in %s has its lines in order',
    (form, language) => {
      const page = renderToStaticMarkup(
        createElement(SpeechContext, { value: { language, catalogs } }, createElement(BlankFormPage, { form })),
      );
      const lines = [...(/<ol[^>]*>(.*?)<\/ol>/.exec(page)?.[1] ?? '').matchAll(/<li>(\d+)<\/li>/g)];
      const count = Number(form.split('-')[1]);
      expect(lines.map(([, number]) => Number(number))).toEqual(Array.from({ length: count }, (_, at) => at + 1));
      for (const rule of catalogs[language].recovery.form.rules) expect(page).toContain(rule);
    },
  );
});
