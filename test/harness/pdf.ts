// Writes a PDF of QR codes: one code per page, as rectangles or as an image (ISO 32000-1 §7.5, §8.5, §8.9).
import { deflateSync } from 'node:zlib';
import QRCode from 'qrcode';

export type PdfCode =
  | {
      readonly how: 'rectangles' | 'image';
      readonly text: string /** Words in Helvetica above it. */;
      readonly title?: string;
    }
  | { readonly how: 'empty' };

const quiet = 4;

export function pdfOf(codes: readonly PdfCode[]): Buffer {
  const objects: Buffer[] = [];
  /** Returns the number of the object, counted from 1. */
  const add = (...pieces: readonly (string | Buffer)[]): number =>
    objects.push(
      Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece))),
    );
  const stream = (head: string, bytes: Buffer) =>
    add(`<< ${head} /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream');

  // The catalogue and the page tree are written last but have the first numbers.
  const [catalogue, tree] = [add(''), add('')];
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const pages = codes.map((code) => {
    const title = code.how !== 'empty' && code.title ? `BT /F 14 Tf 60 760 Td (${code.title}) Tj ET\n` : '';
    const image = code.how === 'image' ? `/XObject << /C ${imageOf(code.text)} 0 R >>` : '';
    const drawn =
      code.how === 'rectangles' ? rectanglesOf(code.text) : code.how === 'image' ? '300 0 0 300 60 400 cm /C Do' : '';
    const content = stream('/Filter /FlateDecode', deflateSync(Buffer.from(`q ${title}${drawn} Q`, 'latin1')));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R`,
      ` /Resources << /Font << /F ${font} 0 R >> ${image} >> >>`,
    );
  });
  objects[catalogue - 1] = Buffer.from(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${pages.length} >>`,
  );
  return fileOf(objects, catalogue);

  /** One grey byte per module, quiet zone included. */
  function imageOf(text: string): number {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    const side = modules.size + 2 * quiet;
    const grey = Buffer.alloc(side * side, 255);
    for (let y = 0; y < modules.size; y += 1)
      for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) grey[(y + quiet) * side + x + quiet] = 0;
    const size = `/Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8`;
    return stream(`/Type /XObject /Subtype /Image ${size} /Filter /FlateDecode`, deflateSync(grey));
  }
}

/** A code 300 points wide. PDF coordinates increase upwards. */
function rectanglesOf(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const unit = 300 / modules.size;
  const lines = ['0 g'];
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1)
      if (modules.get(y, x))
        lines.push(
          `${(60 + x * unit).toFixed(3)} ${(700 - (y + 1) * unit).toFixed(3)} ${unit.toFixed(3)} ${unit.toFixed(3)} re`,
        );
  return `${lines.join('\n')}\nf`;
}

function fileOf(objects: readonly Buffer[], catalogue: number): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}` +
        `trailer\n<< /Size ${objects.length + 1} /Root ${catalogue} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A page with nested forms (ten deep, ten times each), which never finishes drawing. */
export function endlessPdf(): Buffer {
  const depth = 10;
  const forms = Array.from({ length: depth }, (_, i) => {
    const last = i === depth - 1;
    const content = (last ? '0 0 9 9 re f ' : '/X Do ').repeat(10);
    const inner = last ? '' : `/Resources << /XObject << /X ${i + 6} 0 R >> >>`;
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] ${inner} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    '<< /Length 5 >>\nstream\n/X Do\nendstream',
    ...forms,
  ];
  return fileOf(
    objects.map((object) => Buffer.from(object, 'latin1')),
    1,
  );
}
