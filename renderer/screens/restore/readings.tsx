import { useState } from 'react';
import type { Root, WalletReading } from '../../../core/contract/recovery-shapes.ts';
import { AddressView } from '../../cards/address-view.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ButtonRow } from '../../ui/sheet.tsx';
import styles from '../backup/backup.module.css';

interface ReadingsProps {
  readonly readings: readonly WalletReading[];
  readonly accept: (root: Root) => void;
}

/** One wallet, or the several that a set of shares can mean. Taken when its fingerprint was noted, or its addresses compared. */
export function Readings({ readings, accept }: ReadingsProps) {
  const { recovery } = useWords();
  const { busy, problem } = useApp().state;
  const only = readings.length === 1 ? (readings[0]?.root ?? null) : null;
  const [picked, pick] = useState<Root | null>(null);
  const [compared, compare] = useState(false);
  const root = only ?? readings.find(({ matches }) => matches === true)?.root ?? picked;
  const chosen = readings.find((reading) => reading.root === root);
  const may = chosen?.matches === true || (chosen?.matches === null && compared);
  return (
    <section className={styles.readings} data-testid="readings">
      {only === null && <p>{recovery.restore.whichOne}</p>}
      {readings.map((reading) => (
        <Reading
          key={reading.root}
          reading={reading}
          isChosen={reading.root === root}
          pick={only === null ? () => pick(reading.root) : null}
        />
      ))}
      {chosen?.matches === null && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={compared}
            onChange={(event) => compare(event.currentTarget.checked)}
            data-testid="compared"
          />
          {recovery.restore.compared}
        </label>
      )}
      <Problem reason={problem} />
      <ButtonRow>
        <Button
          look="strong"
          testId="accept-wallet"
          disabled={!may || busy}
          onClick={() => chosen !== undefined && accept(chosen.root)}
        >
          {recovery.restore.accept}
        </Button>
        <span role="status">{busy ? recovery.restore.accepting : !may && recovery.restore.needNote}</span>
      </ButtonRow>
    </section>
  );
}

interface ReadingProps {
  readonly reading: WalletReading;
  readonly isChosen: boolean;
  /** Null where there is only one. */
  readonly pick: (() => void) | null;
}

function Reading({ reading: { root, fingerprint, accounts, matches }, isChosen, pick }: ReadingProps) {
  const { recovery, values } = useWords();
  return (
    <article className={styles.reading} data-testid={`reading-${root}`} data-chosen={isChosen} data-matches={matches}>
      {pick !== null && (
        <label className={styles.check}>
          <input type="radio" name="reading" checked={isChosen} onChange={pick} data-testid={`pick-${root}`} />
          <b>{recovery.restore.roots[root]}</b>
        </label>
      )}
      <p className={styles.fingerprint}>
        {recovery.fingerprint}: <b data-testid="fingerprint">{fingerprint}</b>
      </p>
      {matches !== null && (
        <p className={styles.warn} role="status">
          <Mark shape={matches ? 'note' : 'stop'} />
          <b>{matches ? recovery.restore.matches : recovery.restore.differs}</b>
        </p>
      )}
      <p>{recovery.restore.firstAccounts}</p>
      <ul>
        {accounts.map(({ chain, network, address }) => (
          <li key={`${chain}-${network}`} data-testid="first-account">
            <span className={styles.place}>
              {values[chain]} – {values[network]}
            </span>
            <AddressView address={address} owner={null} />
          </li>
        ))}
      </ul>
    </article>
  );
}
