/** A QR code as one SVG path: black on white in every theme. */
import { create } from 'qrcode';
import { useMemo } from 'react';
import styles from './qr-picture.module.css';

/** White modules around the code (ISO/IEC 18004 requires four). */
const quiet = 4;

interface QrPictureProps {
  readonly text: string;
  readonly label: string;
  readonly testId: string;
}

export function QrPicture({ text, label, testId }: QrPictureProps) {
  const { side, path } = useMemo(() => drawQr(text), [text]);
  // A whole number of pixels per module: decoders fail on uneven modules in dense codes.
  const inlineSize = `max(${side}px, round(down, 100%, ${side}px))`;
  return (
    <svg
      className={styles.qr}
      style={{ inlineSize }}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      data-testid={testId}
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawQr(text: string): { readonly side: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: text.length > 600 ? 'L' : 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x) !== 0) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
    }
  }
  return { side: modules.size + 2 * quiet, path };
}
