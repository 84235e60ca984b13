/** Takes a passphrase from its field as bytes, empties the field, and wipes the bytes after use. */

/** Runs `use` and always wipes the bytes. */
export async function withSecrets<T>(secrets: readonly (Uint8Array | null)[], use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } finally {
    for (const secret of secrets) secret?.fill(0);
  }
}

/** UTF-8 exactly as typed: other wallets do not normalise their passwords. Empties the field. */
export function takeAsTyped(field: HTMLTextAreaElement): Uint8Array {
  const bytes = new TextEncoder().encode(field.value);
  field.value = '';
  return bytes;
}
