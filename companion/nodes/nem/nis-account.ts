/** Accounts and mosaics of NIS. */

import type * as v from 'valibot';
import { fromHex } from '../../../core/base/hex.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { addressOfPublicKey } from '../../../core/chain/address.ts';
import { nemCurrencyName } from '../../../core/chain/known-mosaics.ts';
import type { AccountFacts, MosaicFacts, MultisigFacts } from '../../contract/chain-facts.ts';
import type { NodeFailure } from '../../contract/node-failure.ts';
import type { Nis } from './nis.ts';
import { mosaicName, type NisShapes } from './shapes.ts';

type Answered<T> = Promise<Result<T, NodeFailure>>;
export type NisAccount = v.InferOutput<NisShapes['account']>;

export const addressOfKey = (nis: Nis, publicKey: string): string =>
  addressOfPublicKey('nem', nis.network, fromHex(publicKey) ?? new Uint8Array(32)).text;

/** /account/get, checked against the address that was asked for. */
export async function nisAccount(nis: Nis, address: string): Answered<NisAccount> {
  const found = await nis.get(`/account/get?address=${address}`, nis.shapes.account);
  if (!found.ok) return found;
  const { account } = found.value;
  const isAnother = account.publicKey != null && addressOfKey(nis, account.publicKey) !== address;
  return account.address !== address || isAnother || multisigOf(found.value) === 'odd'
    ? nis.fail('node-answer-malformed')
    : found;
}

/** 'odd': the numbers contradict the list. */
export function multisigOf({ meta, account }: NisAccount): MultisigFacts | null | 'odd' {
  const cosigners = meta.cosignatories.map(({ address }) => address);
  const cosignerOf = meta.cosignatoryOf.map(({ address }) => address);
  const info = account.multisigInfo;
  const count = 'cosignatoriesCount' in info ? info.cosignatoriesCount : 0;
  const told = 'minCosignatories' in info ? info.minCosignatories : 0;
  if (count !== cosigners.length || told > count) return 'odd';
  if (count + cosignerOf.length === 0) return null;
  // 0 means all. A removal from n of n takes n - 1 (MultisigSignaturesPresentValidator.java).
  const minApproval = told === 0 ? count : told;
  const minRemoval = minApproval === count ? Math.max(Math.min(count, 1), count - 1) : minApproval;
  return { minApproval, minRemoval, storedMin: told, cosigners, cosignerOf };
}

export async function accountOf(nis: Nis, address: string): Answered<AccountFacts> {
  const found = await nisAccount(nis, address);
  if (!found.ok) return found;
  const owned = await nis.get(`/account/mosaic/owned?address=${address}`, nis.shapes.owned);
  if (!owned.ok) return owned;
  const others = owned.value.data
    .map(({ mosaicId, quantity }) => ({ mosaic: mosaicName(mosaicId), atomic: quantity }))
    .filter(({ mosaic }) => mosaic !== nemCurrencyName);
  if (new Set(others.map(({ mosaic }) => mosaic)).size !== others.length) return nis.fail('node-answer-malformed');
  const { balance, publicKey } = found.value.account;
  const xem = { mosaic: nemCurrencyName, atomic: balance };
  const multisig = multisigOf(found.value);
  if (multisig === 'odd') return nis.fail('node-answer-malformed');
  return ok({ address, publicKey: publicKey ?? null, holdings: [xem, ...others], multisig });
}

const divisibilityText = /^[0-6]$/;

export async function mosaicOf(nis: Nis, id: string): Answered<MosaicFacts | null> {
  const query = `mosaicId=${encodeURIComponent(id)}`;
  const found = await nis.find(`/mosaic/definition?${query}`, nis.shapes.definition);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const supplied = await nis.get(`/mosaic/supply?${query}`, nis.shapes.supply);
  if (!supplied.ok) return supplied;
  const { levy, properties } = found.value;
  const propertyOf = (name: string) => properties.find((one) => one.name === name)?.value ?? '';
  const [divisibility, transferable] = [propertyOf('divisibility'), propertyOf('transferable')];
  const isAsked = mosaicName(found.value.id) === id && mosaicName(supplied.value.mosaicId) === id;
  if (!isAsked || !divisibilityText.test(divisibility) || !/^(?:true|false)$/.test(transferable))
    return nis.fail('node-answer-malformed');
  return ok({
    id,
    name: id,
    divisibility: Number(divisibility),
    // NIS counts a supply in whole units.
    supply: supplied.value.supply * 10n ** BigInt(divisibility),
    transferable: transferable === 'true',
    restrictable: false,
    revokable: false,
    endHeight: null,
    levy:
      'type' in levy
        ? {
            kind: levy.type === 1 ? 'absolute' : 'percentile',
            recipient: levy.recipient,
            mosaic: mosaicName(levy.mosaicId),
            fee: levy.fee,
          }
        : null,
  });
}
