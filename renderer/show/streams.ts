/** What the codes of a run hold, one after the other, in each of the transports. Pure; runs in the worker. */
import { makeBbqr } from '../../core/qr/bbqr.ts';
import { frameOverhead, prepareTransfer, symbolBytesOf, symbolsNeeded, type Transfer } from '../../core/qr/frames.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { makeUr } from '../../core/qr/ur.ts';
import { versionFor } from './code.ts';
import { capacityOf, type SenderTransport, type Version } from './steps.ts';

export interface StreamFacts {
  /** Codes without which nothing is whole: one pass. */
  readonly minimum: number;
  /** Codes before the run begins again; more than `minimum` where there is something to repair with. */
  readonly round: number;
  /** Bytes of the text for each code of one pass. */
  readonly bytes: number;
  /** The version that all codes of this run have: the one asked for, or a smaller one that suffices. */
  readonly version: number;
}
type Content = string | Uint8Array;
export interface Stream extends StreamFacts {
  /** From 0, below `round`. */
  readonly contentAt: (index: number) => Content;
}

/** UR has parts without end; after four passes nothing new is needed. */
const urPasses = 4;
/** Characters of a UR part around its fragment: scheme, type, `sequence-count`, and the CBOR and CRC-32 in two letters a byte. */
const urOverhead = 'UR:BYTES/16384-4096/'.length + 2 * (1 + 3 + 3 + 5 + 5 + 3 + 4);

/** Makes streams of one text; what does not depend on the size of the codes is computed once. */
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
  // The later a part, the longer its number.
  const version = versionFor(ur.part(round));
  const facts = { minimum: ur.count, round, bytes: bytes.length / ur.count, version };
  return { ...facts, contentAt: (index) => ur.part(index + 1) };
}

/** `length`: bytes of the text. Null for an empty list: the transport cannot do it. */
function listStream(codes: readonly Content[], length: number, minimum = codes.length): Stream | null {
  const longest = codes.reduce((long, code) => (code.length > long.length ? code : long), '' as Content);
  if (longest.length === 0) return null;
  const facts = { minimum, round: codes.length, bytes: length / minimum, version: versionFor(longest) };
  return { ...facts, contentAt: (index) => codes[index] ?? longest };
}

/** Whether a receiver can go on with what it has when the codes change their size. */
export const survivesResizing = (transport: SenderTransport): boolean => transport === 'inkan';

/** Spare codes of a finite set, for those that a reader misses: a fifth, at least two, where spare ones are of use. */
export function setSize({ minimum, round }: StreamFacts): number {
  return minimum === round ? round : Math.min(round, minimum + Math.max(2, Math.ceil(minimum / 5)));
}
