/** Watch-only export of all accounts: another Inkan imports it into its registry, and it contains no secret. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';
import { exportAccounts } from '../../core/reply/accounts-export.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { keyOf } from './reply-samples.ts';

const accountOf = (chain: Chain, network: Network, number: number) => {
  const key = keyOf(chain, new Uint8Array(32).fill(number));
  const address = addressOfPublicKey(chain, network, key).text;
  return { chain, network, address, publicKey: toHex(key), label: `Cold ${number} 出納` };
};
const many = (chain: Chain, network: Network, count: number) =>
  Array.from({ length: count }, (_, at) => accountOf(chain, network, at + 1));

describe('all accounts in texts', () => {
  it('one for each chain and network, read back as entries of the registry', () => {
    const accounts = [...many('symbol', 'testnet', 3), ...many('nem', 'mainnet', 2), ...many('symbol', 'mainnet', 1)];
    const exported = exportAccounts(accounts);
    const texts = exported.ok ? exported.value : [];
    expect(texts.map(({ chain, network, count }) => [chain, network, count])).toEqual([
      ['symbol', 'testnet', 3],
      ['nem', 'mainnet', 2],
      ['symbol', 'mainnet', 1],
    ]);
    const read = texts.flatMap(({ text }) => {
      const request = readRequest(text);
      return request.ok && request.value.what === 'entries' ? request.value.entries : [];
    });
    expect(read).toEqual(accounts.map(({ label, ...rest }) => ({ book: 'contacts', ...rest, name: label })));
  });
  it('in texts of fifty, as many as one import takes', () => {
    const exported = exportAccounts(many('symbol', 'testnet', 100));
    const texts = exported.ok ? exported.value : [];
    expect(texts.map(({ count }) => count)).toEqual([50, 50]);
    for (const { text } of texts) expect(readRequest(text).ok).toBe(true);
  });
  it('not with a name that another registry would refuse', () => {
    const [account] = many('nem', 'testnet', 1);
    const named = exportAccounts(account === undefined ? [] : [{ ...account, label: 'a\u202eb' }]);
    expect(named.ok ? 'ok' : named.reason.code).toBe('entries-malformed');
  });
});
