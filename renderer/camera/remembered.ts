/** The camera and the mirror of the last time, on this machine. Nothing else is ever kept by the window. */
const key = 'inkan:camera';
export interface Remembered {
  readonly label: string;
  readonly mirrored: boolean;
}
const nothing: Remembered = { label: '', mirrored: false };

export function rememberedCamera(): Remembered {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return nothing;
    const { label, mirrored } = kept as Record<string, unknown>;
    return { label: typeof label === 'string' ? label : '', mirrored: mirrored === true };
  } catch {
    return nothing;
  }
}

export function rememberCamera(change: Partial<Remembered>): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...rememberedCamera(), ...change }));
  } catch {
    // No storage: the choice is made again next time.
  }
}
