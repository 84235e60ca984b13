/** A choice of chain and network. */
import { useId } from 'react';
import { type Chain, type Network, networks } from '../../../core/chain/networks.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import field from '../../kit/field.module.css';

export interface Place {
  readonly chain: Chain;
  readonly network: Network;
}

/** "Symbol – Main network". */
export function usePlaceName(): (place: Place) => string {
  const { accounts, values } = useWords();
  return ({ chain, network }) => accounts.place(values[chain], values[network]);
}

/** Practice has no mainnet. */
export function placesOf({ mode }: VaultFacts): readonly [Place, ...Place[]] {
  const here = mode === 'practice' ? (['testnet'] as const) : networks;
  const [first = { chain: 'symbol', network: 'testnet' }, ...rest] = (['symbol', 'nem'] as const).flatMap((chain) =>
    here.map((network): Place => ({ chain, network })),
  );
  return [first, ...rest];
}

interface Props {
  readonly places: readonly Place[];
  readonly at: number;
  readonly choose: (at: number) => void;
}

export function PlaceChoice({ places, at, choose }: Props) {
  const { accounts } = useWords();
  const nameOf = usePlaceName();
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{accounts.network}</label>
      <select id={id} value={at} onChange={(event) => choose(Number(event.currentTarget.value))} data-testid="place">
        {places.map((place, index) => (
          <option key={`${place.chain}-${place.network}`} value={index}>
            {nameOf(place)}
          </option>
        ))}
      </select>
    </div>
  );
}
