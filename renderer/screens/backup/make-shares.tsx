/** A set of shares: planned, agreed to, made, and handed out one by one, the screen cleared in between. */
import { useEffect, useRef, useState } from 'react';
import type { SharePlan } from '../../../core/contract/share-plan.ts';
import type { SecretInput } from '../../bridge/secret-input.ts';
import { useWords } from '../../i18n/use-words.ts';
import { askQuietly } from '../../state/asking.ts';
import { useCalls } from '../../state/use-calls.ts';
import { Agree } from './agree.tsx';
import { HandOutShares, type MadeSet } from './hand-out-shares.tsx';
import { SharePlan as PlanSheet } from './share-plan.tsx';
import { Working } from './working.tsx';

export function MakeShares({ back }: { readonly back: () => void }) {
  const { backup } = useWords().recovery;
  const { problem, run } = useCalls();
  const field = useRef<SecretInput>(null);
  const passphrase = useRef<Uint8Array>(new Uint8Array(0));
  const [plan, setPlan] = useState<SharePlan | null>(null);
  const [agreed, agree] = useState(false);
  const [made, setMade] = useState<MadeSet | null>(null);
  useEffect(
    () => () => {
      passphrase.current.fill(0);
      void askQuietly((room) => room.sharesDone({}));
    },
    [],
  );
  const begin = (chosen: SharePlan) => {
    if (field.current !== null) passphrase.current = field.current.take();
    setPlan(chosen);
  };
  const make = async () => {
    agree(true);
    if (plan === null) return;
    const groups = plan.groups.map((group) => ({ ...group }));
    const call = { groupThreshold: plan.groupThreshold, groups, passphrase: passphrase.current };
    const answer = await run((room) => room.makeShares(call), [passphrase.current]);
    if (answer !== null) setMade({ ...answer.value, groupThreshold: plan.groupThreshold });
  };
  if (plan === null) return <PlanSheet passphrase={field} begin={begin} back={back} />;
  if (!agreed) return <Agree purpose="make-shares" onDone={() => void make()} back={back} />;
  if (made === null)
    return <Working title={backup.sharesTitle} says={backup.makingShares} problem={problem} back={back} />;
  return <HandOutShares made={made} back={back} />;
}
