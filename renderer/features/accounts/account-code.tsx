/** The watch-only code of one account, with its content to compare. */
import { useId, useMemo, useState } from 'react';
import type { Account } from '../../../core/contract/shapes.ts';
import { exportAccount } from '../../../core/reply/account-export.ts';
import { addressGroups, groupsOf } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Problem } from '../../kit/problem.tsx';
import { QrSheet } from '../../kit/qr-sheet.tsx';
import { Groups } from '../../slips/groups.tsx';
import styles from './accounts.module.css';
import { useLogExport } from './use-log-export.ts';

interface AccountCodeProps {
  readonly account: Account;
  readonly practice: boolean;
}

export function AccountCode({ account, practice }: AccountCodeProps) {
  const words = useWords();
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const exported = useMemo(() => exportAccount(account), [account]);
  const output = exported.ok ? (exported.value[chosen] ?? exported.value[0]) : undefined;
  const matchesNote = useLogExport(output?.text ?? null);
  if (!exported.ok) return <Problem reason={exported.reason} />;
  if (output === undefined || !matchesNote) return null;
  return (
    <div className={styles.code}>
      <QrSheet text={output.text} label={words.accounts.qrAlt(account.label)} practice={practice} testId="export-qr" />
      <div className={styles.facts}>
        <label htmlFor={id}>{words.accounts.format}</label>
        <select
          id={id}
          value={chosen}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          data-testid="export-format"
        >
          {exported.value.map(({ format }, index) => (
            <option key={format} value={index}>
              {words.accounts.formats[format]}
            </option>
          ))}
        </select>
        <p className={styles.address} data-testid="export-address" data-address={account.address}>
          <Groups groups={addressGroups(account.address)} />
        </p>
        <p>
          <span className={styles.soft}>{words.accounts.publicKey}</span>
          <br />
          <Groups groups={groupsOf(account.publicKey, 8)} />
        </p>
      </div>
    </div>
  );
}
