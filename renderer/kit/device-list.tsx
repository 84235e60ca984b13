/** Network connections, each with its kind and state. */
import type { SeenDevice } from '../../core/contract/guard.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './device-list.module.css';

export function DeviceList({ devices }: { readonly devices: readonly SeenDevice[] }) {
  const { format, guard } = useWords();
  return (
    <ul className={styles.devices}>
      {devices.map(({ kind, name, state }) => (
        <li key={`${kind} ${name}`}>
          {guard.kinds[kind]} {kind !== 'system' && <code>{name}</code>}
          {format.inBrackets(guard.states[state])}
        </li>
      ))}
    </ul>
  );
}
