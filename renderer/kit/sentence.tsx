/** A template of the catalog with values in its slots. */
import { Fragment, type ReactNode } from 'react';
import { pieces } from '../i18n/sentence.ts';

export function Sentence({
  template,
  slots,
}: {
  readonly template: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}) {
  return pieces(template).map((piece, index) =>
    // A template never changes its order while it is shown.
    // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
    'text' in piece ? piece.text : <Fragment key={index}>{slots[piece.slot]}</Fragment>,
  );
}
