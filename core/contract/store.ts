/** Vault -> main over parentPort: ciphertext files and what main must know of the open vault. `{id, method, params}`. */
import * as v from 'valibot';
import { bytes, nothing } from './define.ts';
import { answer, waysOut } from './shapes.ts';

export const maxVaultFile = 1_048_576;
export const storeContract = {
  loadVault: { params: nothing, result: answer(v.strictObject({ file: v.nullable(bytes(maxVaultFile)) })) },
  /** Crash-safe write (temp, fsync, rename, fsync of the folder), mode 0600. `replace: false` refuses 'vault-exists'. */
  saveVault: { params: v.strictObject({ file: bytes(maxVaultFile), replace: v.boolean() }), result: answer(nothing) },
  /** The vault is open: main starts the idle timer and learns which ways out are allowed, and whether the camera is. */
  opened: {
    params: v.strictObject({
      mode: v.picklist(['practice', 'real']),
      ...waysOut,
      /** Whether the window may have the camera. */
      camera: v.boolean(),
      autoLockMinutes: v.number(),
    }),
    result: answer(nothing),
  },
} as const;
export type StoreContract = typeof storeContract;
