/** Identifies an operation in the vault and in the log: SHA-256 of its canonical JSON (docs/log.md). */
import { sha256 } from '@noble/hashes/sha2.js';
import { toCanonical } from '../../../core/base/canonical.ts';
import { toHex } from '../../../core/base/hex.ts';
import type { Operation } from '../../../core/contract/operations.ts';

export const digestOfOperation = (operation: Operation): string =>
  toHex(sha256(new TextEncoder().encode(toCanonical(operation))));
