/** The watch-only texts of an account have the form that other wallets read, and can be imported as a registry
 * entry. */
import { describe, expect, test } from 'vitest';
import { exportAccount } from '../../core/reply/account-export.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { addressesOf, key } from './request-samples.ts';

const accountOf = (chain: 'symbol' | 'nem', network: 'mainnet' | 'testnet') => ({
  ...{ chain, network, publicKey: key, label: 'cold 金庫' },
  address: addressesOf(chain, network)[1],
});
const textsOf = (account: ReturnType<typeof accountOf>) => {
  const made = exportAccount(account);
  if (!made.ok) throw new Error(made.reason.code);
  return made.value;
};

describe.each(['mainnet', 'testnet'] as const)('%s', (network) => {
  test.each(['symbol', 'nem'] as const)('%s comes back as the same account', (chain) => {
    const account = accountOf(chain, network);
    for (const { format, text } of textsOf(account)) {
      const read = readRequest(text);
      const publicKey = format === 'symbol-qr-1' ? key : null;
      const entry = { book: 'contacts', chain, network, address: account.address, publicKey, name: account.label };
      expect(read).toEqual({
        ok: true,
        value: { what: 'entries', chain, network, entries: [entry], format, notes: [] },
      });
    }
  });
});

test('exactly the keys that wallets take', () => {
  const [one, seven] = textsOf(accountOf('symbol', 'mainnet')).map(({ text }) => JSON.parse(text));
  const chain_id = '57F7DA205008026C776CB6AED843393F04CD458E0AA2D9F1D5F31A402072B2D6';
  const [address] = addressesOf('symbol', 'mainnet').slice(1);
  expect(one).toEqual({ v: 3, type: 1, network_id: 104, chain_id, data: { name: 'cold 金庫', publicKey: key } });
  expect(seven).toEqual({ v: 3, type: 7, network_id: 104, chain_id, data: { name: 'cold 金庫', address } });
  const [nem] = textsOf(accountOf('nem', 'mainnet')).map(({ text }) => JSON.parse(text));
  expect(nem).toEqual({ v: 2, type: 1, data: { addr: addressesOf('nem', 'mainnet')[1], name: 'cold 金庫' } });
});

test.each([
  [{ address: addressesOf('symbol')[0] }, 'output-altered'],
  [{ publicKey: key.slice(2) }, 'output-altered'],
  [{ network: 'mainnet' as const }, 'output-altered'],
  [{ label: '' }, 'entries-malformed'],
  [{ label: 'a\u202Eb' }, 'entries-malformed'],
])('refused %#: %s', (change, code) => {
  const made = exportAccount({ ...accountOf('symbol', 'testnet'), ...change });
  expect(made.ok ? 'ok' : made.reason.code).toBe(code);
});
