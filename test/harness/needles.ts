/** The forms in which a secret can be in memory or in a file, and a fast search for all of them at once. */

export interface Secret {
  readonly name: string;
  /** A text is searched as UTF-8 and UTF-16, bytes in the forms that programs make of them. */
  readonly value: Uint8Array | string;
}

export interface Needle {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Parts of a secret of this length count too: a copy may have been partly overwritten. */
const windowBytes = 16;

export function needlesOf(secrets: readonly Secret[]): Needle[] {
  return secrets.flatMap(({ name, value }) =>
    (typeof value === 'string' ? formsOfText(value) : formsOfBytes(value)).map(([form, bytes]) => ({
      name: `${name} (${form})`,
      bytes,
    })),
  );
}

type Form = readonly [form: string, bytes: Uint8Array];

function formsOfText(text: string): Form[] {
  return [
    ['utf-8', Buffer.from(text)],
    ['utf-16', Buffer.from(text, 'utf16le')],
    ['base64', Buffer.from(wholeBase64(Buffer.from(text)))],
    ['hex', Buffer.from(Buffer.from(text).toString('hex'))],
  ];
}

function formsOfBytes(bytes: Uint8Array): Form[] {
  const turned = Uint8Array.from(bytes).reverse();
  return [...both(bytes, ''), ...both(turned, 'reversed ')];
}

function both(bytes: Uint8Array, prefix: string): Form[] {
  const hex = Buffer.from(bytes).toString('hex');
  const parts: Form[] = [];
  for (let at = 0; at + windowBytes <= bytes.length; at += windowBytes / 2) {
    parts.push([`${prefix}raw from ${at}`, bytes.subarray(at, at + windowBytes)]);
    // The same number of characters, so that half of a written form is found too.
    parts.push([`${prefix}hex from ${at}`, Buffer.from(hex.slice(2 * at, 2 * (at + windowBytes)))]);
    parts.push([`${prefix}HEX from ${at}`, Buffer.from(hex.slice(2 * at, 2 * (at + windowBytes)).toUpperCase())]);
  }
  return [
    ...parts,
    [`${prefix}hex, utf-16`, Buffer.from(hex, 'utf16le')],
    [`${prefix}HEX, utf-16`, Buffer.from(hex.toUpperCase(), 'utf16le')],
    [`${prefix}base64`, Buffer.from(wholeBase64(bytes))],
  ];
}

/** Without the last characters, which depend on what follows. */
const wholeBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 3))).toString('base64');

export interface Hit {
  readonly needle: string;
  /** Its offset in the searched data. */
  readonly at: number;
}

/** Searches all needles in one pass. Every needle has at least `step + 3` bytes, so it covers one of every `step`
 * places. */
const step = 4;

export function makeSearch(needles: readonly Needle[]): (haystack: Buffer) => Hit[] {
  const table = new Uint8Array(65_536);
  const starts = new Map<number, { readonly needle: Needle; readonly shift: number }[]>();
  for (const needle of needles) {
    if (needle.bytes.length < step + 3) throw new Error(`too short to look for: ${needle.name}`);
    for (let shift = 0; shift < step; shift += 1) {
      const word = Buffer.from(needle.bytes).readUInt32LE(shift);
      table[slot(word)] = 1;
      starts.set(word, [...(starts.get(word) ?? []), { needle, shift }]);
    }
  }
  return (haystack) => {
    const hits: Hit[] = [];
    const words = new Uint32Array(haystack.buffer, haystack.byteOffset, haystack.length >>> 2);
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as number;
      if (table[slot(word)] === 0) continue;
      for (const { needle, shift } of starts.get(word) ?? []) {
        const at = i * 4 - shift;
        if (at >= 0 && isAt(haystack, needle.bytes, at)) hits.push({ needle: needle.name, at });
      }
    }
    return hits;
  };
}

const slot = (word: number): number => (word ^ (word >>> 16)) & 0xffff;

function isAt(haystack: Buffer, bytes: Uint8Array, at: number): boolean {
  if (at + bytes.length > haystack.length) return false;
  for (let i = 0; i < bytes.length; i += 1) if (haystack[at + i] !== bytes[i]) return false;
  return true;
}

export const longest = (needles: readonly Needle[]): number =>
  needles.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
