/** Wires the vault process: the store (main) behind it, one window in front of it. */
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { provideHashes } from '../../../core/base/sha3.ts';
import { answerOver, callOver, makeClient } from '../../../core/contract/rpc.ts';
import { storeContract } from '../../../core/contract/store.ts';
import { provideReplyVerifier } from '../../../core/signature/reply-verifier.ts';
import { argon2id } from '../secrets/key-stretching.ts';
import { overwriteYoungHeap } from '../secrets/young-heap.ts';
import { afterTest, testAndTell, type Verdict } from '../self-test/gate.ts';
import { realPrimitives } from '../self-test/primitives.ts';
import { runSelfTest } from '../self-test/self-test.ts';
import { realFiles } from '../services/files.ts';
import { loadOwnKeys } from '../signer/own-keys.ts';
import { nativeReplyVerify } from '../signer/reply-verifier.ts';
import { sodiumHashes } from '../signer/sodium-signatures.ts';
import { composeVault } from './compose-vault.ts';
import { makeUnsealing } from './unseal.ts';

/** The used part of Electron's MessagePortMain. */
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

/** Loads what computes with keys, and gives core the hashes and the verifier, all of which have passed the self-test. Once in a
 * process. */
async function provideNativeCode(): Promise<void> {
  await loadOwnKeys();
  provideHashes(await sodiumHashes());
  provideReplyVerifier(nativeReplyVerify);
}

async function afterSelfTest(verdict: Verdict, provide: () => Promise<void>): Promise<Verdict> {
  if (verdict.ok) await provide();
  return verdict;
}

const testAll = () => runSelfTest(realPrimitives, () => performance.now());

/** `test` is the self-test, which starts at once; `provide` follows where it has passed. */
export function startVaultProcess(
  postToMain: (message: unknown) => void,
  test = testAll,
  provide = provideNativeCode,
): VaultProcess {
  const main = callOver(postToMain);
  const store = makeClient(storeContract, main.send);
  const vault = composeVault({
    store,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    // A separate plain Uint8Array: small Buffers share a pool that nobody wipes.
    randomBytes: (length) => Uint8Array.from(randomBytes(length)),
    stretch: argon2id,
    files: realFiles,
    afterAct: overwriteYoungHeap,
  });
  const ready = testAndTell(test, store).then((verdict) => afterSelfTest(verdict, provide));
  const served = afterTest(ready, vault.served);
  let isConnected = false;
  return {
    fromMain: main.receive,
    close: () => vault.close(),
    connect: (port) => {
      // A vault has one window: a lock replaces both.
      if (isConnected) return;
      isConnected = true;
      const answer = answerOver(served, (message) => port.postMessage(message), makeUnsealing());
      port.on('message', ({ data }) => void answer(data));
      port.start();
    },
  };
}
