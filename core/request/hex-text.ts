/** Classifies a text of hex digits, or almost: one transaction, several, or one surrounded by other text. */
import { ByteReader } from '../base/bytes.ts';
import { fromHex } from '../base/hex.ts';
import { kindOfType } from '../chain/transaction-kinds.ts';

const onlyHex = /^(?:0x)?[0-9a-fA-F\s\u00ad\u200b-\u200d\u2060]+$/i;
/** A text with a misread or mistyped digit still counts as hex; the refusal names the digit. */
const nearlyHex = /^[0-9A-Za-z\s]{100,}$/;
const mostWrong = 0.02;
/** Shorter than any transaction. */
const longStretch = /[0-9a-fA-F]{200}/;
const beginnings = /\{\s*"|web\+symbol:\/\/|alice:\/\//i;

export function isHexText(text: string): boolean {
  if (onlyHex.test(text)) return true;
  if (!nearlyHex.test(text)) return false;
  return text.replace(/[0-9a-fA-F\s]/g, '').length <= mostWrong * text.length;
}

/** The start of a transaction: its own size (Symbol), or a type of NEM followed by version and network. */
function beginsTransaction(token: string): boolean {
  const bytes = fromHex(token.replace(/^0x/i, ''));
  if (bytes === null || bytes.length < 60) return false;
  const first = new ByteReader(bytes.subarray(0, 4)).u32();
  const isNemHead = bytes[5] === 0 && bytes[6] === 0 && (bytes[7] === 0x98 || bytes[7] === 0x68);
  return first === bytes.length || (isNemHead && kindOfType('nem', first) !== null);
}

/** The lines of one wrapped transaction do not each begin like a transaction. */
export function hasSeveralTransactions(text: string): boolean {
  const tokens = text.trim().split(/\s+/);
  return tokens.length > 1 && tokens.every(beginsTransaction);
}

/** The text is neither hex nor JSON nor a link, but contains one of these. */
export const hasRequestInside = (text: string): boolean => longStretch.test(text) || beginnings.test(text);
