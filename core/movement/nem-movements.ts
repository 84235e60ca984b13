/** What one NEM content moves or changes, alone or inside a multisig transaction. */
import { nemCurrencyName } from '../chain/known-mosaics.ts';
import { fullNemName } from '../chain/nem-mosaic.ts';
import type { Network } from '../chain/networks.ts';
import { mosaicOf } from '../registry/look-up.ts';
import type { Registry } from '../registry/registry.ts';
import type { NemInnerContent, NemMosaicSupplyChangeContent, NemTransferContent } from '../transaction/nem/content.ts';
import type { Draft } from './draft.ts';
import { transfer } from './symbol-movements.ts';

const xem = (atomic: bigint) => ({ mosaic: nemCurrencyName, atomic });

export interface NemPlace {
  readonly network: Network;
  readonly registry: Registry;
  /** Address of the account that acts. */
  readonly actor: string;
}

export function nemDrafts(content: NemInnerContent, place: NemPlace): readonly Draft[] {
  switch (content.kind) {
    case 'nem.transfer':
      return transferDrafts(content);
    case 'nem.namespace-registration':
      return [{ cause: 'rental', ...xem(content.rentalFee) }, { cause: 'control' }];
    case 'nem.mosaic-definition':
      return [{ cause: 'rental', ...xem(content.creationFee) }, { cause: 'control' }];
    case 'nem.mosaic-supply-change':
      return [supplyDraft(content, place), { cause: 'control' }];
    case 'nem.account-key-link':
    case 'nem.multisig-account-modification':
      return [{ cause: 'control' }];
  }
}

/** A mosaic's definition may charge its sender a levy, in any mosaic and to anybody, which a transfer does not state. */
function transferDrafts({ amountIs, amount, mosaics, recipient, message }: NemTransferContent): readonly Draft[] {
  if (amountIs === 'xem') return transfer([xem(amount)], recipient, message);
  const moved = mosaics.map((each) => ({ mosaic: fullNemName(each), atomic: each.rawQuantity }));
  const hasLevy = moved.some(({ mosaic }) => mosaic !== nemCurrencyName);
  return [...transfer(moved, recipient, message), ...(hasLevy ? [{ cause: 'transfer' } as const] : [])];
}

/** NIS counts it in whole units: without a registered divisibility the atomic units are not known. */
function supplyDraft(content: NemMosaicSupplyChangeContent, { network, registry, actor }: NemPlace): Draft {
  const mosaic = fullNemName(content.mosaic);
  const entry = mosaicOf(registry, 'nem', network, mosaic);
  const to = content.action === 'increase' ? ({ type: 'address', address: actor } as const) : null;
  const supply: Draft = { cause: 'supply', to, mosaic };
  return entry === null ? supply : { ...supply, atomic: content.delta * 10n ** BigInt(entry.divisibility) };
}
