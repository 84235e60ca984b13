/**
 * Raw DEFLATE (RFC 1951) in one block of literals with codes made for them (§3.2.7): no distances. For hex digits, which hardly
 * repeat, that is 4 bits a digit, where a compressor that looks for repetitions spends up to a sixth more; and any window
 * is large enough for a reader.
 */

/** End of block, after the 256 literals. */
const endOfBlock = 256;
const literals = 257;
/** RFC 1951 §3.2.7: the order in which the lengths of the code for code lengths stand. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const maxLength = 15;
const maxMetaLength = 7;

/** Bits from the lowest up, as DEFLATE packs them. */
class BitWriter {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bits: number) {
    this.#bytes = new Uint8Array(Math.ceil(bits / 8));
  }

  put(value: number, count: number): void {
    for (let i = 0; i < count; i += 1, this.#at += 1)
      if ((value >> i) & 1) this.#bytes[this.#at >> 3] = (this.#bytes[this.#at >> 3] ?? 0) | (1 << (this.#at & 7));
  }

  done(): Uint8Array {
    return this.#bytes;
  }
}

/** Lengths of an optimal code for symbols that occur so often, 0 for those that do not; none over `limit`. */
export function codeLengths(counts: readonly number[], limit: number): readonly number[] {
  const lengths = lengthsOf(counts);
  // Flatter counts give a flatter tree. Equal counts would give at most 9, so this ends.
  return Math.max(...lengths) <= limit
    ? lengths
    : codeLengths(
        counts.map((count) => Math.ceil(count / 2)),
        limit,
      );
}

interface Node {
  readonly count: number;
  readonly symbols: readonly number[];
}

function lengthsOf(counts: readonly number[]): readonly number[] {
  const lengths = counts.map(() => 0);
  let nodes: Node[] = counts.flatMap((count, symbol) => (count > 0 ? [{ count, symbols: [symbol] }] : []));
  // A code with a single symbol still needs one bit for it.
  if (nodes.length === 1) return counts.map((count) => (count > 0 ? 1 : 0));
  while (nodes.length > 1) {
    nodes.sort((a, b) => a.count - b.count);
    const [first, second, ...rest] = nodes;
    if (first === undefined || second === undefined) break;
    const symbols = [...first.symbols, ...second.symbols];
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    nodes = [...rest, { count: first.count + second.count, symbols }];
  }
  return lengths;
}

/** RFC 1951 §3.2.2, with the bits turned round, since codes are packed from their highest bit. */
function codesOf(lengths: readonly number[]): readonly number[] {
  const codes = lengths.map(() => 0);
  let code = 0;
  for (let length = 1; length <= maxLength; length += 1) {
    lengths.forEach((own, symbol) => {
      if (own !== length) return;
      codes[symbol] = turned(code, length);
      code += 1;
    });
    code <<= 1;
  }
  return codes;
}

function turned(code: number, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i += 1) result |= ((code >> i) & 1) << (length - 1 - i);
  return result;
}

export function deflateLiterals(bytes: Uint8Array): Uint8Array {
  const counts = Array.from({ length: literals }, () => 0);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  counts[endOfBlock] = 1;
  const lengths = codeLengths(counts, maxLength);
  // The single distance code is never used; RFC 1951 §3.2.7 wants one, with one bit.
  const listed = [...lengths, 1];
  const metaCounts = Array.from({ length: 19 }, (_, length) => listed.filter((own) => own === length).length);
  const metaLengths = codeLengths(metaCounts, maxMetaLength);
  const metaCodes = codesOf(metaLengths);
  const codes = codesOf(lengths);
  const size = (own: number) => metaLengths[own] ?? 0;
  const dataBits = counts.reduce((sum, count, symbol) => sum + count * (lengths[symbol] ?? 0), 0);
  const writer = new BitWriter(17 + 19 * 3 + listed.reduce((sum, own) => sum + size(own), 0) + dataBits);
  // Last block; dynamic codes; 257 literals, 1 distance, 19 lengths of the code for lengths.
  writer.put(1 | (2 << 1), 3);
  writer.put(0, 5);
  writer.put(0, 5);
  writer.put(19 - 4, 4);
  for (const symbol of order) writer.put(metaLengths[symbol] ?? 0, 3);
  for (const own of listed) writer.put(metaCodes[own] ?? 0, size(own));
  for (const byte of bytes) writer.put(codes[byte] ?? 0, lengths[byte] ?? 0);
  writer.put(codes[endOfBlock] ?? 0, lengths[endOfBlock] ?? 0);
  return writer.done();
}
