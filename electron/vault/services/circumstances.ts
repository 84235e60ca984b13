/** What rule books may know of the machine at this moment: the clock, the guard's reading, whether the log goes on. */
import { countsAsOnline } from '../../../core/contract/guard.ts';
import type { Environment } from '../../../core/policy/facts.ts';
import type { OpenVault } from '../state/open-vault.ts';
import type { Circumstances } from '../state/rule-facts.ts';
import type { Clock } from './clock.ts';
import type { NetworkGuard } from './network-guard.ts';

export async function circumstancesOf(
  { clock, guard }: { readonly clock: Clock; readonly guard: NetworkGuard },
  vault: Pick<OpenVault, 'ruleBooks' | 'overridden' | 'logGap'>,
): Promise<Circumstances> {
  const nowMs = clock.nowMs();
  // Nobody asks.
  if (vault.ruleBooks.length === 0) return { nowMs };
  return {
    nowMs,
    environment: {
      guard: await guardState(guard, vault),
      // The vault process does not know which build it is of.
      build: null,
      log: vault.logGap ? 'gap' : 'continuous',
    },
  };
}

/** An open vault is locked at the first connection, unless its custodians opened it in spite of one. */
async function guardState(
  guard: NetworkGuard,
  { overridden }: Pick<OpenVault, 'overridden'>,
): Promise<Environment['guard']> {
  const reading = await guard.reading();
  if (!reading.ok || reading.value.state === 'unknown') return 'gap';
  return overridden || countsAsOnline(reading.value.state) ? 'alarm' : 'quiet';
}
