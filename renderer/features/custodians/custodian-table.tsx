/** The custodians of the open vault as a table. */
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './custodians.module.css';

export function CustodianTable({ custody: facts }: { readonly custody: VaultFacts['custody'] }) {
  const { custodians, custody } = useWords();
  return (
    <table className={styles.table} data-testid="custodian-table">
      <thead>
        <tr>
          <th scope="col">{custodians.name}</th>
          <th scope="col">{custody.keyFile}</th>
          <th scope="col">{custodians.openedNow}</th>
        </tr>
      </thead>
      <tbody>
        {facts.custodians.map(({ id, name, keyFile }) => (
          <tr key={id} data-testid={`custodian-${id}`}>
            <th scope="row">{name}</th>
            <td>{keyFile ? custodians.hasKeyFile : custodians.noKeyFile}</td>
            <td>{facts.openedBy.includes(id) ? custodians.yes : custodians.no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
