/**
 * Argon2id (RFC 9106) for the vault file: at least 256 MiB and about one second of this machine, so that guessing with
 * a stolen file is expensive. The parameters are stored in the file; they are checked before any work is done.
 */
export interface StretchParameters {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}
export type Stretch = (passphrase: Uint8Array, salt: Uint8Array, parameters: StretchParameters) => Promise<Uint8Array>;

/** Minimum: a changed header must not make guessing cheap. Maximum: nor exhaust the laptop's memory or take too
 * long. */
const floor: StretchParameters = { memoryKiB: 262_144, passes: 3, lanes: 1 };
const ceiling: StretchParameters = { memoryKiB: 2_097_152, passes: 64, lanes: 16 };
/** Target time on the machine that creates the vault. */
const targetMs = 1000;

/** Loaded at first use: it is native code, and practice and the command line do not need it. */
export const argon2id: Stretch = async (passphrase, salt, parameters) => {
  const { default: argon2 } = await import('argon2');
  const own = new Uint8Array(new ArrayBuffer(passphrase.length));
  own.set(passphrase);
  try {
    // The package converts its input to a Buffer: bytes are copied and never wiped, an ArrayBuffer is viewed.
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

/** Passes for about one second on this machine: the minimum is run once and measured. `elapsed` is a monotonic clock
 * in ms. */
export async function tuneParameters(stretch: Stretch, elapsed: () => number): Promise<StretchParameters> {
  const trial: StretchParameters = { memoryKiB: floor.memoryKiB, passes: floor.passes, lanes: 4 };
  const start = elapsed();
  await stretch(new Uint8Array(16), new Uint8Array(32), trial);
  const perPass = Math.max((elapsed() - start) / trial.passes, 1);
  const passes = Math.min(Math.max(Math.round(targetMs / perPass), floor.passes), ceiling.passes);
  return { ...trial, passes };
}
