/** Custodians give their shares one after another; between two of them the laptop is passed on. */
import { useState } from 'react';
import type { VaultStatus } from '../../../core/contract/custody.ts';
import { countsAsOnline, type GuardReading } from '../../../core/contract/guard.ts';
import { useApp } from '../../app/use-app.ts';
import { GivePassphrase } from '../../custody/give-passphrase.tsx';
import { HandOver } from '../../custody/hand-over.tsx';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Heading } from '../../kit/heading.tsx';
import { useArrival } from '../../kit/use-arrival.ts';
import { Online } from './online.tsx';

interface SharesProps {
  readonly vaultStatus: VaultStatus;
  readonly guard: GuardReading;
}

export function Shares({ vaultStatus, guard }: SharesProps) {
  const { unlock } = useWords();
  const { act } = useApp();
  const { custodians, given, quorum } = vaultStatus;
  /** Number of shares given when the present custodian started. */
  const [here, setHere] = useState(0);
  /** The custodian for whom the word was typed: each one types it again. */
  const [overridden, setOverridden] = useState<number | null>(null);
  const override = overridden === given.length;
  const give = (custodian: number, passphrase: Uint8Array) => {
    setHere(given.length);
    void act.unlock.giveShare({ custodian, passphrase, override });
  };
  if (given.length > 0 && given.length !== here) {
    return (
      <>
        <Needed vaultStatus={vaultStatus} />
        <HandOver name={null} testId="unlock-next" ready={() => setHere(given.length)} />
      </>
    );
  }
  if (countsAsOnline(guard.state) && !override) {
    return <Online key={given.length} guard={guard} override={() => setOverridden(given.length)} />;
  }
  return (
    <>
      {given.length > 0 && <Heading isStep>{unlock.nextGives}</Heading>}
      {quorum > 1 && <Needed vaultStatus={vaultStatus} />}
      {countsAsOnline(guard.state) && <Overriding />}
      <GivePassphrase
        key={given.length}
        custodians={custodians}
        given={given}
        testId="unlock"
        label={given.length + 1 < quorum ? unlock.giveShare : unlock.open}
        give={give}
      />
    </>
  );
}

function Overriding() {
  const { unlock } = useWords();
  const arrived = useArrival<HTMLParagraphElement>();
  return (
    <p ref={arrived} tabIndex={-1} data-testid="overriding">
      {unlock.overriding}
    </p>
  );
}

function Needed({ vaultStatus }: { readonly vaultStatus: VaultStatus }) {
  const { unlock } = useWords();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const names = vaultStatus.custodians.filter(({ id }) => vaultStatus.given.includes(id)).map(({ name }) => name);
  return (
    <p role="status" data-testid="unlock-needed" data-given={names.length} data-quorum={vaultStatus.quorum}>
      <b>{unlock.needs(vaultStatus.quorum, vaultStatus.custodians.length)}</b>{' '}
      {names.length > 0 && unlock.gaveOf(list.format(names), names.length, vaultStatus.quorum - names.length)}
    </p>
  );
}
