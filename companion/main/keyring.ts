/** The system's keyring for the requester's key, by Electron's safeStorage, which encrypts texts only: bytes as base64. */
import { safeStorage } from 'electron';

export const systemKeyring = {
  /** On macOS and Windows there is one backend, and Electron does not name it. */
  backend: (): string =>
    process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : `system-${process.platform}`,
  isAvailable: (): boolean => safeStorage.isEncryptionAvailable(),
  seal: (plain: Uint8Array): Uint8Array =>
    new Uint8Array(safeStorage.encryptString(Buffer.from(plain).toString('base64'))),
  /** Null if it was sealed by another user or keyring. */
  open: (sealed: Uint8Array): Uint8Array | null => {
    try {
      return new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'));
    } catch {
      return null;
    }
  },
} as const;
export type SystemKeyring = typeof systemKeyring;
