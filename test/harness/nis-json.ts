/** NEM transactions as wallets and NIS write them in JSON, made from our fields. */
import { toHex } from '../../core/base/hex.ts';
import type { Network } from '../../core/chain/networks.ts';
import type { NemMosaicId } from '../../core/transaction/common-fields.ts';
import type { NemFields, NemInnerContent } from '../../core/transaction/nem/content.ts';

export type Entity = Record<string, unknown>;

const idOf = ({ namespace, name }: NemMosaicId) => ({ namespaceId: namespace, name });

function bodyOf(content: NemInnerContent, version: number): Entity {
  switch (content.kind) {
    case 'nem.transfer': {
      const { kind, raw } = content.message;
      const mosaics = content.mosaics.map((one) => ({ mosaicId: idOf(one), quantity: Number(one.quantity) }));
      return {
        type: 257,
        amount: Number(content.amount),
        recipient: content.recipient.address,
        message: kind === 'none' ? {} : { type: kind === 'encrypted' ? 2 : 1, payload: toHex(raw).toLowerCase() },
        ...(version === 2 ? { mosaics } : {}),
      };
    }
    case 'nem.account-key-link':
      return { type: 2049, mode: content.action === 'link' ? 1 : 2, remoteAccount: toHex(content.remoteKey) };
    case 'nem.multisig-account-modification':
      return {
        type: 4097,
        modifications: content.modifications.map(({ action, cosigner }) => ({
          modificationType: action === 'add' ? 1 : 2,
          cosignatoryAccount: toHex(cosigner),
        })),
        ...(version === 2 ? { minCosignatories: { relativeChange: content.minApprovalDelta } } : {}),
      };
    case 'nem.namespace-registration':
      return {
        type: 8193,
        rentalFeeSink: content.sink,
        rentalFee: Number(content.rentalFee),
        newPart: content.name,
        parent: content.parent,
      };
    case 'nem.mosaic-definition': {
      const { levy } = content;
      return {
        type: 16385,
        mosaicDefinition: {
          creator: '',
          id: idOf(content.mosaic),
          description: content.description,
          // In nem-sdk's order, which differs from that of the bytes.
          properties: (['initialSupply', 'divisibility', 'transferable', 'supplyMutable'] as const).map((name) => ({
            name,
            value: String(content[name]),
          })),
          levy:
            levy === null
              ? null
              : {
                  type: levy.type === 'absolute' ? 1 : 2,
                  recipient: levy.recipient,
                  mosaicId: idOf(levy.mosaic),
                  fee: Number(levy.fee),
                },
        },
        creationFeeSink: content.sink,
        creationFee: Number(content.creationFee),
      };
    }
    case 'nem.mosaic-supply-change':
      return {
        type: 16386,
        mosaicId: idOf(content.mosaic),
        supplyType: content.action === 'increase' ? 1 : 2,
        delta: Number(content.delta),
      };
    default:
      throw new Error('a plain kind');
  }
}

export const versionOf = (network: Network, version: number) => ((network === 'mainnet' ? 0x68 : 0x98) << 24) | version;

/** A transaction as wallets write it in JSON. */
export function entityOf({ content, ...head }: NemFields): Entity {
  const signer = toHex(head.signer).toLowerCase();
  const common = {
    version: versionOf(head.network, head.version),
    timeStamp: Number(head.timestamp),
    fee: Number(head.fee),
    deadline: Number(head.deadline),
    signer,
  };
  if (content.kind === 'nem.multisig') return { ...common, type: 4100, otherTrans: entityOf(content.inner) };
  if (content.kind === 'nem.cosignature') throw new Error('has no such form');
  const body = bodyOf(content, head.version);
  const definition = body.mosaicDefinition;
  return {
    ...common,
    ...body,
    ...(definition === undefined ? {} : { mosaicDefinition: { ...(definition as Entity), creator: signer } }),
  };
}
