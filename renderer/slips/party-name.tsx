/** A party in a picture: the name first, then the address in groups. Ours is its name alone. */
import type { Value } from '../../core/review/review-document.ts';
import styles from './pictures.module.css';
import { ValueView } from './value-view.tsx';

export function PartyName({ value }: { readonly value: Value }) {
  if (value.type === 'address' && value.owner !== null) return <b className={styles.name}>{value.owner}</b>;
  return (
    <span className={styles.name}>
      <ValueView value={value} />
    </span>
  );
}
