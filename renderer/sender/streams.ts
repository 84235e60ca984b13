/** What the codes of a run hold, one after the other, in each of the transports. Pure; runs in the worker. */
import { frameOverhead, prepareTransfer, symbolBytesOf, symbolsNeeded, type Transfer } from '../../core/qr/frames.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { versionFor } from './code.ts';
import { capacityOf, type SenderTransport, type Version } from './steps.ts';

export interface StreamFacts {
  /** Codes without which nothing is whole: one pass. */
  readonly minimum: number;
  /** Codes before the run begins again; more than `minimum` where there is something to repair with. */
  readonly round: number;
  /** Bytes (or characters) of one code. */
  readonly bytes: number;
  /** The version that all codes of this run have: the one asked for, or a smaller one that suffices. */
  readonly version: number;
}
export interface Stream extends StreamFacts {
  readonly codes: readonly (string | Uint8Array)[];
}

/** Makes streams of one text; what does not depend on the size of the codes is computed once. */
export function streamsOf(text: string): (transport: SenderTransport, version: Version) => Stream | null {
  let transfer: Transfer | null | undefined;
  return (transport, version) => {
    const { bytes, characters } = capacityOf(version);
    switch (transport) {
      case 'inkan':
        if (transfer === undefined) transfer = prepareTransfer(text);
        return transfer === null ? null : framesStream(transfer, bytes);
      case 'parts':
        return partsStream(splitIntoParts(text, characters));
      default:
        return null;
    }
  };
}

function framesStream(transfer: Transfer, frameBytes: number): Stream | null {
  const source = symbolsNeeded(transfer.length);
  const inOne = Math.floor((frameBytes - frameOverhead) / symbolBytesOf(transfer.length));
  const codes = transfer.framesOf(frameBytes);
  return streamFrom(codes, Math.ceil(source / Math.min(inOne, source)));
}

const partsStream = (parts: readonly string[]): Stream | null => streamFrom(parts, parts.length);

function streamFrom(codes: readonly (string | Uint8Array)[], minimum: number): Stream | null {
  const longest = codes.reduce((long, code) => (code.length > long.length ? code : long), codes[0] ?? '');
  if (longest.length === 0) return null;
  return { codes, minimum, round: codes.length, bytes: longest.length, version: versionFor(longest) };
}

/** Whether a receiver can go on with what it has when the codes change their size. */
export const survivesResizing = (transport: SenderTransport): boolean => transport === 'inkan';

/** Spare codes of a finite set, for those that a reader misses: a fifth, at least two, where spare ones are of use. */
export function setSize({ minimum, round }: StreamFacts): number {
  return minimum === round ? round : Math.min(round, minimum + Math.max(2, Math.ceil(minimum / 5)));
}
