/** The message card: text only when it is plain UTF-8, and then escaped; bytes for everything else. */
import type { Message } from '../transaction/transaction.ts';
import { escapeText } from './escape.ts';
import type { Card, Row, ValueCode, Warning } from './review-document.ts';
import { codeValue, hexValue, row, textValue, warn } from './values.ts';

const kinds: Readonly<Record<Message['kind'], ValueCode>> = {
  none: 'none',
  plain: 'message-plain',
  undecodable: 'message-undecodable',
  encrypted: 'message-encrypted',
  harvesting: 'message-harvesting',
  hex: 'message-hex',
};

export function messageCard(message: Message): Card {
  return { code: 'message', rows: [row('message-kind', codeValue(kinds[message.kind])), ...contentRows(message)] };
}

function contentRows(message: Message): readonly Row[] {
  if (message.kind === 'none') return [];
  if (message.kind !== 'plain') return [row('message', hexValue(message.raw))];
  const { text, hadUnseen } = escapeText(message.text);
  // With characters that cannot be seen, the bytes stand beside the text: the escape alone could be mistaken.
  return [row('message', textValue(text)), ...(hadUnseen ? [row('message', hexValue(message.raw))] : [])];
}

export function messageWarnings(message: Message): readonly Warning[] {
  switch (message.kind) {
    case 'none':
      return [];
    case 'plain':
      return escapeText(message.text).hadUnseen ? [warn('text-control-characters', 'caution')] : [];
    // It hands a node the keys to harvest with this account: not a payment, whatever the slip looks like.
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
