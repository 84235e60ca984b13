/**
 * The history of a vault: what was signed is compared with what comes next, after a lock and an opening too, and goes with
 * the backup's content. A signature and its line of the history are in one save.
 */
import { describe, expect, it, vi } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { VaultState } from '../../electron/vault/state/vault-state.ts';
import { inAnHour, symbolTx } from './transfers.ts';
import { codeOf, emptyDisk, openTestVault, readSignable, secret, signRead, type TestVault } from './vault.ts';
import { makeVault, phrase, unlock } from './vaults.ts';

/** The same payment, to be confirmed until another time. */
const payment = (minutes: bigint) => toHex(symbolTx({ signer: null, deadline: inAnHour + minutes * 60_000n }).bytes);
const codesOf = async (vault: TestVault, text: string) =>
  (await readSignable(vault, text)).document.warnings.map(({ code, severity }) => `${severity} ${code}`);
const sign = async (vault: TestVault, text: string) => {
  const { document, requirement } = await readSignable(vault, text);
  const operation = { digest: document.digest, act: requirement.act, typed: null, passphrase: secret(phrase) };
  return codeOf(await vault.window.signing.sign(operation));
};

describe('a payment that was signed', () => {
  it('is found again after the vault was locked and opened', async () => {
    const disk = emptyDisk();
    const vault = openTestVault(disk);
    await makeVault(vault);
    expect(await codesOf(vault, payment(0n))).not.toContain('stop payment-repeated');
    expect(await sign(vault, payment(0n))).toBe('ok');
    for (const opened of [vault, (await unlock(disk)).testVault]) {
      expect(await codesOf(opened, payment(1n))).toContain('stop payment-repeated');
      const again = await codesOf(opened, payment(0n));
      expect(again).toContain('note request-signed-before');
      expect(again).not.toContain('stop payment-repeated');
    }
  });
  it('asks for typing when it comes again', async () => {
    const vault = openTestVault();
    await makeVault(vault);
    expect(await sign(vault, payment(0n))).toBe('ok');
    expect((await readSignable(vault, payment(1n))).requirement.act).toBe('type');
    expect(await sign(vault, payment(1n))).toBe('approval-act-missing');
  });
  it('is not in the history when the save with its signature fails', async () => {
    const disk = emptyDisk();
    const vault = openTestVault(disk);
    await makeVault(vault);
    disk.fails = 'storage-full';
    expect(await sign(vault, payment(0n))).toBe('storage-full');
    expect(await codesOf(vault, payment(1n))).not.toContain('stop payment-repeated');
    expect(await codesOf((await unlock(disk)).testVault, payment(1n))).not.toContain('stop payment-repeated');
  });
  it('is remembered in practice until it closes', async () => {
    const vault = openTestVault();
    await vault.window.creation.openPractice({});
    await signRead(vault, await readSignable(vault, payment(0n)));
    expect(await codesOf(vault, payment(1n))).toContain('stop payment-repeated');
    const other = openTestVault();
    await other.window.creation.openPractice({});
    expect(await codesOf(other, payment(1n))).not.toContain('stop payment-repeated');
  });
});

describe('a vault with words of its own', () => {
  it('knows that nothing was signed before it, after each opening too', async () => {
    const historyOf = vi.spyOn(VaultState.prototype, 'opened');
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    await unlock(disk);
    expect(historyOf.mock.calls.map(([{ history }]) => history.cutMs)).toEqual(['0', '0']);
    historyOf.mockRestore();
  });
});
