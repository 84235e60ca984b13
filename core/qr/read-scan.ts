/** Classifies a code: a part of one of the transports, or a complete text. */
import { type Reason, reason } from '../base/reason.ts';
import { fromUtf8 } from '../base/utf8.ts';
import { type Cleaned, cleanText, withoutStart } from '../intake/clean-text.ts';
import { fromUtf16 } from '../intake/utf16.ts';
import type { Scan } from '../optics/scan.ts';
import { isBbqr, readBbqr } from './bbqr.ts';
import { pieceOfFrame } from './frame-stream.ts';
import { isFrame, readFrame } from './frames.ts';
import { readLinked } from './linked.ts';
import { isNumbered, readNumbered } from './numbered.ts';
import { isInkanPart, readInkanPart } from './parts.ts';
import type { Piece } from './stream.ts';
import type { Transport } from './transports.ts';
import { isBareUr, isUr, readUr } from './ur.ts';

export type Read =
  | { readonly is: 'piece'; readonly piece: Piece; readonly cleaned: readonly Cleaned[] }
  | { readonly is: 'single'; readonly text: string; readonly cleaned: readonly Cleaned[] }
  | { readonly is: 'unreadable'; readonly reason: Reason };

interface Format {
  readonly transport: Transport;
  readonly begins: (text: string) => boolean;
  readonly read: (text: string) => Piece | Reason;
}

/** A numbered part may be cut anywhere, so blanks at its end are content. The other formats have none. */
const numbered: Format = { transport: 'numbered', begins: isNumbered, read: readNumbered };
const formats: readonly Format[] = [
  { transport: 'inkan-parts', begins: isInkanPart, read: readInkanPart },
  { transport: 'ur', begins: isUr, read: readUr },
  { transport: 'bbqr', begins: isBbqr, read: readBbqr },
  numbered,
  { transport: 'ur', begins: isBareUr, read: () => reason('ur-prefix-missing') },
];

const pieceOr = (read: Piece | Reason, cleaned: readonly Cleaned[]): Read =>
  'code' in read ? { is: 'unreadable', reason: read } : { is: 'piece', piece: read, cleaned };

export function readScan({ bytes, text, linked, cleaned = [] }: Scan): Read {
  if (linked !== undefined) return pieceOr(readLinked(linked, bytes), cleaned);
  if (isFrame(bytes)) {
    const frame = readFrame(bytes);
    return pieceOr('code' in frame ? frame : pieceOfFrame(frame), cleaned);
  }
  const wide = fromUtf16(bytes);
  const read = wide ?? fromUtf8(bytes) ?? text;
  if (read === null) return { is: 'unreadable', reason: reason('text-unreadable') };
  return readText(wide === null ? read : withoutStart(wide), wide === null ? cleaned : [...cleaned, 'utf-16']);
}

/** `before`: the cleanings already applied. */
export function readText(whole: string, before: readonly Cleaned[] = []): Read {
  const { text, cleaned } = cleanText(whole);
  const done = [...before, ...cleaned];
  const format = formatOf(whole);
  if (format === undefined) return { is: 'single', text, cleaned: done };
  return pieceOr(format.read(format === numbered ? withoutStart(whole) : text), done);
}

const formatOf = (whole: string): Format | undefined => {
  const start = withoutStart(whole);
  return formats.find(({ begins }) => begins(start));
};

/** The transport according to the code's header, whether or not the rest is readable. */
export function transportOf({ bytes, text, linked }: Scan): Transport {
  if (linked !== undefined) return 'linked';
  if (isFrame(bytes)) return 'inkan-frames';
  return formatOf(fromUtf16(bytes) ?? fromUtf8(bytes) ?? text ?? '')?.transport ?? 'single';
}
