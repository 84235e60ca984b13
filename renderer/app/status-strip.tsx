/** The status strip of every screen: vault, network, clock, versions, and the lock. */
import type { Machine } from '../../core/contract/host.ts';
import type { VaultFacts } from '../../core/contract/shapes.ts';
import { clockDate, clockTime } from '../i18n/moments.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import { useNow } from '../kit/use-now.ts';
import { NetworkState } from './network-state.tsx';
import styles from './status-strip.module.css';
import { useApp } from './use-app.ts';

export function StatusStrip() {
  const words = useWords();
  const { state, act } = useApp();
  const { machine, vault } = state;
  return (
    <section className={styles.strip} aria-label={words.strip.name} data-testid="status-strip">
      <VaultState vault={vault} />
      {machine !== null && <NetworkState machine={machine} />}
      <Clock />
      {machine !== null && <Versions machine={machine} />}
      <button
        type="button"
        className={styles.lock}
        onClick={() => void act.lock()}
        data-testid="lock"
        aria-keyshortcuts="Control+L"
      >
        {words.strip.lock} <kbd>{words.strip.lockHint}</kbd>
      </button>
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
    <span className={styles.item} data-testid="clock">
      <span className={styles.name}>{strip.local}</span>{' '}
      <b>
        {clockDate(now, false)} {clockTime(now, false)}
      </b>
      <span className={styles.name}>{strip.utc}</span> <b>{clockTime(now, true)}</b>
    </span>
  );
}

function Versions({ machine }: { readonly machine: Machine }) {
  const { strip } = useWords();
  const { version, origin } = machine.electron;
  return (
    <span className={styles.item} data-testid="versions" data-origin={origin} data-flavour={machine.flavour}>
      <span>Inkan {machine.appVersion}</span>
      <span>
        {strip.runtime} {version} ({origin === 'official' ? strip.origins[origin] : <b>{strip.origins[origin]}</b>})
      </span>
    </span>
  );
}
