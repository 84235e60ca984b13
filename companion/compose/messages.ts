/** The message of a payment: text as wallets write it, or the bytes that "hex:" and digits name (docs/payment-list.md). */
import { fromHex } from '../../core/base/hex.ts';
import { toUtf8 } from '../../core/base/utf8.ts';
import { type Chain, maxMessageBytes } from '../../core/chain/networks.ts';
import type { Message } from '../../core/transaction/common-fields.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { refused } from './facts.ts';

export function messageOf(chain: Chain, text: string, found: DeskReason['found']): Message {
  if (text === '') return { kind: 'none', raw: new Uint8Array(0) };
  const raw = text.startsWith('hex:') ? bytesOf(text.slice(4), found) : textOf(chain, text, found);
  if (raw.length > maxMessageBytes)
    throw refused('message-too-large', { ...found, length: String(raw.length), limit: String(maxMessageBytes) });
  // The kind is read back from the bytes; here only their encoding differs.
  return { kind: 'hex', raw };
}

function bytesOf(digits: string, found: DeskReason['found']): Uint8Array {
  const raw = fromHex(digits);
  if (raw === null || raw.length === 0) throw refused('hex-malformed', found);
  return raw;
}

/** Symbol wallets mark plain text by a first byte of zero. */
function textOf(chain: Chain, text: string, found: DeskReason['found']): Uint8Array {
  const utf8 = toUtf8(text);
  if (utf8 === null) throw refused('text-unreadable', found);
  return chain === 'symbol' ? Uint8Array.of(0, ...utf8) : utf8;
}
