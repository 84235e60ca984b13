/** The largest transaction of Symbol passes every step: 100 transfers with messages of 1,024 bytes in one aggregate. */
import { utils } from 'symbol-sdk';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { maxRequestText } from '../../core/base/limits.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import { makeFrames } from '../../core/qr/frames.ts';
import { sdkAggregate, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import { randomHex, scanOf, seeded } from '../vectors/transport-samples.ts';
import { inAnHour } from './transfers.ts';
import { granted, openTestVault, outputOf, readSignable, signRead } from './vault.ts';

it('as frames, through the review, to a signature that the SDK accepts', async () => {
  const testVault = openTestVault();
  const accounts = granted(await testVault.window.creation.openPractice({})).accounts.filter(
    ({ chain }) => chain === 'symbol',
  );
  const initiator = fromHex(accounts[0]?.publicKey ?? '') ?? new Uint8Array(0);
  const random = seeded(5);
  const inner = Array.from({ length: 100 }, (_, i) =>
    // The first byte of a message marks it as plain text.
    sdkEmbeddedTransfer(
      initiator,
      accounts[1 + (i % 9)]?.address ?? '',
      1_000_000n,
      randomHex(1022, random).concat('0'),
    ),
  );
  const request = toHex(sdkAggregate({ kind: 'complete', initiator, deadline: inAnHour, inner }));
  expect(request.length).toBeGreaterThan(220_000);
  expect(request.length).toBeLessThan(maxRequestText);

  const collector = makeCollector();
  const last = makeFrames(request, 1273)
    .map((frame) => collector.take(scanOf(frame)))
    .find(({ type }) => type !== 'progress');
  if (last?.type !== 'complete') throw new Error(last?.type);
  const reading = await readSignable(testVault, last.text);
  expect(reading.document.cards.length).toBeGreaterThanOrEqual(100);
  const payload = outputOf(await signRead(testVault, reading), 'transaction', 'symbol-payload');
  const transaction = SymbolTransactionFactory.deserialize(utils.hexToUint8(payload));
  expect(new SymbolFacade('testnet').verifyTransaction(transaction, transaction.signature)).toBe(true);
});
