/** Who may ask for signatures by the rule book, and the number of the last envelope of each. Nothing without such a rule. */
import { useEffect, useState } from 'react';
import type { Requester } from '../../../core/contract/payment-list.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Fact } from './fact.tsx';

export function RequesterFacts() {
  const { home } = useWords();
  const { quietly } = useApp().act;
  const [keys, setKeys] = useState<readonly Requester[]>([]);
  useEffect(() => {
    void quietly((vault) => vault.signing.requesters({})).then((seen) => seen.ok && setKeys(seen.value.keys));
  }, [quietly]);
  if (keys.length === 0) return null;
  return (
    <Fact name={home.requesters} testId="home-requesters">
      {keys.map(({ key, name, role, lastNumber }) => (
        <p key={key} data-number={lastNumber}>
          <bdi>{name}</bdi>
          {home.keyEnd(key.slice(-8))} {role === 'requester' ? home.lastEnvelope(lastNumber) : home.signsLists}
        </p>
      ))}
    </Fact>
  );
}
