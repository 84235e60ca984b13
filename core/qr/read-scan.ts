/** What a code is: a piece of one of the transports, or a text that is whole by itself. */
import { because, type Reason } from '../base/reason.ts';
import { fromUtf8 } from '../base/utf8.ts';
import type { Scan } from '../optics/scan.ts';
import { isBbqr, readBbqr } from './bbqr.ts';
import { pieceOfFrame } from './frame-stream.ts';
import { isFrame, readFrame } from './frames.ts';
import { isNumbered, readNumbered } from './numbered.ts';
import { isInkanPart, readInkanPart } from './parts.ts';
import type { Piece } from './stream.ts';
import { isUr, readUr } from './ur.ts';

export type Read =
  | { readonly is: 'piece'; readonly piece: Piece }
  | { readonly is: 'single'; readonly text: string }
  | { readonly is: 'unreadable'; readonly reason: Reason };

const formats: readonly (readonly [(text: string) => boolean, (text: string) => Piece | Reason])[] = [
  [isInkanPart, readInkanPart],
  [isUr, readUr],
  [isBbqr, readBbqr],
  [isNumbered, readNumbered],
];

const pieceOr = (read: Piece | Reason): Read =>
  'code' in read ? { is: 'unreadable', reason: read } : { is: 'piece', piece: read };

export function readScan({ bytes, text }: Scan): Read {
  if (isFrame(bytes)) {
    const frame = readFrame(bytes);
    return pieceOr('code' in frame ? frame : pieceOfFrame(frame));
  }
  const read = fromUtf8(bytes) ?? text;
  return read === null ? { is: 'unreadable', reason: because('text-unreadable') } : readText(read);
}

export function readText(text: string): Read {
  const format = formats.find(([matches]) => matches(text));
  return format === undefined ? { is: 'single', text } : pieceOr(format[1](text));
}
