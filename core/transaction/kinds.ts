/** Types and versions that are decoded: all that the networks still accept. */
import { type Reason, reason } from '../base/reason.ts';
import type { Chain } from '../chain/networks.ts';
import { aggregateVersion, kindOfType } from '../chain/transaction-kinds.ts';

const aggregates: readonly string[] = ['symbol.aggregate-complete', 'symbol.aggregate-bonded'];

/** Returns the reason against a type and version, or null if there is a decoder. */
export function checkKind(chain: Chain, type: number, version: number): Reason | null {
  const found = kindOfType(chain, type);
  if (found === null) return reason('unknown-type', { chain, type: String(type) });
  const facts = { kind: found.kind, version: String(version) };
  if (!found.versions.includes(version)) return reason('unknown-version', facts);
  // Versions 1 and 2 let the announcer repeat embedded transactions at the end (see merkle.ts).
  if (aggregates.includes(found.kind) && version !== aggregateVersion) return reason('aggregate-obsolete', facts);
  return null;
}
