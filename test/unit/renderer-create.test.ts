/** Screens of creating and restoring a vault: what is on them before a vault is sealed. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { type Language, languageCodes } from '../../core/base/languages.ts';
import type { Enrolment } from '../../core/contract/custody.ts';
import type { Actions } from '../../renderer/app/actions.ts';
import { atStart } from '../../renderer/app/app-data.ts';
import { AppContext } from '../../renderer/app/use-app.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { leadsOn } from '../../renderer/custody/enrolled.ts';
import { CreateEnrol } from '../../renderer/features/create/create-enrol.tsx';
import { SpeechContext } from '../../renderer/i18n/use-words.ts';

const full: Enrolment = {
  quorum: 2,
  seats: ['Aoi', 'Ken', 'Mina'].map((name, at) => ({ id: at + 1, name, enrolled: true })),
  fingerprint: 'zoo abandon zebra able 0011AABB',
  reseated: false,
};

function pageOf(language: Language, enrolment: Enrolment, restoring: boolean): string {
  const confirmWords = vi.fn();
  const app = { state: atStart, act: { confirmWords } as unknown as Actions };
  const said = createElement(
    SpeechContext.Provider,
    { value: { language, catalogs } },
    createElement(CreateEnrol, { enrolment, restoring }),
  );
  const page = renderToStaticMarkup(createElement(AppContext.Provider, { value: app }, said));
  expect(confirmWords).not.toHaveBeenCalled();
  return page;
}

describe('a restore of which everybody has enrolled', () => {
  it.each(languageCodes)(
    'stops at the fingerprint, the quorum and the names, with a button that seals (%s)',
    (language) => {
      const { create, custody } = catalogs[language];
      const page = pageOf(language, full, true);
      for (const text of [full.fingerprint ?? '', create.beforeSeal, custody.opens(2, 3), 'Aoi', 'Ken', 'Mina'])
        expect(page).toContain(text);
      expect(page).toMatch(new RegExp(`data-testid="all-enrolled"[^>]*>${create.seal}`));
    },
  );
  it('is not sealed by the last passphrase, and a creation goes on to its randomness by itself', () => {
    expect([leadsOn(full, true), leadsOn(full, false)]).toEqual([false, true]);
    const [first, ...rest] = full.seats;
    if (first === undefined) throw new Error('three seats');
    const oneMissing = { ...full, seats: [{ ...first, enrolled: false }, ...rest] };
    expect([leadsOn(oneMissing, false), leadsOn(null, false)]).toEqual([false, false]);
  });
  it('says when it was begun again after somebody had enrolled', () => {
    expect(pageOf('en', { ...full, reseated: true }, true)).toContain(catalogs.en.create.reseated);
    expect(pageOf('en', full, true)).not.toContain(catalogs.en.create.reseated);
  });
  it('calls nobody together who is alone', () => {
    const page = pageOf('en', { ...full, quorum: 1, seats: full.seats.slice(0, 1) }, true);
    expect(page).toContain(catalogs.en.create.beforeSealAlone);
  });
});
