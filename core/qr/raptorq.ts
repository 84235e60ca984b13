/**
 * RaptorQ (RFC 6330) by the `raptorq` package. Its WebAssembly panics on lengths and packets that do not match, so both
 * are checked first. There is always one source block (RFC 6330 §4.4.1.2: a block holds up to 56,403 symbols).
 * Never throws; null means "not yet" or "impossible".
 */
import { Decoder, Encoder, initSync } from 'raptorq/raptorq.js';
import wasm from 'raptorq/raptorq_bg.wasm?bytes';

/** Bytes of the payload id before each symbol: source block number, then the symbol's id, big-endian (RFC 6330 §3.2). */
const idBytes = 4;
/** Symbols of one source block (RFC 6330 §5.1.2, K'max). */
const maxSymbols = 56_403;
/** RFC 6330 §4.4.1.2: the package's alignment Al, and its smallest symbol SS · Al. */
const alignment = 8;
export const minSymbolSize = 64;

let ready = false;
function prepare(): void {
  if (!ready) initSync(wasm);
  ready = true;
}

const fits = (length: number, symbolSize: number): boolean =>
  Number.isSafeInteger(length) &&
  length > 0 &&
  symbolSize >= minSymbolSize &&
  symbolSize % alignment === 0 &&
  Math.ceil(length / symbolSize) <= maxSymbols;

export interface CodedSymbol {
  readonly id: number;
  readonly symbol: Uint8Array;
}

/**
 * Source symbols (ids from 0), then `repair` more. The package leaves a gap between their ids: it counts repair symbols
 * from K' (RFC 6330 table 2), not from K. Empty if the sizes do not match.
 */
export function encodeSymbols(data: Uint8Array, symbolSize: number, repair: number): readonly CodedSymbol[] {
  if (!fits(data.length, symbolSize)) return [];
  prepare();
  const encoder = Encoder.with_defaults(data, symbolSize);
  try {
    return encoder.encode(repair).map((packet) => ({
      id: new DataView(packet.buffer, packet.byteOffset).getUint32(0),
      symbol: packet.subarray(idBytes),
    }));
  } finally {
    encoder.free();
  }
}

/** Collects symbols by id until the data can be computed. `free` releases the memory. */
export interface SymbolCollector {
  /** Returns the data if this symbol completes it, else null. */
  readonly add: (id: number, symbol: Uint8Array) => Uint8Array | null;
  readonly free: () => void;
}

/** Returns null if the sizes do not match. Once there are as many symbols as the data has, each `add` tries to
 * decode. */
export function collectSymbols(length: number, symbolSize: number): SymbolCollector | null {
  if (!fits(length, symbolSize)) return null;
  prepare();
  const decoder = Decoder.with_defaults(BigInt(length), symbolSize);
  return {
    add: (id, symbol) => {
      if (symbol.length !== symbolSize || id < 0 || id > 0xffffff) return null;
      const packet = new Uint8Array(idBytes + symbolSize);
      new DataView(packet.buffer).setUint32(0, id);
      packet.set(symbol, idBytes);
      return decoder.decode(packet) ?? null;
    },
    free: () => decoder.free(),
  };
}
