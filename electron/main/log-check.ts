/** The vault's checks of an intact log: the head that it remembers, its own key, and its signatures since then. */
import { emptyHead } from '../../core/audit/chain.ts';
import type { LogHead } from '../../core/audit/events.ts';
import type { VaultKey } from '../../core/audit/history.ts';
import { isHeadSigned } from '../../core/audit/signed-head.ts';
import { isSaveSigned } from '../../core/audit/signed-save.ts';
import { equalBytes } from '../../core/base/bytes.ts';
import { fromHex } from '../../core/base/hex.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import type { LogState } from './log-state.ts';

/** Limit of signatures verified at once: each takes one or two milliseconds. */
const mostAtOnce = 16;

/** 'too-far': more signatures since then than may be verified at once; the log must be read again with them. */
export function judgeAgainst(
  { heads, history }: Pick<LogState, 'heads' | 'history'>,
  { vault, key, remembered }: VaultKey & { readonly remembered: LogHead | null },
): Reason | 'too-far' | null {
  if (remembered !== null) {
    const known = heads.after(remembered.sequence);
    if (known === null) return reason('log-rolled-back', { sequence: String(heads.count) });
    if (!equalBytes(known, fromHex(remembered.hash) ?? emptyHead))
      return reason('log-altered', { sequence: String(remembered.sequence) });
  }
  if ((history.keyOf(vault) ?? key) !== key) return reason('log-key-foreign');
  const since = history.headsAfter(vault, remembered?.sequence ?? 0);
  const saves = history.savesAfter(vault, remembered?.sequence ?? 0);
  if (since === null || saves === null || since.length + saves.length > mostAtOnce) return 'too-far';
  if ([...since.map(({ event }) => event), ...saves].some((one) => one.key !== key)) return reason('log-key-foreign');
  const forged = saves.find((save) => !isSaveSigned(save));
  if (forged !== undefined) return reason('log-signature-bad', { sequence: String(forged.at) });
  const bad = since.find(({ event }) => !isHeadSigned(event));
  return bad === undefined ? null : reason('log-signature-bad', { sequence: String(bad.at) });
}
