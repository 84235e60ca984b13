/** A reading that the window cannot be shown is never approvable, although the vault has made it. */

import { expect, it } from 'vitest';
import { typedAnswer } from '../harness/typed-answer.ts';
import { addressesOf } from '../unit/request-samples.ts';
import { nowMs } from './transfers.ts';
import { codeOf, emptyDisk, granted, openTestVault, readSignable } from './vault.ts';

const [address] = addressesOf('symbol');
const contacts = [{ address, name: 'Supplier' }];
const text = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', contacts } });

it('is gone before the next call, which may know its digest', async () => {
  const elsewhere = openTestVault();
  granted(await elsewhere.window.creation.openPractice({}));
  const { document, requirement } = await readSignable(elsewhere, text);

  // Too late for any contract: an end of the approval with more digits than one may have.
  const clock = { ms: 1e25 };
  const testVault = openTestVault(emptyDisk(), { now: () => clock.ms });
  granted(await testVault.window.creation.openPractice({}));
  const reading = testVault.window.signing.read({ text });
  const { digest } = document;
  const sign = { digest, act: requirement.act, typed: typedAnswer(requirement, document), passphrase: null };
  // Not even a call that waits behind the reading finds it.
  const signed = testVault.window.signing.sign(sign);
  expect(codeOf(await reading)).toBe('internal');
  expect(codeOf(await signed)).toBe('nothing-under-review');

  clock.ms = Number(nowMs);
  expect(codeOf(await testVault.window.signing.sign(sign))).toBe('nothing-under-review');
  expect(granted(await testVault.window.signing.read({ text }))).toMatchObject({
    action: 'sign',
    document: { digest },
  });
});
