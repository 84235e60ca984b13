/** Refusals at signing: the approval, the two signers, the output, and the entropy of recovery words. */
import { standingOf } from '../../../core/approval/standing.ts';
import { reason } from '../../../core/base/reason.ts';
import { refuse } from '../../../core/base/result.ts';
import type { StoredPending } from '../../../core/contract/pending.ts';
import type { Proposal } from '../../../core/contract/signing.ts';
import { composeReply } from '../../../core/reply/reply.ts';
import type { SignatureImplementation } from '../../../electron/vault/signer/implementation.ts';
import { signTwice } from '../../../electron/vault/signer/sign-twice.ts';
import { openPracticeVault } from '../../../electron/vault/state/open-vault.ts';
import { withPending } from '../../../electron/vault/state/pending.ts';
import {
  approve,
  asking,
  change,
  openedLater,
  propose,
  shownAgain,
  transfer,
  vaultOfThree,
  waiting,
} from '../../flows/four-eyes.ts';
import { symbolTx } from '../../flows/transfers.ts';
import { granted, openTestVault, proposing, readSignable, type TestVault } from '../../flows/vault.ts';
import { alone, enrolAll } from '../../flows/vaults.ts';
import { coins, dice, makeRandom } from '../../harness/entropy-samples.ts';
import { nobleSignatures, openKey } from '../../harness/signers.ts';
import { sampleOf, signedTask, symbolOf } from '../../unit/reply-samples.ts';
import { flipped, hexOf, type Provocations, type Provoke, utf8 } from './provoke.ts';
import '../../harness/own-keys.ts';

const openTransfer = hexOf(symbolTx({ signer: null }).bytes);

async function practice(): Promise<TestVault> {
  const testVault = openTestVault();
  granted(await testVault.window.creation.openPractice({}));
  return testVault;
}
/** Reads a transfer and signs it, with one part of the correct call changed. */
async function signs(change: { digest?: string; act?: 'hold' | 'type' }, laterMs = 0) {
  const testVault = await practice();
  const { document } = await readSignable(testVault, openTransfer);
  testVault.clock.ms += laterMs;
  const right = { digest: document.digest, act: 'hold', typed: null, passphrase: null } as const;
  return testVault.window.signing.sign({ ...right, ...change });
}

const vault = openPracticeVault();
const account = vault.accounts.find(({ chain }) => chain === 'symbol');
const own = symbolTx({ signer: Uint8Array.from(Buffer.from(account?.publicKey ?? '', 'hex')) });
async function signedBy(first: SignatureImplementation, second = nobleSignatures, bytes = own.bytes) {
  if (account === undefined) throw new Error('no account');
  const key = openKey(vault, account, { first, second });
  return key.ok ? signTwice({ as: 'signer', tx: { ...own, bytes } }, key.value) : key;
}
/** Flips one bit, like a fault in a computation. */
const faulty: SignatureImplementation = {
  ...nobleSignatures,
  sign: (...all) => flipped(nobleSignatures.sign(...all), 40),
};

async function draft(tools: Parameters<typeof openTestVault>[1] = {}): Promise<TestVault> {
  const testVault = openTestVault(undefined, tools);
  await enrolAll(testVault, alone, 1);
  return testVault;
}
const rolls = () => dice(makeRandom('refused'), 99);
/** In a vault that is being created: the answer to the last of these sources. */
async function addsDice(...sources: readonly Uint8Array[]) {
  const testVault = await draft();
  granted(await testVault.window.entropy.beginEntropy({}));
  const answers = [];
  for (const data of sources)
    answers.push(await testVault.window.entropy.addEntropy({ kind: 'dice', data: data.slice() }));
  return answers.at(-1);
}

/** An act as a changed vault file could hold it. */
const forged = {
  ...{ custodian: 1, key: 'AB'.repeat(32), signature: '0'.repeat(128), openedBy: [], reason: '', atMs: 0n },
  decision: 'approve',
} as const;
const matter = (keys: ReadonlyMap<number, string>) => ({
  subject: { vault: '', round: '', batch: '', verdict: '', book: '' },
  required: { need: 2, differ: { requester: false, opener: false } },
  ...{ keys, nowMs: 0n },
});
const emptyPending: StoredPending = {
  ...{
    round: '',
    batch: '',
    verdict: '',
    book: '',
    texts: [],
    carriers: [],
    answers: [],
    headlines: [],
    count: 1,
    need: 2,
  },
  ...{ assessedMs: '0', expiresMs: '0', acts: [], ended: null },
  clock: { seenMs: null, collectedMs: null, reviewedMs: '0', approvedMs: null, signedMs: null },
};

async function withOneWaiting(): Promise<TestVault> {
  const testVault = await vaultOfThree();
  granted(await approve(testVault, await propose(testVault), 1));
  return testVault;
}
/** Why the batch that waited is void. */
async function endOf(testVault: TestVault) {
  const [one] = await waiting(testVault);
  return refuse(reason(one?.ended?.codes[0] ?? 'internal'));
}
function refusedWhole(proposal: Proposal) {
  return refuse((proposal.action === 'refuse' ? proposal.refused[0]?.reasons[0] : undefined) ?? reason('internal'));
}

export const signing = {
  'approval-repeated': async () => {
    const testVault = await vaultOfThree();
    granted(await approve(testVault, await propose(testVault), 1));
    return approve(testVault, await shownAgain(testVault), 1);
  },
  'approval-altered': () => standingOf([forged], matter(new Map([[1, forged.key]]))),
  'approver-unknown': () => standingOf([forged], matter(new Map())),
  'approver-differs': async () => {
    const testVault = await vaultOfThree(asking(1, 'opener'));
    return approve(testVault, await propose(testVault), 1);
  },
  'approvals-impossible': async () => change(await vaultOfThree(), asking(4)),
  'pending-unknown': async (): Promise<Awaited<ReturnType<Provoke>>> =>
    (await vaultOfThree()).vault.signing.reopen({ round: 'AB' }),
  'pending-full': () =>
    withPending(
      Array.from({ length: 8 }, (_, at) => ({ ...emptyPending, round: String(at) })),
      { ...emptyPending, round: '8' },
    ),
  'pending-too-long': () =>
    withPending([{ ...emptyPending, texts: ['A'.repeat(262_144)] }], { ...emptyPending, round: '1', texts: ['A'] }),
  'pending-duplicate': async (): Promise<Awaited<ReturnType<Provoke>>> => {
    const testVault = await vaultOfThree();
    granted(await approve(testVault, await propose(testVault), 1));
    return refusedWhole(granted(await proposing(testVault, [transfer()])));
  },
  'pending-rules-changed': async () => {
    const testVault = await withOneWaiting();
    granted(await change(testVault, asking(3)));
    return endOf(testVault);
  },
  'pending-expired': async () => endOf(await openedLater(await withOneWaiting(), [1, 2], 7 * 86_400_000)),
  'pending-clock-back': async () => endOf(await openedLater(await withOneWaiting(), [1, 2], -3_600_000)),
  'nothing-under-review': async () => {
    const testVault = await practice();
    return testVault.window.signing.sign({ digest: 'A'.repeat(64), act: 'hold', typed: null, passphrase: null });
  },
  'approval-mismatch': () => signs({ digest: 'A'.repeat(64) }),
  'approval-expired': () => signs({}, 301_000),
  'approval-act-missing': () => signs({ act: 'type' }),
  'second-codec-disagrees': () => signedBy(nobleSignatures, nobleSignatures, Uint8Array.from([...own.bytes, 0])),
  'signatures-disagree': () => signedBy(nobleSignatures, faulty),
  'signature-invalid': () => signedBy(faulty, faulty),
  'output-altered': () => {
    const transfer = symbolOf(sampleOf('symbol.transfer'));
    return composeReply(signedTask(transfer, { requested: flipped(transfer.bytes, transfer.bytes.length - 1) }));
  },
  'entropy-device-failed': async () => {
    let isBroken = false;
    const random = makeRandom('machine');
    const randomBytes = (length: number) => (isBroken ? new Uint8Array(length) : random.bytes(length));
    const testVault = await draft({ randomBytes });
    isBroken = true;
    return testVault.window.entropy.beginEntropy({});
  },
  'entropy-too-little': () => addsDice(utf8('1234')),
  'entropy-malformed': () => addsDice(utf8('0'.repeat(60))),
  'entropy-biased': () => addsDice(utf8('4'.repeat(60))),
  'entropy-repeated': () => addsDice(rolls(), rolls()),
  'entropy-closed': async () => {
    const testVault = await draft();
    granted(await testVault.window.entropy.beginEntropy({}));
    granted(await testVault.window.entropy.showDeviceShare({}));
    return testVault.window.entropy.addEntropy({ kind: 'coins', data: coins(makeRandom('refused'), 128) });
  },
  'entropy-not-begun': async () => (await draft()).window.entropy.addEntropy({ kind: 'dice', data: rolls() }),
  'certificate-missing': async () => (await practice()).window.entropy.certificate({}),
} as const satisfies Provocations;
