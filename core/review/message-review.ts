/** The message card: plain UTF-8 as escaped text, everything else as bytes. */
import type { Message } from '../transaction/common-fields.ts';
import { holdsUnseen } from './escape.ts';
import type { ValueCode } from './review-codes.ts';
import type { Card, Row, Warning } from './review-document.ts';
import { outsideText } from './text-review.ts';
import { card, codeValue, hexValue, row, warn } from './values.ts';

const kinds: Readonly<Record<Message['kind'], ValueCode>> = {
  none: 'none',
  plain: 'message-plain',
  undecodable: 'message-undecodable',
  encrypted: 'message-encrypted',
  harvesting: 'message-harvesting',
  hex: 'message-hex',
};

export function messageCard(message: Message): Card {
  return card('message', [row('message-kind', codeValue(kinds[message.kind])), ...contentRows(message)]);
}

function contentRows(message: Message): readonly Row[] {
  if (message.kind === 'none') return [];
  if (message.kind !== 'plain') return [row('message', hexValue(message.raw))];
  const { value, warnings } = outsideText(message.text);
  // If the text has deceptive or invisible characters, the bytes are shown beside it.
  const isPlain = warnings.length === 0 && !holdsUnseen(message.text);
  return [row('message', value), ...(isPlain ? [] : [row('message', hexValue(message.raw))])];
}

export function messageWarnings(message: Message): readonly Warning[] {
  switch (message.kind) {
    case 'none':
      return [];
    case 'plain':
      return outsideText(message.text).warnings;
    // The message gives a node the keys to harvest with this account: it is not a payment.
    case 'harvesting':
      return [warn('message-harvesting', 'stop')];
    case 'encrypted':
      return [warn('message-encrypted', 'caution')];
    case 'hex':
      return [warn('message-hex', 'caution')];
    case 'undecodable':
      return [warn('message-undecodable', 'caution')];
  }
}
