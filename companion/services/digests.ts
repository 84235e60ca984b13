import { createHash } from 'node:crypto';

/** Upper-case hex SHA-256 of a text's UTF-8, or of bytes. */
export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').toUpperCase();
