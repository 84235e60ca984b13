/**
 * Content of Inkan's frames: a flags byte (bit 0: the rest is raw DEFLATE; the other bits are 0 in this version), then
 * the content. Takes and gives content bytes. Refuses: unknown flags, damaged or oversized compression, empty content.
 */
import { joinBytes } from '../base/bytes.ts';
import { maxTransferBytes } from '../base/limits.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { deflate, inflate } from './deflate.ts';

const stored = 0;
const deflated = 1;

/** Returns null for empty or oversized content. Compresses only if that makes it smaller. */
export function packTransfer(content: Uint8Array): Uint8Array | null {
  if (content.length === 0 || content.length > maxTransferBytes) return null;
  const small = deflate(content);
  const transfer =
    small.length < content.length
      ? joinBytes(Uint8Array.of(deflated), small)
      : joinBytes(Uint8Array.of(stored), content);
  return transfer.length > maxTransferBytes ? null : transfer;
}

export function unpackTransfer(transfer: Uint8Array): Result<Uint8Array, Reason> {
  const [flags] = transfer;
  const rest = transfer.subarray(1);
  if (flags === stored) return ok(rest.slice());
  if (flags !== deflated) return refuse(reason('frame-version', { flags: String(flags) }));
  const content = inflate(rest, maxTransferBytes);
  if (content === 'too-long') return refuse(reason('text-too-long', { limit: String(maxTransferBytes) }));
  return content === 'damaged' ? refuse(reason('text-unreadable')) : ok(content.bytes);
}
