/** What was found in the place of one of the app's own files. */
import type { Reason } from '../../core/base/reason.ts';
import type { Catalog } from '../i18n/catalog.ts';

export function WhatIsThere({ found, words }: { readonly found: Reason['found']; readonly words: Catalog }) {
  const { name, found: what } = found;
  if (name === undefined || what === undefined) return null;
  const { guard } = words;
  return <p data-testid="what-is-there">{guard.storage.whatIs(name, guard.storage.kinds[what] ?? what)}</p>;
}
