import styles from './value-view.module.css';

/** Groups with a gap that is not in the text. */
export function Groups({ groups }: { readonly groups: readonly string[] }) {
  return (
    <span className={styles.groups}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
