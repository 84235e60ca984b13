/**
 * Argon2id (RFC 9106) as the vault file uses it: at least 256 MiB and about one second of this machine, so that a
 * stolen file is expensive to guess. The parameters stand in the file; they are bounded before any work is done.
 */
export interface StretchParameters {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}
export type Stretch = (passphrase: Uint8Array, salt: Uint8Array, parameters: StretchParameters) => Promise<Uint8Array>;

/** Floor: a changed header must not make guessing cheap. Ceiling: nor make the laptop run out of memory or of patience. */
const floor: StretchParameters = { memoryKiB: 262_144, passes: 3, lanes: 1 };
const ceiling: StretchParameters = { memoryKiB: 2_097_152, passes: 64, lanes: 16 };
/** What the tuning aims at on the machine that makes the vault. */
const targetMs = 1000;

/** Loaded when first needed: it is native code, and practice and the command line do without it. */
export const argon2id: Stretch = async (passphrase, salt, parameters) => {
  const { default: argon2 } = await import('argon2');
  const own = new Uint8Array(new ArrayBuffer(passphrase.length));
  own.set(passphrase);
  try {
    // The package makes a Buffer of what it is given: of bytes a copy that nobody wipes, of an ArrayBuffer a view.
    return await argon2.hash(own.buffer as unknown as Buffer, {
      raw: true,
      type: argon2.argon2id,
      version: 0x13,
      salt: Buffer.from(salt),
      memoryCost: parameters.memoryKiB,
      timeCost: parameters.passes,
      parallelism: parameters.lanes,
      hashLength: 32,
    });
  } finally {
    own.fill(0);
  }
};

export function areBearable(parameters: StretchParameters): boolean {
  const names = ['memoryKiB', 'passes', 'lanes'] as const;
  return names.every((name) => parameters[name] >= floor[name] && parameters[name] <= ceiling[name]);
}

/** Passes for about one second here: the floor is run once and measured. `elapsed` is a monotonic clock in ms. */
export async function tuneParameters(stretch: Stretch, elapsed: () => number): Promise<StretchParameters> {
  const trial: StretchParameters = { memoryKiB: floor.memoryKiB, passes: floor.passes, lanes: 4 };
  const start = elapsed();
  await stretch(new Uint8Array(16), new Uint8Array(32), trial);
  const perPass = Math.max((elapsed() - start) / trial.passes, 1);
  const passes = Math.min(Math.max(Math.round(targetMs / perPass), floor.passes), ceiling.passes);
  return { ...trial, passes };
}
