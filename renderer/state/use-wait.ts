import { useApp } from './use-app.ts';
import { useNow } from './use-now.ts';

/** Whole seconds until the next passphrase is taken; 0 when it is now. As the vault last said, by this machine's clock. */
export function useWait(): number {
  const { front } = useApp().state;
  const now = useNow();
  if (front?.front == null) return 0;
  return Math.max(0, Math.ceil((front.front.waitMs - Math.max(0, now - front.atMs)) / 1000));
}
