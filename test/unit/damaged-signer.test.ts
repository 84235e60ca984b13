/** A truncated WebAssembly file of the first signer: the self-test still runs, and names the two checks that need it. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { selfTestNames } from '../../core/contract/self-test.ts';

const read = fs.readFileSync;
let truncated = 0;

beforeAll(() => {
  fs.readFileSync = ((file: fs.PathOrFileDescriptor, ...rest: readonly never[]) => {
    const all = read(file, ...rest);
    if (!String(file).endsWith('symbol_crypto_wasm_bg.wasm')) return all;
    truncated += 1;
    return all.slice(0, 1000);
  }) as typeof fs.readFileSync;
  syncBuiltinESMExports();
});
afterAll(() => {
  fs.readFileSync = read;
  syncBuiltinESMExports();
});

it('is named by the self-test, and nothing else is', async () => {
  const { realPrimitives } = await import('../../electron/vault/self-test/primitives.ts');
  const { runSelfTest } = await import('../../electron/vault/self-test/self-test.ts');
  const report = await runSelfTest(realPrimitives, () => performance.now());
  expect(truncated).toBeGreaterThan(0);
  expect(report.failed).toEqual(['ed25519-sdk', 'ed25519-keccak-sdk']);
  expect(report.passed).toHaveLength(selfTestNames.length - 2);
});
