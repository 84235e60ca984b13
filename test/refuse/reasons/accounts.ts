/** Refusals about accounts: adding, labels, removal, keys of other wallets, ownership proofs. */
import { checkOwnershipProof } from '../../../core/reply/ownership-proof.ts';
import { readImport } from '../../../electron/vault/import/read-import.ts';
import { withAccounts, withoutAccount } from '../../../electron/vault/keys/change-accounts.ts';
import { practiceEntropy, seedOf } from '../../../electron/vault/keys/mnemonic.ts';
import { accountsOf, accountsOfNewVault, firstAccounts } from '../../../electron/vault/keys/stored-accounts.ts';
import { granted, openTestVault, type TestVault } from '../../flows/vault.ts';
import { agree, makeVault, phrase } from '../../flows/vaults.ts';
import { nemSdk, sdkAccount, symbolEnvelope, symbolLocked, walletFile } from '../../unit/import-samples.ts';
import { type Provocations, utf8 } from './provoke.ts';
import '../../harness/own-keys.ts';

const testnet = { chain: 'symbol', network: 'testnet' } as const;
const word = { 1: phrase };

async function opened(): Promise<TestVault> {
  const testVault = openTestVault();
  await makeVault(testVault);
  return testVault;
}
async function adds(testVault: TestVault, index: number, label: string) {
  const params = { ...testnet, accounts: [{ index, label }] };
  await agree(testVault, { purpose: 'add-accounts', params }, word);
  return testVault.window.accounts.addAccounts(params);
}
async function renames(testVault: TestVault, address: string, before: string, label: string) {
  const params = { ...testnet, address, before, label };
  await agree(testVault, { purpose: 'rename-account', params }, word);
  return testVault.window.accounts.renameAccount(params);
}
/** A vault with two more accounts of testnet. */
async function named() {
  const testVault = await opened();
  granted(await adds(testVault, 5, 'Operations'));
  const { accounts } = granted(await adds(testVault, 6, 'Cold storage'));
  const [operations = '', cold = ''] = accounts.slice(-2).map(({ address }) => address);
  return { testVault, operations, cold };
}
/** The stored accounts of a vault, as the rules about changing them see them. */
function kept(accounts: ReturnType<typeof accountsOfNewVault>) {
  const seed = seedOf(practiceEntropy());
  return { accounts, imported: [], known: accountsOf(accounts, { seed, imported: [] }), former: [], named: [] };
}
const key = 'F97AE23C2A28ECEDE6F8D6C447C0A10B55C92DDE9316CCD36C3177B073906978';
const imports = (text: string | Uint8Array, password = '', chain: 'symbol' | 'nem' = 'nem') =>
  readImport({
    ...{ secret: typeof text === 'string' ? utf8(text) : text, password: utf8(password) },
    ...{ chain, network: 'testnet', range: { from: 0, count: 3 } },
  });
async function proof(): Promise<string> {
  const { testVault, cold } = await named();
  const params = { ...testnet, address: cold, purpose: 'audit' };
  await agree(testVault, { purpose: 'prove-ownership', params }, word);
  return granted(await testVault.window.accounts.proveOwnership(params)).proof;
}

export const accounts = {
  'account-unknown': async () => {
    const address = 'TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA';
    return renames(await opened(), address, 'before', 'after');
  },
  'account-exists': async () => adds(await opened(), 0, 'Again'),
  'account-last': () => {
    const one = kept(accountsOfNewVault().slice(0, 1));
    const [only] = one.known;
    if (only === undefined) throw new Error('none');
    return withoutAccount(one, only);
  },
  'accounts-full': () => {
    const full = kept(firstAccounts(['mainnet', 'testnet'], 25));
    return withAccounts(full, [{ ...testnet, label: 'one more', address: 'none', from: { words: 99 } }]);
  },
  'label-invalid': async () => adds(await opened(), 1, ' x'),
  'label-taken': async () => adds(await opened(), 1, 'symbol testnet 1'),
  'label-former': async () => {
    const { testVault, operations, cold } = await named();
    granted(await renames(testVault, operations, 'Operations', 'Something else'));
    return renames(testVault, cold, 'Cold storage', 'Operations');
  },
  'label-differs': async () => {
    const { testVault, cold } = await named();
    return renames(testVault, cold, 'Warm storage', 'Wages');
  },
  'import-format-unknown': () => imports('hello'),
  'import-malformed': () => imports(`00${key}`, '', 'symbol'),
  'import-utf16': () => imports(new Uint8Array(Buffer.from(`\ufeff${key}`, 'utf16le'))),
  'import-not-supported': () => imports(walletFile([{ ...sdkAccount, algo: 'trezor' }]), nemSdk.password),
  'import-password-missing': () => imports(walletFile([sdkAccount])),
  'import-wrong-password': () => imports(symbolEnvelope(2, symbolLocked(key, 'a', 'sha1')), 'b'),
  'import-address-differs': () => imports(walletFile([{ ...sdkAccount, network: -104 }]), nemSdk.password),
  'import-nothing-pending': async () => {
    const testVault = await opened();
    const picks = { picks: [{ ...testnet, address: 'TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA', label: 'x' }] };
    await agree(testVault, { purpose: 'import-account', params: picks }, word);
    return testVault.window.accounts.importAccept(picks);
  },
  'ownership-purpose': async () => {
    const { testVault, cold } = await named();
    return testVault.window.accounts.proveOwnership({ ...testnet, address: cold, purpose: ' ' });
  },
  'ownership-malformed': () => checkOwnershipProof('{"inkan":1,"ownership":{"statement":"x","signature":"00"}}'),
  'ownership-invalid': async () => {
    const text = await proof();
    const at = text.indexOf('"signature":"') + 13;
    return checkOwnershipProof(text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1));
  },
} as const satisfies Provocations;
