/**
 * A person with twenty requests carries out one code, and the online side gets the twenty full replies, identical to
 * the vault's and accepted by software that had no part in signing or merging.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { merge } from '../../cli/merge-text.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { type Address, addressOfPublicKey } from '../../core/chain/address.ts';
import type { Account, Signed } from '../../core/contract/shapes.ts';
import { sentDigest } from '../../core/reply/compact.ts';
import { verifyAggregate, verifyReply } from '../harness/verify-reply.ts';
import { nemSamples } from '../vectors/nem-kinds.ts';
import { nemFields } from '../vectors/own-transfers.ts';
import { makeKeyPair, sdkAggregate, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import { inAnHour, nemTx, symbolTx } from './transfers.ts';
import { emptyDisk, granted, openTestVault, readSignable, signRead, type TestVault } from './vault.ts';

interface Request {
  readonly name: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly choices?: Readonly<Record<string, string>>;
}

let testVault: TestVault;
let ownAccount: readonly Account[];
const own = (chain: 'symbol' | 'nem', index: number): Account => {
  const account = ownAccount.find((one) => one.chain === chain && one.index === index);
  if (account === undefined) throw new Error('no account');
  return account;
};
const keyOf = (chain: 'symbol' | 'nem', index = 0) => fromHex(own(chain, index).publicKey) ?? new Uint8Array(0);
const elsewhere = makeKeyPair(0x52);
const supplier: Address['text'] = addressOfPublicKey('symbol', 'testnet', makeKeyPair(0x53).publicKey).text;

beforeEach(async () => {
  testVault = openTestVault();
  ownAccount = granted(await testVault.window.creation.openPractice({})).accounts;
});

const hexRequest = (name: string, bytes: Uint8Array, choices = {}): Request => ({
  name,
  bytes,
  text: toHex(bytes),
  choices,
});
const transfer = (fee: bigint, signer: Uint8Array | null = keyOf('symbol')) => symbolTx({ fee, signer }).bytes;

function twenty(): readonly Request[] {
  const inner = (signer: Uint8Array) => sdkEmbeddedTransfer(signer, supplier, 5n, 'order 7');
  const [initiator, second] = [keyOf('symbol'), keyOf('symbol', 1)];
  const aggregate = (kind: 'complete' | 'bonded', by: Uint8Array | typeof elsewhere, ...signers: Uint8Array[]) =>
    sdkAggregate({ kind, initiator: by, deadline: inAnHour, inner: signers.map(inner) });
  const nem = Array.from({ length: 5 }, (_, i) => nemTx({ signer: keyOf('nem'), fee: 100_000n + BigInt(i) }).bytes);
  const times = { timestamp: nemFields.timestamp, deadline: nemFields.timestamp + 3600n };
  const given = nemSamples({ ...times, signer: keyOf('nem') }).find(({ kind }) => kind === 'nem.cosignature');
  if (given?.inner === undefined) throw new Error('no NEM cosignature');
  const cosign = { chain: 'nem', network: 'testnet', transaction: toHex(given.bytes), inner: toHex(given.inner) };
  return [
    ...Array.from({ length: 7 }, (_, i) => hexRequest(`named-${i}`, transfer(20_000n + BigInt(i)))),
    ...Array.from({ length: 2 }, (_, i) =>
      hexRequest(`open-${i}`, transfer(30_000n + BigInt(i), null), { signer: own('symbol', 2).address }),
    ),
    hexRequest('alone', aggregate('complete', initiator, initiator)),
    hexRequest('both-here', aggregate('complete', initiator, initiator, second)),
    hexRequest('bonded', aggregate('bonded', initiator, initiator), { 'bonded-way': 'bonded-only' }),
    hexRequest('cosign-complete', aggregate('complete', elsewhere, elsewhere.publicKey, initiator)),
    hexRequest('cosign-bonded', aggregate('bonded', elsewhere, elsewhere.publicKey, initiator)),
    ...nem.map((bytes, i) => ({ name: `nem-${i}`, bytes, text: JSON.stringify({ data: toHex(bytes) }) })),
    { name: 'nem-cosign', bytes: given.bytes, text: JSON.stringify({ inkan: 1, cosign }) },
  ];
}

const signOne = async ({ text, choices }: Pick<Request, 'text' | 'choices'>) =>
  signRead(testVault, await readSignable(testVault, text, choices ?? {}));

async function signAll(requests: readonly Request[]): Promise<readonly Signed[]> {
  const all: Signed[] = [];
  for (const request of requests) all.push(await signOne(request));
  return all;
}

const itemOf = (signed: Signed | undefined, code: 'session' | 'earlier') =>
  signed?.items.find((item) => item.code === code);
const compactOf = (signed: Signed | undefined, code: 'session' | 'earlier' = 'session') =>
  itemOf(signed, code)?.outputs[0]?.text ?? '';

async function mergeAll(compact: string, requests: readonly Request[]) {
  const files = new Map([['signatures', compact], ...requests.map(({ name, text }) => [name, text] as const)]);
  const readBytes = (file: string) => {
    const text = files.get(file);
    return text === undefined ? null : new TextEncoder().encode(text);
  };
  const names = requests.map(({ name }) => name);
  const { exit, out, err } = await merge(['--json', '--signatures', 'signatures', ...names], {
    readBytes,
    filesAt: (name) => [name],
    readPicture: () => [],
  });
  return { exit, err, report: out === '' ? null : JSON.parse(out) };
}

interface MergedItem {
  readonly code: string;
  readonly hash: string;
  readonly outputs: readonly { readonly format: string; readonly text: string }[];
  readonly announce: { readonly route: string; readonly body: string } | null;
}
const fullItems = ({ items }: Signed) =>
  items
    .filter(({ code }) => code !== 'session' && code !== 'earlier')
    .map(({ code, hash, outputs }) => ({
      ...{ code, hash },
      outputs: outputs.filter(({ format }) => format !== 'inkan-signatures'),
    }));

/** By OpenSSL, or for NEM by the SDK's JavaScript: see the harness. */
async function accepted({ items }: { readonly items: readonly MergedItem[] }, request: Request): Promise<string> {
  const outputs = items.flatMap((item) => item.outputs);
  const text = (format: string) => outputs.find((output) => output.format === format)?.text;
  const [payload, qr, nem] = [text('symbol-payload'), text('symbol-qr-8'), text('nem-announce')];
  if (nem !== undefined) return (await verifyReply(nem, request.bytes)).chain;
  if (items.some(({ code }) => code === 'cosignature')) {
    const { parentHash, signature, signerPublicKey } = JSON.parse(text('symbol-cosignature') ?? '{}');
    const cosigned = Buffer.from(request.bytes);
    const size = cosigned.length + 104;
    cosigned.writeUInt32LE(size);
    const { hash } = verifyAggregate(`${toHex(cosigned)}${'00'.repeat(8)}${signerPublicKey}${signature}`);
    expect(hash).toBe(parentHash);
    return 'cosignature';
  }
  // The types 0x4141 and 0x4241, little-endian.
  if (payload !== undefined && /^41(?:41|42)$/.test(payload.slice(220, 224))) {
    const { cosigners, hash } = verifyAggregate(payload);
    expect(hash).toBe(items[0]?.hash);
    return `aggregate+${cosigners.length}`;
  }
  return (await verifyReply(qr ?? '', request.bytes)).chain;
}

describe('twenty requests', () => {
  it('give one text, and merged with the requests exactly the twenty full replies', async () => {
    const requests = twenty();
    expect(requests).toHaveLength(20);
    const all = await signAll(requests);
    const last = all.at(-1);
    expect(itemOf(last, 'session')).toMatchObject({ holds: { signatures: 20, deadlineMs: last?.deadlineMs } });
    expect(all.map((signed) => itemOf(signed, 'session')?.holds?.signatures ?? 1)).toEqual(
      all.map((_, index) => index + 1),
    );
    const { exit, report } = await mergeAll(compactOf(last), requests);
    expect([exit, report.refused, report.unmatched]).toEqual([0, [], { signatures: [], requests: [] }]);
    const seen: string[] = [];
    for (const [index, request] of requests.entries()) {
      const merged = report.merged.find((one: { requests: string[] }) => one.requests[0] === request.name);
      const items = merged.items.map(({ announce: _, ...item }: MergedItem) => item);
      expect(items, request.name).toEqual(fullItems(all[index] as Signed));
      seen.push(await accepted(merged, request));
    }
    const of = (what: string) => seen.filter((one) => one === what).length;
    expect([of('symbol'), of('nem'), of('aggregate+0'), of('aggregate+1'), of('cosignature')]).toEqual([9, 6, 2, 1, 2]);
  });
  it('come with the route by which each is announced', async () => {
    const requests = twenty();
    const { report } = await mergeAll(compactOf((await signAll(requests)).at(-1)), requests);
    const routes = new Map<string, unknown>(
      report.merged.map(({ requests: [name], items }: { requests: [string]; items: MergedItem[] }) => [
        name,
        items.map(({ announce }) => announce?.route ?? null),
      ]),
    );
    expect(['named-0', 'bonded', 'cosign-bonded', 'cosign-complete', 'nem-0'].map((name) => routes.get(name))).toEqual([
      ['PUT /transactions'],
      ['PUT /transactions/partial'],
      ['PUT /transactions/cosignature'],
      ['PUT /transactions', null],
      ['POST /transaction/announce'],
    ]);
    const body = report.merged[0].items[0].announce.body;
    expect(JSON.parse(body)).toEqual({ payload: report.merged[0].items[0].outputs[1].text });
  });
});

describe('what a session holds', () => {
  it('is nothing yet after the first, and nothing twice', async () => {
    const one = hexRequest('one', transfer(20_000n));
    const [first, again] = await signAll([one, one]);
    expect([itemOf(first, 'session'), itemOf(again, 'session')]).toEqual([undefined, undefined]);
    const [, third] = await signAll([hexRequest('two', transfer(20_001n)), one]);
    expect(itemOf(third, 'session')?.holds?.signatures).toBe(2);
  });
  it('leaves out what is past its deadline, and says until when all of it can be announced', async () => {
    const at = (minutes: bigint) => symbolTx({ signer: keyOf('symbol'), deadline: inAnHour + minutes * 60_000n }).bytes;
    const requests = [0n, 10n, 5n].map((minutes) => hexRequest(`at-${minutes}`, at(minutes)));
    const [first, , third] = await signAll(requests);
    expect(itemOf(third, 'session')?.holds).toMatchObject({ signatures: 3, deadlineMs: first?.deadlineMs });
    testVault.clock.ms = Number(first?.deadlineMs);
    const fourth = await signOne(hexRequest('at-20', at(20n)));
    expect(itemOf(fourth, 'session')?.holds).toMatchObject({ signatures: 3, deadlineMs: third?.deadlineMs });
    // Of each signature the window says whether it is in the text by these.
    const hashes = itemOf(fourth, 'session')?.holds?.hashes;
    expect([hashes?.includes(first?.hash ?? ''), hashes?.includes(fourth?.hash ?? '')]).toEqual([false, true]);
    const { exit, report } = await mergeAll(compactOf(fourth), requests);
    expect([exit, report.merged.length, report.unmatched.requests]).toEqual([1, 2, ['at-0']]);
    expect(report.unmatched.signatures).toHaveLength(1);
  });
  it('says so when the newest is not in it', async () => {
    await signAll([hexRequest('one', transfer(20_000n)), hexRequest('two', transfer(20_001n))]);
    const inner = [sdkEmbeddedTransfer(keyOf('symbol'), supplier, 5n, '')];
    const bonded = sdkAggregate({ kind: 'bonded', initiator: keyOf('symbol'), deadline: inAnHour, inner });
    const locked = await signOne({ text: toHex(bonded), choices: { 'bonded-way': 'lock-and-bond' } });
    expect(locked.items.map(({ code }) => code)).toEqual(['hash-lock', 'bonded', 'both', 'earlier']);
    expect(itemOf(locked, 'earlier')?.holds?.signatures).toBe(2);
  });
  it('is gone with the vault', async () => {
    const sign = (fee: bigint) => signOne(hexRequest('one', transfer(fee)));
    await sign(20_000n);
    expect(itemOf(await sign(20_001n), 'session')?.holds?.signatures).toBe(2);
    testVault = openTestVault(emptyDisk());
    await testVault.window.creation.openPractice({});
    expect(itemOf(await sign(20_002n), 'session')).toBeUndefined();
  });
});

describe('what does not belong together', () => {
  const changed = (compact: string, edit: (of: string[]) => void): string => {
    const reply = JSON.parse(compact);
    edit(reply.signatures.by[0].of);
    return JSON.stringify(reply);
  };
  const bytesOf = (entry: string | undefined) => Buffer.from(entry ?? '', 'base64');
  /** The request of the first, with the signature of the second. */
  const entryOf = (sent: Uint8Array, signed: Uint8Array) =>
    Buffer.concat([sent, signed.subarray(8)]).toString('base64');
  const two = async () => {
    const requests = [hexRequest('one', transfer(20_000n)), hexRequest('two', transfer(20_001n))];
    return { requests, compact: compactOf((await signAll(requests)).at(-1)) };
  };
  it('a signature changed in one bit is refused, the other is merged', async () => {
    const { requests, compact } = await two();
    for (const at of [8, 40, 71]) {
      const tampered = changed(compact, (of) => {
        const entry = bytesOf(of[0]);
        entry[at] = (entry[at] ?? 0) ^ 1;
        of[0] = entry.toString('base64');
      });
      const { exit, report } = await mergeAll(tampered, requests);
      expect([exit, report.merged.map((one: { requests: string[] }) => one.requests)]).toEqual([1, [['two']]]);
      expect(report.refused).toMatchObject([{ requests: ['one'], reasons: ['signature-invalid'] }]);
    }
  });
  it('exchanged signatures are both refused', async () => {
    const { requests, compact } = await two();
    const exchanged = changed(compact, (of) => {
      const [one, other] = [bytesOf(of[0]), bytesOf(of[1])];
      of.splice(0, 2, entryOf(one.subarray(0, 8), other), entryOf(other.subarray(0, 8), one));
    });
    const { exit, report } = await mergeAll(exchanged, requests);
    expect([exit, report.merged, report.refused.length]).toEqual([1, [], 2]);
  });
  it('a request that was not signed, a signature without its request, and what cannot be merged are listed', async () => {
    const { requests, compact } = await two();
    const foreign = hexRequest('foreign', transfer(20_002n));
    const rubbish = { ...foreign, name: 'rubbish', text: 'rubbish' };
    const invoice = JSON.stringify({
      v: 1,
      type: 2,
      data: { addr: own('nem', 1).address, amount: 21, msg: '', name: 'x' },
    });
    const { exit, report } = await mergeAll(compact, [
      ...requests.slice(0, 1),
      ...[foreign, rubbish, { ...foreign, name: 'invoice', text: invoice }],
    ]);
    expect([exit, report.merged.length, report.unmatched.requests]).toEqual([1, 1, ['foreign', 'invoice']]);
    expect(report.unmatched.signatures).toHaveLength(1);
    expect(report.refused).toEqual([{ requests: ['rubbish'], signer: null, reasons: ['not-a-request'] }]);
  });
  it('another request under the digest of the one that was signed is refused', async () => {
    const { requests, compact } = await two();
    const foreign = hexRequest('foreign', transfer(20_002n));
    const forged = changed(compact, (of) => {
      of[0] = entryOf(sentDigest(foreign.bytes), bytesOf(of[0]));
    });
    const { exit, report } = await mergeAll(forged, [...requests.slice(1), foreign]);
    expect([exit, report.refused]).toEqual([
      1,
      [{ requests: ['foreign'], signer: own('symbol', 0).publicKey, reasons: ['signature-invalid'] }],
    ]);
  });
  it('the same request in two files is one', async () => {
    const { requests, compact } = await two();
    const copy = { ...(requests[0] as Request), name: 'copy' };
    const { exit, report } = await mergeAll(compact, [...requests, copy]);
    expect([exit, report.merged[0].requests]).toEqual([0, ['one', 'copy']]);
  });
  it('a reply that is none, or none at all, is unreadable: exit 2', async () => {
    const { requests } = await two();
    for (const text of ['rubbish', '{"inkan":1,"announce":[]}', '{"inkan":1,"signatures":{}}'])
      expect(await mergeAll(text, requests)).toMatchObject({ exit: 2, report: null, err: /^refused: / });
    for (const args of [[], ['x'], ['--signatures', 'x'], ['--signatures', 'a', '--signatures', 'b', 'x']])
      expect(
        await merge(args, { readBytes: () => null, filesAt: (name) => [name], readPicture: () => [] }),
      ).toMatchObject({
        exit: 2,
        out: '',
      });
  });
});
