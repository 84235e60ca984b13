/** The custodian whose passphrase is given with the signature; by default the first one who opened the vault. */
import { useId } from 'react';
import type { CustodianFacts } from '../../../core/contract/custody.ts';
import { useWords } from '../../i18n/use-words.ts';
import field from '../../kit/field.module.css';

interface SignCustodianProps {
  readonly custodians: readonly CustodianFacts[];
  readonly chosen: number;
  readonly choose: (id: number) => void;
  readonly disabled: boolean;
}

export function SignCustodian({ custodians, chosen, choose, disabled }: SignCustodianProps) {
  const { custody } = useWords();
  const id = useId();
  const keyFile = custodians.some((one) => one.id === chosen && one.keyFile);
  return (
    <div className={field.field}>
      <label htmlFor={id}>{custody.whoGives}</label>
      <select
        id={id}
        value={chosen}
        disabled={disabled}
        onChange={(event) => choose(Number(event.currentTarget.value))}
        data-testid="sign-custodian"
      >
        {custodians.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      {keyFile && <span>{custody.keyFileAsked}</span>}
    </div>
  );
}
