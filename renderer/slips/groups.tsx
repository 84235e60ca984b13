/** Groups separated by a gap that is not part of the text. */
import styles from './value-view.module.css';

export function Groups({ groups }: { readonly groups: readonly string[] }) {
  return (
    <span className={styles.groups}>
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
