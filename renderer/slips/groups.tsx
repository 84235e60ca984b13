/** Groups separated by a gap that is not part of the text. A line ends between them only, and what follows stays with the last. */
import { Fragment } from 'react';
import styles from './value-view.module.css';

export function Groups({ groups }: { readonly groups: readonly string[] }) {
  return (
    <span className={styles.groups}>
      {groups.map((group, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          <span>{group}</span>
        </Fragment>
      ))}
    </span>
  );
}
