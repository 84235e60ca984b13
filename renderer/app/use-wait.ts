/** Counts down the wait after wrong passphrases. */
import { useNow } from '../kit/use-now.ts';
import { useApp } from './use-app.ts';

/** Whole seconds until the next passphrase is accepted; 0 if it is now. From the vault's last answer and this
 * machine's clock. */
export function useWait(): number {
  const { vaultStatus } = useApp().state;
  const now = useNow();
  if (vaultStatus?.vaultStatus == null) return 0;
  return Math.max(0, Math.ceil((vaultStatus.vaultStatus.waitMs - Math.max(0, now - vaultStatus.atMs)) / 1000));
}
