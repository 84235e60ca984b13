/** The status strip of every screen: vault, network, clock, versions, and the lock. */
import type { Machine } from '../../core/contract/host.ts';
import type { VaultFacts } from '../../core/contract/shapes.ts';
import { clockDate, clockTime } from '../i18n/moments.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import { useNow } from '../kit/use-now.ts';
import { LockButton } from './lock-button.tsx';
import { NetworkState } from './network-state.tsx';
import styles from './status-strip.module.css';
import { useApp } from './use-app.ts';

/** `hasLock`: without the row of places the lock is here. */
export function StatusStrip({ hasLock }: { readonly hasLock: boolean }) {
  const words = useWords();
  const { machine, vault } = useApp().state;
  return (
    <section className={styles.strip} aria-label={words.strip.name} data-testid="status-strip">
      <VaultState vault={vault} />
      {machine !== null && <NetworkState machine={machine} />}
      <Clock />
      {machine !== null && <Versions machine={machine} />}
      {hasLock && <LockButton />}
    </section>
  );
}

function VaultState({ vault }: { readonly vault: VaultFacts | null }) {
  const { custody, strip } = useWords();
  const mode = vault?.mode ?? null;
  const by = openedBy(vault);
  const open = by.length > 0 ? custody.openBy(by.join(custody.comma)) : strip.open;
  const text = mode === null ? strip.locked : mode === 'practice' ? strip.practice : open;
  return (
    <span className={styles.item} data-testid="vault-state" data-state={mode ?? 'locked'}>
      <Mark shape={mode === null ? 'locked' : 'open'} />
      <span className="visually-hidden">{strip.vault}</span> <b className={styles.by}>{text}</b>
    </span>
  );
}

/** Names of the custodians who opened the vault; empty for a vault with a single custodian. */
function openedBy(vault: VaultFacts | null): readonly string[] {
  if (vault === null || vault.custody.custodians.length < 2) return [];
  const { custodians, openedBy: ids } = vault.custody;
  return custodians.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

function Clock() {
  const { strip } = useWords();
  const now = useNow();
  return (
    <span className={`${styles.item} ${styles.clock}`} data-testid="clock">
      <span className={styles.name}>{strip.local}</span>{' '}
      <b>
        {clockDate(now, false)} {clockTime(now, false)}
      </b>
      <span className={styles.extra}>
        <span className={styles.name}>{strip.utc}</span> <b>{clockTime(now, true)}</b>
      </span>
    </span>
  );
}

/** Whoever looks sees at once whether it is the official Electron; the versions are in the settings. */
function Versions({ machine }: { readonly machine: Machine }) {
  const { strip } = useWords();
  const { origin } = machine.electron;
  return (
    <span
      className={`${styles.item} ${styles.extra}`}
      data-testid="versions"
      data-origin={origin}
      data-flavour={machine.flavour}
    >
      <span>Inkan {machine.appVersion}</span>
      {origin !== 'official' && <b>{strip.origins[origin]}</b>}
    </span>
  );
}
