// A video file of QR codes recorded by Chromium: a canvas that shows one text after the other.
import type { Page } from 'playwright';
import QRCode from 'qrcode';

export interface RecordOptions {
  /** In MediaRecorder's notation: "video/webm;codecs=vp8". */
  readonly type: string;
  /** Duration of each text in milliseconds. */
  readonly eachMs?: number;
  /** Pixels of the square picture. */
  readonly side?: number;
}

/** Runs in the given page and leaves nothing there. Without texts: a grey picture. */
export async function recordCodes(page: Page, texts: readonly string[], options: RecordOptions): Promise<Buffer> {
  const codes = texts.map((text) => {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    return { size: modules.size, dark: Array.from(modules.data, (module) => (module ? 1 : 0)) };
  });
  const { type, eachMs = 400, side = 480 } = options;
  const bytes = await page.evaluate(
    async ({ pictures, mime, ms, pixels }) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = pixels;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      const draw = (index: number) => {
        const code = pictures[index];
        context.fillStyle = code === undefined ? '#888' : '#fff';
        context.fillRect(0, 0, pixels, pixels);
        if (code === undefined) return;
        const unit = Math.floor(pixels / (code.size + 8));
        const start = (pixels - unit * code.size) >> 1;
        context.fillStyle = '#000';
        for (const [at, dark] of code.dark.entries())
          if (dark)
            context.fillRect(start + (at % code.size) * unit, start + Math.floor(at / code.size) * unit, unit, unit);
      };
      draw(0);
      const recorder = new MediaRecorder(canvas.captureStream(15), { mimeType: mime, videoBitsPerSecond: 4_000_000 });
      const pieces: Blob[] = [];
      recorder.ondataavailable = ({ data }) => pieces.push(data);
      const stopped = new Promise((resolve) => {
        recorder.onstop = resolve;
      });
      recorder.start();
      const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
      for (let index = 0; index < Math.max(1, pictures.length); index += 1) {
        // A canvas delivers a frame when it is drawn on.
        for (let time = 0; time < ms; time += 66) {
          draw(index);
          await pause(66);
        }
      }
      recorder.stop();
      await stopped;
      return [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
    },
    { pictures: codes, mime: type, ms: eachMs, pixels: side },
  );
  return Buffer.from(bytes);
}
