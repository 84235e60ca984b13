/** Makes a set of shares: planned, authorised, created, and shown one by one on a cleared screen. */
import { useEffect, useRef, useState } from 'react';
import type { Operation } from '../../../core/contract/operations.ts';
import type { SharePlan } from '../../../core/contract/share-plan.ts';
import { useApp } from '../../app/use-app.ts';
import { useCalls } from '../../app/use-calls.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { SecretInput } from '../../kit/secret-input.ts';
import { Agree } from './agree.tsx';
import { HandOutShares, type MadeSet } from './hand-out-shares.tsx';
import { SharePlan as PlanSheet } from './share-plan.tsx';
import { Working } from './working.tsx';

type Asked = Extract<Operation, { purpose: 'make-shares' }>['params'];

export function MakeShares({ back }: { readonly back: () => void }) {
  const { quietly } = useApp().act;
  const { backup } = useWords();
  const { problem, run } = useCalls();
  const field = useRef<SecretInput>(null);
  const passphrase = useRef<Uint8Array>(new Uint8Array(0));
  const [asked, ask] = useState<Asked | null>(null);
  const [agreed, agree] = useState(false);
  const [made, setMade] = useState<MadeSet | null>(null);
  useEffect(
    () => () => {
      passphrase.current.fill(0);
      void quietly((vault) => vault.recovery.sharesDone({}));
    },
    [quietly],
  );
  const begin = (chosen: SharePlan) => {
    if (field.current !== null) passphrase.current = field.current.take();
    const groups = chosen.groups.map((group) => ({ ...group }));
    ask({ groupThreshold: chosen.groupThreshold, groups, hasPassphrase: passphrase.current.length > 0 });
  };
  const make = async () => {
    agree(true);
    if (asked === null) return;
    const { groupThreshold, groups } = asked;
    const call = { groupThreshold, groups, passphrase: passphrase.current };
    const answer = await run((vault) => vault.recovery.makeShares(call), [passphrase.current]);
    if (answer !== null) setMade({ ...answer.value, groupThreshold });
  };
  if (asked === null) return <PlanSheet passphrase={field} begin={begin} back={back} />;
  if (!agreed)
    return (
      <Agree operation={{ purpose: 'make-shares', params: asked }} onDone={() => void make()} back={back}>
        <AskedFor asked={asked} />
      </Agree>
    );
  if (made === null)
    return <Working title={backup.sharesTitle} says={backup.makingShares} problem={problem} back={back} />;
  return <HandOutShares made={made} back={back} />;
}

/** What the custodians authorise: the number of shares, the threshold, and whether there is a passphrase. */
function AskedFor({ asked: { groupThreshold, groups, hasPassphrase } }: { readonly asked: Asked }) {
  const { backup } = useWords();
  return (
    <ul data-testid="agree-shares">
      {groups.map(({ threshold, count }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a plan that is shown does not change
        <li key={at}>{backup.agreeGroup(groups.length > 1 ? at + 1 : null, threshold, count)}</li>
      ))}
      {groups.length > 1 && <li>{backup.agreeGroups(groupThreshold, groups.length)}</li>}
      <li>{hasPassphrase ? backup.agreeWithPassphrase : backup.agreeNoPassphrase}</li>
    </ul>
  );
}
