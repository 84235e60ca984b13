/** A passphrase on its shortest way: from the field to bytes, the field emptied, the bytes wiped after use. */

/** Runs `use` and wipes the bytes whatever happens. */
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
