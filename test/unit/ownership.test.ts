/** Ownership statements: one form, never a transaction, a hash or another text; verified by independent software. */
import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { PublicKey, Signature } from 'symbol-sdk';
import { NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../cli/inspect-text.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import { kindOfType } from '../../core/chain/transaction-kinds.ts';
import { checkOwnershipProof, isOwnershipProof, ownershipProof } from '../../core/reply/ownership-proof.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { isOwnedBy, messageToOwn, type OwnershipFacts, OwnershipStatement } from '../../core/signature/ownership.ts';
import { escapePurpose, isPurpose, readPurpose } from '../../core/signature/purpose.ts';
import { messageToCosign, messageToSign } from '../../core/signature/signature.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import type { SignatureImplementation, Signers } from '../../electron/vault/signer/implementation.ts';
import { sdkAgrees } from '../../electron/vault/signer/sdk-codec.ts';
import { signTwice } from '../../electron/vault/signer/sign-twice.ts';
import { loadSigners, SigningKey } from '../../electron/vault/signer/signing-keys.ts';
import {
  aggregateOf,
  initiated,
  keyOf,
  nemKinds,
  nemOf,
  seeds,
  signWith,
  symbolKinds,
  symbolOf,
} from './reply-samples.ts';

const chains = ['symbol', 'nem'] as const;
const hash = 'AB'.repeat(32);
const factsOf = (chain: 'symbol' | 'nem', change: Partial<OwnershipFacts> = {}): OwnershipFacts => {
  const network = change.network ?? 'testnet';
  const address = addressOfPublicKey(chain, network, keyOf(chain)).text;
  const publicKey = toHex(keyOf(chain));
  return {
    chain,
    network,
    address,
    publicKey,
    purpose: 'Audit 7',
    clock: 1_795_640_400,
    logHead: { sequence: 42, hash },
    ...change,
  };
};
function made(facts: OwnershipFacts): OwnershipStatement {
  const statement = OwnershipStatement.of(facts);
  if (!statement.ok) throw new Error(statement.reason.code);
  return statement.value;
}
const codeOf = (result: { ok: boolean; reason?: { code: string } }) => (result.ok ? 'ok' : result.reason?.code);
function proofOf(facts: OwnershipFacts): string {
  const statement = made(facts);
  const proof = ownershipProof(statement, signWith(seeds.own, facts.chain, messageToOwn(statement)));
  if (!proof.ok) throw new Error(proof.reason.code);
  return proof.value;
}
const anyFacts = fc
  .record({
    chain: fc.constantFrom(...chains),
    network: fc.constantFrom('mainnet' as const, 'testnet' as const),
    purpose: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }).filter(isPurpose),
    clock: fc.integer({ min: 0, max: 253_402_300_799 }),
    sequence: fc.nat(),
  })
  .map(({ chain, sequence, ...change }) => factsOf(chain, { ...change, logHead: { sequence, hash } }));

describe('the statement', () => {
  it('is written as docs/ownership.md says', () => {
    const { text } = made(factsOf('symbol', { purpose: '監査 \\7' }));
    expect(text).toBe(
      [
        'inkan-ownership-v1',
        'chain: symbol',
        'network: testnet',
        `address: ${addressOfPublicKey('symbol', 'testnet', keyOf('symbol')).text}`,
        `public-key: ${toHex(keyOf('symbol'))}`,
        'clock: 2026-11-25T21:00:00Z',
        `log-head: 42 ${hash}`,
        'purpose: \\u{76E3}\\u{67FB} \\u{5C}7',
        '',
      ].join('\n'),
    );
  });
  it('is read back to the same facts, and only from exactly this text', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { text } = made(facts);
        const read = OwnershipStatement.read(text);
        expect(read.ok && read.value.facts).toEqual(facts);
        expect(text).toMatch(/^[\n -~]+$/);
      }),
    );
    const { text } = made(factsOf('nem'));
    const altered = [
      text.trimEnd(),
      `${text}\n`,
      text.replaceAll('\n', '\r\n'),
      text.replace('v1', 'v2'),
      text.replace('chain: nem', 'chain:  nem'),
      text.replace('log-head: 42', 'log-head: 042'),
      text.replace('log-head: 42', 'log-head: 4.2e1'),
      text.replace(hash, `${hash} `),
      text.replace(hash, hash.toLowerCase()),
      text.replace('21:00:00Z', '21:00:00.000Z'),
      text.replace('21:00:00Z', '21:00:00+00:00'),
      text.replace('chain: nem', 'chain: symbol'),
      text.replace('testnet', 'mainnet'),
      text.replace('Audit', '\\u{41}udit'),
      text.replace('Audit', '\\u{0041}udit'),
      text.replace('Audit', '監査'),
      text.replace('Audit', '\\u{110000}'),
      text.replace('Audit', '\\u{202E}'),
      text.replace(/public-key: (.*)/, (line) => line.toLowerCase()),
    ];
    for (const each of altered) expect(codeOf(OwnershipStatement.read(each)), each).toBe('ownership-malformed');
  });
  it.each([
    ['ownership-purpose', { purpose: '' }],
    ['ownership-purpose', { purpose: 'a\nchain: nem' }],
    ['ownership-purpose', { purpose: 'a\u202eb' }],
    ['ownership-purpose', { purpose: ' a' }],
    ['ownership-purpose', { purpose: 'a'.repeat(201) }],
    ['ownership-malformed', { clock: -1 }],
    ['ownership-malformed', { clock: 1.5 }],
    ['ownership-malformed', { clock: 253_402_300_800 }],
    ['ownership-malformed', { logHead: { sequence: Number.NaN, hash } }],
    ['ownership-malformed', { logHead: { sequence: 1, hash: 'AB' } }],
    ['ownership-malformed', { publicKey: toHex(keyOf('nem')) }],
    ['ownership-malformed', { publicKey: 'AB' }],
  ])('is not made of this: %s %j', (code, change) =>
    expect(codeOf(OwnershipStatement.of(factsOf('symbol', change)))).toBe(code),
  );
  it('escapes every purpose to one ASCII text, and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }).filter(isPurpose), (purpose) => {
        expect(readPurpose(escapePurpose(purpose))).toBe(purpose);
      }),
    );
  });
});

describe('what is signed', () => {
  it('can be no transaction of any chain, no hash, no DER and no text', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const message = messageToOwn(made(facts));
        expect(message.length).toBeGreaterThan(200);
        for (const seed of Object.values(generationHashSeeds)) expect(message[0]).not.toBe(fromHex(seed)?.[0]);
        expect(message[0]).not.toBe(0x30);
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(message)).toThrow();
        expect(kindOfType('nem', new DataView(message.buffer).getUint32(0, true))).toBeNull();
        for (const chain of chains)
          for (const signed of ['no', 'yes', 'either'] as const)
            expect(decodeTransaction({ chain, network: null, bytes: message, signed }).ok).toBe(false);
      }),
    );
  });
  it('begins unlike what is signed of every kind that there is', () => {
    const aggregates = [aggregateOf('complete'), aggregateOf('bonded')].map((tx) => initiated(tx));
    const messages = [
      ...symbolKinds.map((sample) => messageToSign(symbolOf(sample))),
      ...nemKinds.map((sample) => messageToSign(nemOf(sample))),
      ...aggregates.map(messageToCosign),
    ];
    expect(messages.length).toBeGreaterThan(30);
    const own = messageToOwn(made(factsOf('symbol')));
    for (const message of messages) expect(message.length === 32 || message[0] !== own[0]).toBe(true);
  });
  it('is what the second codec takes for no transaction, and for this account', async () => {
    for (const chain of chains) {
      const statement = made(factsOf(chain));
      const what = { as: 'owner', statement } as const;
      expect(await sdkAgrees(what, messageToOwn(statement))).toBe(true);
      const bytes = chain === 'symbol' ? symbolKinds[0]?.bytes : nemKinds[0]?.bytes;
      expect(await sdkAgrees(what, bytes ?? new Uint8Array(0))).toBe(false);
    }
  });
});

describe.each(chains)('a proof of %s', (chain) => {
  const facts = factsOf(chain, { purpose: '監査 7' });
  const statement = made(facts);
  const text = proofOf(facts);
  const signature = fromHex(JSON.parse(text).ownership.signature) ?? new Uint8Array(0);

  it('is signed by both signers alike', async () => {
    const signers = await loadSigners();
    const signedWith = async (given: Signers) => {
      const key = SigningKey.open(chain, SecretBytes.copyOf(seeds.own), keyOf(chain), given);
      return key.ok ? signTwice({ as: 'owner', statement }, key.value) : key;
    };
    const signed = await signedWith(signers);
    expect(signed.ok && toHex(signed.value)).toBe(toHex(signature));
    const { sign } = signers.second;
    const second: SignatureImplementation = {
      ...signers.second,
      sign: (of, message, ...keys) => sign(of, message.with(0, 0xfe), ...keys),
    };
    expect(codeOf(await signedWith({ ...signers, second }))).toBe('signatures-disagree');
  });
  it('holds for software that had no part in it', () => {
    const message = Buffer.concat([Buffer.from([0xff]), Buffer.from(JSON.parse(text).ownership.statement, 'utf8')]);
    const Verifier = chain === 'symbol' ? SymbolFacade.Verifier : NemFacade.Verifier;
    expect(new Verifier(new PublicKey(facts.publicKey)).verify(message, new Signature(signature))).toBe(true);
    if (chain === 'nem') return; // OpenSSL has no Ed25519 with Keccak
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), keyOf('symbol')]);
    expect(verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)).toBe(true);
  });
  it('is checked, and does not survive a changed bit', () => {
    expect(checkOwnershipProof(text)).toEqual({ ok: true, value: facts });
    for (let at = 0; at < signature.length; at += 7) {
      const bent = signature.with(at, (signature[at] ?? 0) ^ 1);
      expect(isOwnedBy(statement, bent)).toBe(false);
      expect(codeOf(ownershipProof(statement, bent))).toBe('ownership-invalid');
    }
    expect(codeOf(checkOwnershipProof(text.replace('log-head: 42', 'log-head: 43')))).toBe('ownership-invalid');
    expect(codeOf(checkOwnershipProof(text.replace('"inkan":1', '"inkan":2')))).toBe('ownership-malformed');
    expect(codeOf(checkOwnershipProof(text.replace('{"inkan"', '{"x":1,"inkan"')))).toBe('ownership-malformed');
    expect(codeOf(checkOwnershipProof('nothing'))).toBe('ownership-malformed');
  });
  it('is nothing to sign again', () => {
    expect(isOwnershipProof(text)).toBe(true);
    expect(codeOf(readRequest(text))).toBe('already-signed');
    expect(codeOf(readRequest(statement.text))).toBe('not-a-request');
  });
  it('is told valid or not by the command line', () => {
    const inspected = (file: string, ...args: string[]) => {
      const read = { readBytes: () => new TextEncoder().encode(file), filesAt: (name: string) => [name] };
      return inspect([...args, 'x'], { nowMs: () => 0, readPicture: () => [], ...read });
    };
    const valid = inspected(text, '--json');
    expect([valid.exit, JSON.parse(valid.out)]).toMatchObject([
      0,
      {
        ownership: 'valid',
        reasons: [],
        facts: { address: facts.address, purpose: '監査 7', logHead: { sequence: 42 } },
      },
    ]);
    expect(inspected(text).out).toMatch(/valid: the key of this address/);
    const forged = text.replace('log-head: 42', 'log-head: 43');
    expect([inspected(forged, '--json').exit, JSON.parse(inspected(forged, '--json').out).reasons]).toEqual([
      1,
      ['ownership-invalid'],
    ]);
    expect(inspected(text.replace('testnet', 'mainnet'), '--json').exit).toBe(2);
    expect(inspected(text, '--json', '--network', 'mainnet').exit).toBe(1);
  });
});
