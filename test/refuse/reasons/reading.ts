/** Refusals of inputs: frames, pictures, files, and what the online side combines. */
import { PNG } from 'pngjs';
import { vi } from 'vitest';
import { scansOfImage } from '../../../cli/image-scan.ts';
import { textOf, textOfAll } from '../../../cli/input.ts';
import { defaultSettings } from '../../../core/policy/registry.ts';
import { makeCollector } from '../../../core/qr/collector.ts';
import { makeFrames } from '../../../core/qr/frames.ts';
import { mergeReply } from '../../../core/reply/merge.ts';
import { readCompact } from '../../../core/reply/read-compact.ts';
import { Reading } from '../../../renderer/scan/camera/reading.ts';
import { readFiles } from '../../../renderer/scan/intake/read-file.ts';
import { nemTx, symbolTx } from '../../flows/transfers.ts';
import { scanOf } from '../../vectors/transport-samples.ts';
import { fakePdfWorker, fakeVideo } from './fake-elements.ts';
import { flipped, type Provocations, utf8 } from './provoke.ts';

const frame = makeFrames('a text in frames', 500)[0] ?? new Uint8Array(0);
const blank = new PNG({ width: 8, height: 8 });
const png = new Uint8Array(PNG.sync.write(blank));
/** The declared width of a PNG, in its first chunk. */
const widthAt = 18;

/** A chunk that states the number of frames of an animation, after the header. */
function animated(): Uint8Array {
  const chunk = Buffer.concat([
    Buffer.from('00000008', 'hex'),
    Buffer.from('acTL'),
    Buffer.from('0000000300000000', 'hex'),
  ]);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(chunk.subarray(4)));
  return Uint8Array.from(Buffer.concat([png.subarray(0, 33), chunk, crc, png.subarray(33)]));
}
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
/** A picture's header with other dimensions and a matching checksum. */
function enormous(): Uint8Array {
  const bytes = Buffer.from(png);
  bytes.writeUInt16BE(0x7fff, widthAt);
  bytes.writeUInt16BE(0x7fff, widthAt + 4);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return Uint8Array.from(bytes);
}

/** The window's answer for one file, or for several. */
async function windowReads(
  files: readonly File[],
  more: { video?: HTMLVideoElement; waysIn?: typeof defaultSettings.waysIn } = {},
) {
  const nothing = async () => ({ is: 'nothing' }) as const;
  const reports = await readFiles(files, {
    sink: { picture: nothing, videoFrame: nothing, text: nothing },
    ...{ hear: () => undefined, signal: new AbortController().signal },
    ...{ video: more.video ?? fakeVideo('error'), waysIn: more.waysIn ?? defaultSettings.waysIn },
  });
  return reports.map(({ reason }) => reason);
}
const fileOf = (bytes: Uint8Array | string, name = 'a') =>
  new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name);
const mp4 = Uint8Array.from([0, 0, 0, 24, ...utf8('ftypisom'), ...new Uint8Array(16)]);
const noCode = () => [];

/** An entry of a compact reply with invented values. */
function compactEntry() {
  const of = [Buffer.from(`${'1A'.repeat(8)}${'2B'.repeat(64)}`, 'hex').toString('base64')];
  const by = [{ chain: 'symbol', signer: '3C'.repeat(32), of }];
  const read = readCompact(JSON.stringify({ inkan: 1, signatures: { network: 'testnet', by } }));
  const entry = read.ok ? read.value[0] : undefined;
  if (entry === undefined) throw new Error('not read');
  return entry;
}

/** The decoders let no other form through; an encoder that writes other bytes shows that the check after them works. */
async function otherEncoder() {
  vi.resetModules();
  const path = '../../../core/transaction/symbol/encode-symbol.ts';
  vi.doMock(path, async (original) => ({
    ...(await original<Record<string, unknown>>()),
    encodeSymbol: () => new Uint8Array(1),
  }));
  try {
    const { decodeTransaction } = await import('../../../core/transaction/decode-transaction.ts');
    return decodeTransaction({ chain: 'symbol', network: null, bytes: symbolTx().bytes });
  } finally {
    vi.doUnmock(path);
    vi.resetModules();
  }
}

export const reading = {
  'envelope-chain-mismatch': () => mergeReply({ chain: 'nem', network: null, bytes: nemTx().bytes }, compactEntry()),
  'frame-damaged': () => takenBy(flipped(frame, frame.length - 1)),
  'frame-version': () => takenBy(frame.with(3, 2)),
  'image-no-qr': () => scansOfImage(png, noCode),
  'several-codes': () => scansOfImage(png, () => [scanOf('one'), scanOf('two')]),
  'decoders-disagree': async () => {
    const window = new Reading({
      ...{ collector: makeCollector(), tell: () => undefined, clock: () => 0, later: () => undefined },
    });
    const outcome = await window.fromVideo(scanOf('torn'), () => Promise.resolve('code:else'));
    return outcome.is === 'refused' ? outcome.reason : null;
  },
  'not-canonical': otherEncoder,
  'picture-kind': () => scansOfImage(Uint8Array.from([...utf8('II*\0'), ...new Uint8Array(64)]), noCode),
  'picture-animated': () => scansOfImage(animated(), noCode),
  'picture-damaged': () => scansOfImage(png.subarray(0, 40), noCode),
  'file-too-large': () => scansOfImage(enormous(), noCode),
  'file-unknown': () => textOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 1]), noCode),
  'file-left-aside': () => {
    const files = [
      { name: '.DS_Store', bytes: new Uint8Array(8) },
      { name: 'a.txt', bytes: utf8('{"v":3}') },
    ];
    const read = textOfAll(files, noCode);
    return read.ok ? read.value.aside.map(({ reason }) => reason) : read;
  },
  'files-too-many': () => windowReads(Array.from({ length: 201 }, () => fileOf('x'))),
  'way-switched-off': () => windowReads([fileOf(png)], { waysIn: { ...defaultSettings.waysIn, image: false } }),
  'video-unplayable': () => windowReads([fileOf(mp4)], { video: fakeVideo('error') }),
  'video-no-qr': () => windowReads([fileOf(mp4)], { video: fakeVideo('ended') }),
  'pdf-unreadable': () => fakePdfWorker([{ kind: 'opened', pages: null }], () => windowReads([fileOf('%PDF-1.4')])),
  'pdf-no-qr': () => fakePdfWorker([{ kind: 'opened', pages: 0 }], () => windowReads([fileOf('%PDF-1.4')])),
} as const satisfies Provocations;

function takenBy(bytes: Uint8Array) {
  const event = makeCollector().take(scanOf(bytes));
  return event.type === 'refused' ? event.reason : null;
}
