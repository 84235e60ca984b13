/**
 * The back office's payment list in the vault: read strictly from the bytes of a file (core/payment-list).
 * Takes: the file, the registry, registered keys. Refuses: whatever is not exactly of the form, by line and column; a signed list
 * that was used.
 */
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { openList } from '../../../core/payment-list/given-list.ts';
import { whyListUsed } from '../../../core/policy/requesters.ts';
import type { OpenVault } from './open-vault.ts';
import { envelopeVerifiers, type ListFile } from './opened-texts.ts';
import { requestersIn } from './requesters.ts';

function fromShiftJis(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function readListFile(file: Uint8Array, vault: OpenVault): Result<ListFile, Reason> {
  const { registered } = requestersIn(vault);
  const read = openList(file, { registered, verifiers: envelopeVerifiers, registry: vault.registry, fromShiftJis });
  if (!read.ok) return read;
  const { signature } = read.value;
  const used = signature === null ? null : whyListUsed(vault.sequences, signature);
  return used === null ? ok({ file, list: read.value }) : refuse(used);
}
