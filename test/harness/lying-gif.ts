/** A small GIF file that claims 10 × 10 and contains a picture of `side` × `side` pixels of one colour. */
export function lyingGif(side: number): Uint8Array {
  const little = (value: number) => [value & 0xff, value >>> 8];
  const data = packedRun(side * side);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const block = data.subarray(at, at + 255);
    blocks.push(Uint8Array.of(block.length, ...block));
  }
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Uint8Array.of(...little(10), ...little(10), 0x80, 0, 0, 0, 0, 0, 255, 255, 255),
    Uint8Array.of(0x2c, 0, 0, 0, 0, ...little(side), ...little(side), 0, 2),
    ...blocks,
    Uint8Array.of(0, 0x3b),
  ]);
}

/** GIF89a appendix F: each code is a run one longer than the previous one; the table is cleared when it is full. */
function packedRun(pixels: number): Uint8Array {
  const clear = 4;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  const put = (code: number, size: number) => {
    held |= code << bits;
    for (bits += size; bits >= 8; bits -= 8) {
      bytes.push(held & 0xff);
      held >>>= 8;
    }
  };
  let size = 3;
  for (let left = pixels; left > 0; ) {
    put(clear, size);
    size = 3;
    put(0, size);
    left -= 1;
    for (let code = 6, run = 2; run <= left && code < 4095; run += 1) {
      put(code, size);
      left -= run;
      code += 1;
      if (code === 2 ** size && size < 12) size += 1;
    }
  }
  put(5, size);
  if (bits > 0) bytes.push(held & 0xff);
  return Uint8Array.from(bytes);
}
