/** Everything that the window can compose, by what people want to do. A kind that has no line here does not compile. */
import type { ComponentType } from 'react';
import type { Chain } from '../../../core/chain/networks.ts';
import type { Wanted } from '../use-drafting.ts';
import { AliasForm } from './alias-form.tsx';
import { CosignForm } from './cosign-form.tsx';
import { ImportanceForm } from './importance-form.tsx';
import { KeyLinkForm } from './key-link-form.tsx';
import { LockForm } from './lock-form.tsx';
import { MosaicForm } from './mosaic-form.tsx';
import { MultisigForm } from './multisig-form.tsx';
import { NamespaceForm } from './namespace-form.tsx';
import { PayForm } from './pay-form.tsx';
import { Payouts } from './payouts.tsx';
import { RestrictForm } from './restrict-form.tsx';
import { SupplyForm } from './supply-form.tsx';
import type { WantFormProps } from './want-form.tsx';

export type Kind = Wanted['want'] | 'payouts';
export const wantGroups = ['money', 'signers', 'rules', 'harvesting', 'mosaics'] as const;

interface Want {
  readonly group: (typeof wantGroups)[number];
  readonly chains: readonly Chain[];
  readonly Form: ComponentType<WantFormProps>;
}
const both = ['symbol', 'nem'] as const;

/** In the order in which they are offered. */
export const wants: Readonly<Record<Kind, Want>> = {
  pay: { group: 'money', chains: both, Form: PayForm },
  payouts: { group: 'money', chains: both, Form: Payouts },
  cosign: { group: 'signers', chains: both, Form: CosignForm },
  multisig: { group: 'signers', chains: both, Form: MultisigForm },
  lock: { group: 'signers', chains: ['symbol'], Form: LockForm },
  restrict: { group: 'rules', chains: ['symbol'], Form: RestrictForm },
  'key-link': { group: 'harvesting', chains: ['symbol'], Form: KeyLinkForm },
  importance: { group: 'harvesting', chains: ['nem'], Form: ImportanceForm },
  namespace: { group: 'mosaics', chains: both, Form: NamespaceForm },
  alias: { group: 'mosaics', chains: ['symbol'], Form: AliasForm },
  mosaic: { group: 'mosaics', chains: both, Form: MosaicForm },
  supply: { group: 'mosaics', chains: both, Form: SupplyForm },
};

/** Of one chain, in their groups. */
export const wantsOf = (chain: Chain): readonly (readonly [Want['group'], readonly Kind[]])[] =>
  wantGroups.flatMap((group) => {
    const kinds = (Object.keys(wants) as Kind[]).filter(
      (kind) => wants[kind].group === group && wants[kind].chains.includes(chain),
    );
    return kinds.length === 0 ? [] : [[group, kinds] as const];
  });
