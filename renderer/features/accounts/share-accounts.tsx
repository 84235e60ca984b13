/** Watch-only export of all accounts of a network, for online tools and other registries. Shown once it is logged. */
import { useId, useMemo, useState } from 'react';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { exportAccounts } from '../../../core/reply/accounts-export.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './accounts.module.css';
import { usePlaceName } from './place-choice.tsx';
import { TextOut } from './text-out.tsx';
import { useLogExport } from './use-log-export.ts';

export function ShareAccounts({ vault, back }: { readonly vault: VaultFacts; readonly back: () => void }) {
  const { accounts: words } = useWords();
  const { state } = useApp();
  const id = useId();
  const nameOf = usePlaceName();
  const [at, setAt] = useState(0);
  const exported = useMemo(() => exportAccounts(vault.accounts), [vault.accounts]);
  const texts = exported.ok ? exported.value : [];
  const chosen = texts[at] ?? texts[0];
  const matchesNote = useLogExport(chosen?.text ?? null);
  return (
    <Sheet name="accounts-share" wide>
      <Heading>{words.share.title}</Heading>
      <p>{words.share.lead}</p>
      <p className={styles.warning}>
        <Mark shape="note" /> {words.share.knows}
      </p>
      <div className={field.field}>
        <label htmlFor={id}>{words.network}</label>
        <select id={id} value={at} onChange={(event) => setAt(Number(event.currentTarget.value))} data-testid="group">
          {texts.map((each, index) => (
            <option key={each.text} value={index}>
              {words.share.group(nameOf(each), each.count)}
            </option>
          ))}
        </select>
      </div>
      {matchesNote && chosen !== undefined && (
        <TextOut
          key={chosen.text}
          text={chosen.text}
          name={`inkan-accounts-${chosen.chain}-${chosen.network}`}
          practice={vault.mode === 'practice'}
          sealed={false}
        />
      )}
      <Problem reason={exported.ok ? state.problem : exported.reason} />
      <ButtonRow>
        <Button look="strong" testId="back-to-accounts" onClick={back}>
          {words.toList}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
