/** Contents of the codes of a run, in order, for each transport. Pure; runs in the worker. */
import { makeBbqr } from '../../core/qr/bbqr.ts';
import { frameOverhead, prepareTransfer, symbolBytesOf, symbolsNeeded, type Transfer } from '../../core/qr/frames.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { makeUr } from '../../core/qr/ur.ts';
import { versionFor } from './code.ts';
import { capacityOf, type SenderTransport, type Version } from './steps.ts';

export interface StreamFacts {
  /** Codes needed at least: one pass. */
  readonly minimum: number;
  /** Codes before the run repeats; more than `minimum` if there are repair codes. */
  readonly round: number;
  /** Bytes of the text per code of one pass. */
  readonly bytes: number;
  /** Version of all codes of this run: the requested one, or a smaller one that suffices. */
  readonly version: number;
}
type Content = string | Uint8Array;
export interface Stream extends StreamFacts {
  /** Index from 0, below `round`. */
  readonly contentAt: (index: number) => Content;
}

/** UR has endless parts; after four passes nothing new is needed. */
const urPasses = 4;
/** Characters of a UR part besides its fragment: scheme, type, `sequence-count`, and CBOR and CRC-32 at two letters
 * per byte. */
const urOverhead = 'UR:BYTES/16384-4096/'.length + 2 * (1 + 3 + 3 + 5 + 5 + 3 + 4);

/** Makes streams of one text; everything independent of the code size is computed once. */
export function streamsOf(text: string): (transport: SenderTransport, version: Version) => Stream | null {
  const bytes = new TextEncoder().encode(text);
  let transfer: Transfer | null | undefined;
  return (transport, version) => {
    const room = capacityOf(version);
    switch (transport) {
      case 'inkan':
        if (transfer === undefined) transfer = prepareTransfer(text);
        return transfer === null ? null : framesStream(transfer, room.bytes, bytes.length);
      case 'ur':
        return urStream(bytes, room.characters);
      case 'bbqr':
        return listStream(makeBbqr(bytes, room.characters), bytes.length);
      case 'parts':
        return listStream(splitIntoParts(text, room.characters), bytes.length);
    }
  };
}

function framesStream(transfer: Transfer, frameBytes: number, length: number): Stream | null {
  const source = symbolsNeeded(transfer.length);
  const inOne = Math.floor((frameBytes - frameOverhead) / symbolBytesOf(transfer.length));
  return listStream(transfer.framesOf(frameBytes), length, Math.ceil(source / Math.min(inOne, source)));
}

function urStream(bytes: Uint8Array, characters: number): Stream | null {
  const ur = makeUr(bytes, Math.floor((characters - urOverhead) / 2));
  if (ur === null) return null;
  const round = ur.count === 1 ? 1 : urPasses * ur.count;
  // Later parts have longer numbers.
  const version = versionFor(ur.part(round));
  const facts = { minimum: ur.count, round, bytes: bytes.length / ur.count, version };
  return { ...facts, contentAt: (index) => ur.part(index + 1) };
}

/** `length`: bytes of the text. Null for an empty list: the transport cannot carry it. */
function listStream(codes: readonly Content[], length: number, minimum = codes.length): Stream | null {
  const longest = codes.reduce((long, code) => (code.length > long.length ? code : long), '' as Content);
  if (longest.length === 0) return null;
  const facts = { minimum, round: codes.length, bytes: length / minimum, version: versionFor(longest) };
  return { ...facts, contentAt: (index) => codes[index] ?? longest };
}

/** Whether a receiver can continue with what it has if the codes change their size. */
export const survivesResizing = (transport: SenderTransport): boolean => transport === 'inkan';

/** Extra codes of a finite set, for missed ones: a fifth, at least two, if extra ones are useful. */
export function setSize({ minimum, round }: StreamFacts): number {
  return minimum === round ? round : Math.min(round, minimum + Math.max(2, Math.ceil(minimum / 5)));
}
