/**
 * The system's keyring, injected: in the app it is Electron's safeStorage, the commands have none.
 */
export interface Keyring {
  /** As safeStorage.getSelectedStorageBackend() names it; on macOS and Windows any other name. */
  readonly backend: () => string;
  readonly isAvailable: () => boolean;
  readonly seal: (plain: Uint8Array) => Uint8Array;
  /** Null if it was sealed by another user or keyring. */
  readonly open: (sealed: Uint8Array) => Uint8Array | null;
}

/** Electron's 'basic_text' encrypts with a constant that is in its source: it protects from nobody. */
const noKeyrings: readonly string[] = ['basic_text', 'unknown'];

/** False where the keyring cannot be asked at all. */
export function isKeyring(keyring: Keyring | null): keyring is Keyring {
  try {
    return keyring?.isAvailable() === true && !noKeyrings.includes(keyring.backend());
  } catch {
    return false;
  }
}
