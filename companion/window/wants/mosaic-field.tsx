/** One of the mosaics that an account holds, or another by its id or name. */
import type { ReactNode } from 'react';
import type { AccountView } from '../../contract/desk-api.ts';
import { SelectField, TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';

/** `held` is empty for another one. */
export interface ChosenMosaic {
  readonly held: string;
  readonly named: string;
}
export const mosaicChosen = ({ held, named }: ChosenMosaic): string => (held === '' ? named.trim() : held);

interface Props {
  readonly account: AccountView;
  readonly chosen: ChosenMosaic;
  readonly change: (chosen: ChosenMosaic) => void;
  readonly children?: ReactNode;
}

export function MosaicField({ account, chosen, change, children }: Props) {
  const { compose: words } = useDeskWords();
  return (
    <>
      <div>
        <SelectField
          label={words.mosaic}
          testId="mosaic"
          value={chosen.held}
          options={[
            ...account.holdings.map((one) => [one.mosaic, one.name ?? one.mosaic] as const),
            ['', words.mosaicOther] as const,
          ]}
          change={(held) => change({ ...chosen, held })}
        />
        {children}
      </div>
      {chosen.held === '' && (
        <TextField
          label={words.mosaicId}
          hint={words.mosaicIdHints[account.chain]}
          value={chosen.named}
          change={(named) => change({ ...chosen, named })}
          testId="mosaic-id"
          most={200}
        />
      )}
    </>
  );
}
