/**
 * Inkan's frames: one text as an endless sequence of QR codes, of which any sufficient number restores it
 * (docs/adr/0009-erasure-coded-frames.md). A code in byte mode holds, big-endian:
 * FE 49 4B 01 (FE occurs in no UTF-8 text; 01 is the version) · id: first 8 bytes of the transfer's SHA-256 ·
 * length of the transfer, u24 · id of the first symbol, u24 · RaptorQ symbols (RFC 6330) with consecutive ids ·
 * check: first 4 bytes of the SHA-256 of everything before.
 * A code holds several small symbols, so the sender may change the size of its codes while it runs, and nothing that
 * was received is lost.
 * Takes: content and the bytes per code. Gives: frames; the fields of a frame. Refuses: damaged frames, other versions.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes, joinBytes } from '../base/bytes.ts';
import { toHex } from '../base/hex.ts';
import { maxTransferBytes } from '../base/limits.ts';
import { type Reason, reason } from '../base/reason.ts';
import { toUtf8 } from '../base/utf8.ts';
import { type CodedSymbol, encodeSymbols } from './raptorq.ts';
import { packTransfer } from './transfer.ts';

const magic = Uint8Array.of(0xfe, 0x49, 0x4b);
const version = 1;
const idBytes = 8;
const headBytes = magic.length + 1 + idBytes + 3 + 3;
const checkBytes = 4;
/** Bytes of a frame besides its symbols. */
export const frameOverhead = headBytes + checkBytes;
const idLimit = 2 ** 24;

/** Bytes per symbol: small to fill a code's capacity, larger for long transfers to limit the number of symbols. */
export const symbolBytesOf = (length: number): number => (length <= 256 * 1024 ? 96 : 240);
/** Number of symbols that usually suffices. */
export const symbolsNeeded = (length: number): number => Math.ceil(length / symbolBytesOf(length));

export interface Frame {
  /** Id of the transfer: 16 upper-case hex digits. */
  readonly id: string;
  /** Length of the transfer in bytes. */
  readonly length: number;
  readonly first: number;
  /** The symbols, concatenated. */
  readonly symbols: Uint8Array;
}

/** Whether the bytes are a frame of any version. */
export const isFrame = (bytes: Uint8Array): boolean =>
  bytes.length > magic.length && equalBytes(bytes.subarray(0, magic.length), magic);

export const idOfTransfer = (transfer: Uint8Array): Uint8Array => sha256(transfer).subarray(0, idBytes);

function u24(bytes: Uint8Array, at: number): number {
  const [high = 0, middle = 0, low = 0] = bytes.subarray(at, at + 3);
  return (high << 16) | (middle << 8) | low;
}

/** Refuses 'frame-version' and 'frame-damaged' (too short, wrong check, or an impossible header). */
export function readFrame(bytes: Uint8Array): Frame | Reason {
  if (!isFrame(bytes)) return reason('frame-damaged');
  if (bytes[magic.length] !== version) return reason('frame-version', { version: String(bytes[magic.length]) });
  const end = bytes.length - checkBytes;
  if (end <= headBytes) return reason('frame-damaged');
  const check = sha256(bytes.subarray(0, end)).subarray(0, checkBytes);
  if (!equalBytes(check, bytes.subarray(end))) return reason('frame-damaged');
  const id = toHex(bytes.subarray(magic.length + 1, magic.length + 1 + idBytes));
  const length = u24(bytes, headBytes - 6);
  const first = u24(bytes, headBytes - 3);
  const symbols = bytes.slice(headBytes, end);
  const size = symbolBytesOf(length);
  const fits = length > 0 && length <= maxTransferBytes && symbols.length % size === 0;
  if (!fits || first + symbols.length / size > idLimit) return reason('frame-damaged');
  return { id, length, first, symbols };
}

/** Content to send, encoded once. */
export interface Transfer {
  readonly id: string;
  readonly length: number;
  /**
   * Frames to show in a loop, none longer than `frameBytes`: first the source symbols, which suffice alone, then the
   * repair symbols. Empty if not even one symbol fits.
   */
  readonly framesOf: (frameBytes: number) => readonly Uint8Array[];
}

/**
 * Repair symbols per round: twice the source, and at least forty codes. A receiver that misses half of all codes
 * finishes before the first code repeats.
 */
const repairOf = (source: number): number => Math.max(2 * source, 512);

/** Returns null for empty content, a lone surrogate, or content that is too long. */
export function prepareTransfer(content: string | Uint8Array): Transfer | null {
  const bytes = typeof content === 'string' ? toUtf8(content) : content;
  const transfer = bytes === null ? null : packTransfer(bytes);
  if (transfer === null) return null;
  const { length } = transfer;
  const id = idOfTransfer(transfer);
  const source = symbolsNeeded(length);
  const symbols = encodeSymbols(transfer, symbolBytesOf(length), repairOf(source));
  const head = joinBytes(magic, Uint8Array.of(version), id, bytesOfU24(length));
  return { id: toHex(id), length, framesOf: (frameBytes) => arrange(symbols, source, frameBytes, head) };
}

function arrange(
  symbols: readonly CodedSymbol[],
  source: number,
  frameBytes: number,
  head: Uint8Array,
): readonly Uint8Array[] {
  const size = symbols[0]?.symbol.length ?? 0;
  const fit = Math.min(Math.floor((frameBytes - frameOverhead) / size), source);
  if (!(fit >= 1)) return [];
  const frame = (from: number) => frameOf(head, symbols.slice(from, from + fit));
  const frames: Uint8Array[] = [];
  // The last source frame starts earlier, so that it is full too.
  for (let at = 0; at < source; at += fit) frames.push(frame(Math.min(at, source - fit)));
  if (frames.length === 1) return frames;
  for (let at = source; at + fit <= symbols.length; at += fit) frames.push(frame(at));
  return frames;
}

function frameOf(head: Uint8Array, symbols: readonly CodedSymbol[]): Uint8Array {
  const first = bytesOfU24(symbols[0]?.id ?? 0);
  const body = joinBytes(head, first, ...symbols.map(({ symbol }) => symbol));
  return joinBytes(body, sha256(body).subarray(0, checkBytes));
}

const bytesOfU24 = (value: number): Uint8Array => Uint8Array.of(value >> 16, (value >> 8) & 255, value & 255);

/** Frames of a content for one code size; empty if it cannot be sent. */
export const makeFrames = (content: string | Uint8Array, frameBytes: number): readonly Uint8Array[] =>
  prepareTransfer(content)?.framesOf(frameBytes) ?? [];
