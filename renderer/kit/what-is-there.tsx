import type { Reason } from '../../core/base/reason.ts';
import type { Catalog } from '../i18n/catalogs.ts';

/** What lies in the place of one of the app's own files, where that was found. */
export function WhatIsThere({ found, words }: { readonly found: Reason['found']; readonly words: Catalog }) {
  const { name, found: what } = found;
  if (name === undefined || what === undefined) return null;
  const { storage } = words.guard;
  return <p data-testid="what-is-there">{storage.whatIs(name, storage.kinds[what] ?? what)}</p>;
}
