/**
 * Kinds of Symbol transfer messages. The chain does not interpret them; wallets agreed on the first byte:
 * 00 plain UTF-8, 01 encrypted, FE2A8061577301E2 + 124 bytes a delegated-harvesting request to a node.
 * Source: symbol-sdk src/symbol/MessageEncoder.js (DELEGATION_MARKER).
 */
import { equalBytes } from '../../base/bytes.ts';
import { fromUtf8 } from '../../base/utf8.ts';
import type { Message } from '../common-fields.ts';

const harvestingMarker = Uint8Array.of(0xfe, 0x2a, 0x80, 0x61, 0x57, 0x73, 0x01, 0xe2);
const harvestingLength = 132;

export function classifySymbolMessage(raw: Uint8Array): Message {
  if (raw.length === 0) return { kind: 'none', raw };
  if (raw[0] === 0x01) return { kind: 'encrypted', raw };
  if (raw.length === harvestingLength && equalBytes(raw.slice(0, 8), harvestingMarker))
    return { kind: 'harvesting', raw };
  if (raw[0] !== 0x00) return { kind: 'hex', raw };
  const text = fromUtf8(raw.slice(1));
  return text === null ? { kind: 'undecodable', raw } : { kind: 'plain', raw, text };
}
