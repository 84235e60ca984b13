/**
 * Escapes text from outside, and adds a caution if it may read as something else. Takes any text (a message, a name, a
 * description, metadata). Gives the value to show and warnings. Never changes visible text.
 */
import { rightToLeft } from '../base/right-to-left.ts';
import { escapeText, isPlain } from './escape.ts';
import type { Value, Warning } from './review-document.ts';
import { looksLikeOtherText } from './scripts.ts';
import { textValue, warn } from './values.ts';

export interface OutsideText {
  readonly value: Value;
  readonly warnings: readonly Warning[];
}

export function outsideText(text: string): OutsideText {
  return { value: textValue(text), warnings: textWarnings(text) };
}

export function textWarnings(text: string): readonly Warning[] {
  if (isPlain(text)) return [];
  return [
    ...(escapeText(text).hadUnseen ? [warn('text-control-characters', 'caution')] : []),
    ...(rightToLeft.test(text) ? [warn('text-right-to-left', 'caution')] : []),
    ...(looksLikeOtherText(text) ? [warn('text-mixed-scripts', 'caution')] : []),
  ];
}
