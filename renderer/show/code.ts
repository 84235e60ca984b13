/** One code as modules. Takes: content, and the version common to all codes of a run. Gives: dark modules, row by
 * row. */
import { create, type QRCodeSegment } from 'qrcode';

export interface Code {
  /** Modules in a row. */
  readonly size: number;
  /** size · size values, 1 is dark. */
  readonly modules: Uint8Array;
}

/** White modules around the code (ISO/IEC 18004 requires four). */
export const quiet = 4;

/** The characters of the alphanumeric mode (ISO/IEC 18004 table 5). */
const alphanumeric = /^[0-9A-Z $%*+\-./:]+$/;
/**
 * Trying all eight masks takes five times as long as drawing the code. Contents of a run look like noise (compressed,
 * coded or base32), and for noise all masks are equally good.
 */
const fixedMask = 1;

function segmentOf(content: string | Uint8Array): QRCodeSegment {
  if (typeof content !== 'string') return { mode: 'byte', data: content };
  if (alphanumeric.test(content)) return { mode: 'alphanumeric', data: content };
  return { mode: 'byte', data: new TextEncoder().encode(content) };
}

/** Throws if it does not fit. */
export function codeOf(content: string | Uint8Array, version: number): Code {
  const { modules } = create([segmentOf(content)], {
    version,
    errorCorrectionLevel: 'L',
    maskPattern: fixedMask,
  });
  return { size: modules.size, modules: Uint8Array.from(modules.data) };
}

/** The smallest version at level L that fits. Throws if none does. */
export const versionFor = (content: string | Uint8Array): number =>
  create([segmentOf(content)], { errorCorrectionLevel: 'L', maskPattern: fixedMask }).version;

/** The single code of a short text, with the best mask. Throws beyond version 40. */
export function stillCode(text: string): Code {
  const { modules } = create(text, { errorCorrectionLevel: text.length > 600 ? 'L' : 'M' });
  return { size: modules.size, modules: Uint8Array.from(modules.data) };
}
