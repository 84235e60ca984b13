/** Wiring of the vault process: the store behind it (main), the key room in front of it (one window). */
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { answerOver, callOver, makeClient, serve } from '../../../core/contract/rpc.ts';
import { storeContract } from '../../../core/contract/store.ts';
import { vaultContract } from '../../../core/contract/vault.ts';
import { argon2id } from '../secrets/key-stretching.ts';
import { overwriteYoungHeap } from '../secrets/young-heap.ts';
import { afterTest, testAndTell } from '../self-test/gate.ts';
import { realPrimitives } from '../self-test/primitives.ts';
import { runSelfTest } from '../self-test/self-test.ts';
import { realFiles } from '../services/files.ts';
import { nobleSigner, type Signer, sdkSigner } from '../signer/sign-twice.ts';
import { composeVault } from './compose-vault.ts';
import { makeUnsealing } from './unseal.ts';

/** What Electron's MessagePortMain offers, as far as it is used here. */
export interface Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  start(): void;
  postMessage(message: unknown): void;
}

export interface VaultProcess {
  /** A message from main: an answer of the store. */
  readonly fromMain: (message: unknown) => void;
  /** Main is about to lock: resolves when the head of the log is signed, or cannot be. */
  readonly close: () => Promise<void>;
  /** A window's end of the channel. */
  readonly connect: (port: Port) => void;
}

/** At once, before a later collection moves what the BigInts of a signature have left. */
const cleanNobleSigner: Signer = (chain, message, key) => nobleSigner(chain, message, key).finally(overwriteYoungHeap);

const testAll = () => runSelfTest(realPrimitives, () => performance.now());

/** `test` is the self-test, which begins at once. */
export function startVaultProcess(postToMain: (message: unknown) => void, test = testAll): VaultProcess {
  const main = callOver(postToMain);
  const store = makeClient(storeContract, main.send);
  const vaultClient = composeVault({
    store,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    // A plain Uint8Array of its own: small Buffers share a pool that nobody wipes.
    randomBytes: (length) => Uint8Array.from(randomBytes(length)),
    stretch: argon2id,
    files: realFiles,
    afterAct: overwriteYoungHeap,
    signers: { first: sdkSigner, second: cleanNobleSigner },
  });
  const served = afterTest(testAndTell(test, store), serve(vaultContract, vaultClient.handlers));
  let isConnected = false;
  return {
    fromMain: main.receive,
    close: () => vaultClient.close(),
    connect: (port) => {
      // One window in the life of a vault: lock replaces both.
      if (isConnected) return;
      isConnected = true;
      const answer = answerOver(served, (message) => port.postMessage(message), makeUnsealing());
      port.on('message', ({ data }) => void answer(data));
      port.start();
    },
  };
}
