/**
 * One wallet, or the several that a set of shares can mean. Accepted if its fingerprint was noted, or its addresses
 * compared.
 */
import { useState } from 'react';
import type { Root, WalletReading } from '../../../core/contract/recovery-shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import { useArrival } from '../../kit/use-arrival.ts';
import shared from '../../recovery/recovery.module.css';
import { AddressView } from '../../slips/address-view.tsx';
import { chosenOf, noChoice } from './chosen.ts';
import styles from './restore.module.css';

interface ReadingsProps {
  readonly readings: readonly WalletReading[];
  readonly accept: (root: Root) => void;
  readonly disabled: boolean;
}

export function Readings({ readings, accept, disabled }: ReadingsProps) {
  const { restore } = useWords();
  const [choice, choose] = useState(noChoice);
  const { reading: chosen, isCompared, mayAccept } = chosenOf(readings, choice);
  const several = readings.length > 1;
  const arrived = useArrival<HTMLElement>();
  return (
    <section
      ref={arrived}
      tabIndex={-1}
      className={styles.readings}
      aria-label={restore.previewTitle}
      data-testid="readings"
    >
      {several && <p>{restore.whichOne}</p>}
      {readings.map((reading) => (
        <Reading
          key={reading.root}
          reading={reading}
          isChosen={reading === chosen}
          pick={several ? () => choose({ picked: reading.root, compared: null }) : null}
        />
      ))}
      {chosen?.matches === null && (
        <label className={shared.check}>
          <input
            type="checkbox"
            checked={isCompared}
            disabled={disabled}
            onChange={(event) =>
              choose({ ...choice, compared: event.currentTarget.checked ? chosen.fingerprint : null })
            }
            data-testid="compared"
          />
          {restore.compared}
        </label>
      )}
      <ButtonRow>
        <Button
          look="strong"
          testId="accept-wallet"
          disabled={!mayAccept || disabled}
          onClick={() => chosen !== null && accept(chosen.root)}
        >
          {restore.accept}
        </Button>
        <span role="status">{!mayAccept && restore.needNote}</span>
      </ButtonRow>
    </section>
  );
}

interface ReadingProps {
  readonly reading: WalletReading;
  readonly isChosen: boolean;
  /** Null if there is only one. */
  readonly pick: (() => void) | null;
}

function Reading({ reading: { root, fingerprint, accounts, matches }, isChosen, pick }: ReadingProps) {
  const { format, restore, recovery, values } = useWords();
  return (
    <article className={styles.reading} data-testid={`reading-${root}`} data-chosen={isChosen} data-matches={matches}>
      {pick !== null && (
        <label className={shared.check}>
          <input type="radio" name="reading" checked={isChosen} onChange={pick} data-testid={`pick-${root}`} />
          <b>{restore.roots[root]}</b>
        </label>
      )}
      <p className={shared.fingerprint}>
        {recovery.fingerprint + format.colon}
        <b data-testid="fingerprint">{fingerprint}</b>
      </p>
      {matches !== null && (
        <p className={shared.warn} role="status">
          <Mark shape={matches ? 'note' : 'stop'} />
          <b>{matches ? restore.matches : restore.differs}</b>
        </p>
      )}
      <p>{restore.firstAccounts}</p>
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
