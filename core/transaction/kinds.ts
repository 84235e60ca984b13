/** Which transaction kinds may be decoded further. Known others are refused by name, the rest as unknown. */
import { because, type Reason } from '../base/reason.ts';
import type { Chain } from '../chain/networks.ts';
import { kindOfType } from '../chain/transaction-kinds.ts';

const supported: readonly string[] = ['symbol.transfer', 'nem.transfer'];

/** The reason against a type and version, or null when Inkan decodes it. */
export function againstKind(chain: Chain, type: number, version: number): Reason | null {
  const found = kindOfType(chain, type);
  if (found === null) return because('unknown-type', { chain, type: String(type) });
  if (!found.versions.includes(version))
    return because('unknown-version', { kind: found.kind, version: String(version) });
  return supported.includes(found.kind) ? null : because('not-supported-yet', { kind: found.kind });
}
