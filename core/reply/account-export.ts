/**
 * Watch-only export of an account, without its secret, for online wallets. Symbol types 1 (name and public key) and 7
 * (name and address), NEM type 1 (name and address). Sources: symbol-qr-library src/schemas; nem-sdk
 * src/model/objects/qr.js (`v`: 1 testnet, 2 mainnet).
 */
import { fromHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import { isEntryName } from '../registry/names.ts';
import type { AccountFacts } from '../task/task.ts';
import { symbolQr } from './formats.ts';

export interface AccountOutput {
  readonly format: 'symbol-qr-1' | 'symbol-qr-7' | 'nem-qr-1';
  readonly text: string;
}

/** Refuses 'entries-malformed' (a label that other wallets could not show), 'output-altered' (address and key
 * differ). */
export function exportAccount(account: AccountFacts): Result<readonly AccountOutput[], Reason> {
  const { chain, network, address, publicKey, label: name } = account;
  if (!isEntryName(name)) return refuse(reason('entries-malformed', { field: 'name' }));
  const key = fromHex(publicKey);
  if (key?.length !== 32 || addressOfPublicKey(chain, network, key).text !== address)
    return refuse(reason('output-altered'));
  if (chain === 'nem') {
    const v = network === 'testnet' ? 1 : 2;
    return ok([{ format: 'nem-qr-1', text: JSON.stringify({ v, type: 1, data: { addr: address, name } }) }]);
  }
  return ok([
    { format: 'symbol-qr-1', text: symbolQr(1, network, { name, publicKey }) },
    { format: 'symbol-qr-7', text: symbolQr(7, network, { name, address }) },
  ]);
}
