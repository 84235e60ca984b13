/** The checks, one per primitive: true if every answer is the published one. A check that throws has failed. */
import { fromHex, toHex } from '../../../core/base/hex.ts';
import type { Chain } from '../../../core/chain/networks.ts';
import type { SelfTestName } from '../../../core/contract/self-test.ts';
import { schemeOf } from '../../../core/signature/curves.ts';
import { testRandomness } from '../entropy/entropy-pool.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import type { Signers } from '../signer/implementation.ts';
import type { HashName, Primitives } from './primitives.ts';
import * as known from './vectors.ts';

export type Check = (primitives: Primitives) => boolean | Promise<boolean>;

const hex = (text: string): Uint8Array => {
  const bytes = fromHex(text);
  if (bytes === null) throw new Error('not hex');
  return bytes;
};
const is = (bytes: Uint8Array, text: string): boolean => toHex(bytes) === text;
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
const refuses = (use: () => unknown): boolean => {
  try {
    use();
    return false;
  } catch {
    return true;
  }
};

const hash =
  (name: HashName): Check =>
  ({ hashes }) =>
    is(hashes[name](ascii('abc')), known.hashesOfAbc[name]);

const bothHashes =
  (name: 'sha3-256' | 'keccak-256'): Check =>
  async ({ hashes, nativeHashes }) => {
    const { sha3_256, keccak_256 } = await nativeHashes();
    const native = name === 'sha3-256' ? sha3_256 : keccak_256;
    const { byte, length } = known.longerThanBlock;
    return [hashes[name], native].every(
      (make) =>
        is(make(ascii('abc')), known.hashesOfAbc[name]) &&
        is(make(new Uint8Array(length).fill(byte)), known.longerThanBlock[name]),
    );
  };

const hmac =
  (name: 'sha256' | 'sha512'): Check =>
  (primitives) =>
    is(primitives.hmac(name, hex(known.hmac.key), hex(known.hmac.data)), known.hmac[name]);

function hkdf({ hkdf: first, opensslHkdf: second }: Primitives): boolean {
  const { input, salt, info, output } = known.hkdf;
  return [first, second].every((make) => is(make(hex(input), hex(salt), hex(info), 42), output));
}

async function argon2({ argon2: make, stretch }: Primitives): Promise<boolean> {
  const { tag, ...rfc } = known.argon2Rfc;
  const [password, salt, secret, associated] = [rfc.password, rfc.salt, rfc.secret, rfc.associated].map(hex);
  if (!(password && salt && secret && associated)) return false;
  const one = await make({ password, salt, secret, associated, memoryKiB: 32, passes: 3, lanes: 4 });
  const two = known.argon2Reference;
  const parameters = { memoryKiB: 256, passes: 2, lanes: 1 };
  return is(one, tag) && is(await stretch(hex(two.password), hex(two.salt), parameters), two.tag);
}

const xchacha: Check = ({ seal, unseal }) => sealsAndOpens(seal, unseal, known.xchacha);
const chacha: Check = ({ sealBackup, unsealBackup }) => sealsAndOpens(sealBackup, unsealBackup, known.chacha);

function sealsAndOpens(
  seal: Primitives['seal'],
  unseal: Primitives['unseal'],
  { key, nonce, associated, plain, sealed }: typeof known.xchacha | typeof known.chacha,
): boolean {
  const open = (what: Uint8Array, beside = hex(associated)) => unseal(hex(key), hex(nonce), beside, what);
  return (
    is(seal(hex(key), hex(nonce), hex(associated), hex(plain)), sealed) &&
    is(open(hex(sealed)), plain) &&
    refuses(() => open(flipped(hex(sealed), 0))) &&
    refuses(() => open(hex(sealed), flipped(hex(associated), 0)))
  );
}

async function scrypt({ scrypt: make }: Primitives): Promise<boolean> {
  const { password, salt, N, r, p, output } = known.scrypt;
  return is(await make(ascii(password), ascii(salt), N, r, p, 64), output);
}

const pbkdf2 =
  (name: 'sha1' | 'sha256'): Check =>
  async ({ pbkdf2: noble, opensslPbkdf2 }) => {
    const { password, salt, rounds, output } = known.pbkdf2[name];
    const makers = name === 'sha1' ? [noble.sha1] : [noble.sha256, opensslPbkdf2];
    const made = makers.map((make) => make(ascii(password), ascii(salt), rounds, output.length / 2));
    return (await Promise.all(made)).every((bytes) => is(bytes, output));
  };

/** The published blocks decrypt if the padding follows them; without it they are refused. */
function aesCbc({ openCbc }: Primitives): boolean {
  const { key, iv, plain, sealed, padding } = known.aesCbc;
  const opened = openCbc(hex(key), hex(iv), hex(sealed + padding));
  return opened !== null && is(opened, plain) && openCbc(hex(key), hex(iv), hex(sealed)) === null;
}

async function x25519({ x25519: load }: Primitives): Promise<boolean> {
  const { publicKey, shared } = await load();
  const { alice, alicePublic, bobPublic, shared: expected } = known.x25519;
  return is(publicKey(hex(alice)), alicePublic) && is(shared(hex(alice), hex(bobPublic)), expected);
}

/** Known shares give the known secret; fresh ones restore it from any three, and not from two. */
async function shamir({ shamir: { split, combine } }: Primitives): Promise<boolean> {
  const { secret, shares } = known.shamir;
  const fixed = shares.map(hex);
  if (!is(await combine([...fixed]), secret) || !is(await combine([...fixed].reverse()), secret)) return false;
  const [a, b, c, d, e] = await split(hex(secret), 5, 3);
  if (!(a && b && c && d && e)) return false;
  const [one, two, short] = await Promise.all([combine([a, c, e]), combine([d, b, a]), combine([b, d])]);
  return is(one, secret) && is(two, secret) && !is(short, secret);
}

interface Scheme {
  readonly publicKey: (seed: Uint8Array) => Uint8Array;
  readonly sign: (message: Uint8Array, seed: Uint8Array, publicKey: Uint8Array) => Uint8Array;
  readonly verify: (message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array) => boolean;
}

/** The group order L (RFC 8032 §5.1), little-endian. */
const order = hex('EDD3F55C1A631258D69CF7A2DEF9DE1400000000000000000000000000000010');

/** The same signature with S + L in the place of S: a verifier that does not ask for a reduced S accepts it. */
function plusOrder(signature: Uint8Array): Uint8Array {
  let carry = 0;
  const s = order.map((byte, i) => {
    const sum = byte + (signature[32 + i] ?? 0) + carry;
    carry = sum >> 8;
    return sum & 255;
  });
  return Uint8Array.of(...signature.subarray(0, 32), ...s);
}

/** Every other form of a valid signature: one bit of R changed, S + L, and the highest bit of S set. */
const otherForms = (signature: Uint8Array): readonly Uint8Array[] => [
  flipped(signature, 0),
  plusOrder(signature),
  signature.with(63, (signature[63] ?? 0) | 0x80),
];

/** The published keys and signatures come out and verify; other forms of the signatures do not. */
const holdsFor = (chain: Chain, { publicKey, sign, verify }: Scheme): boolean =>
  known.signatures[chain].every((vector) => {
    const [seed, message, key] = [hex(vector.seed), hex(vector.message), hex(vector.publicKey)];
    const made = sign(message, seed, key);
    const isPublished = is(publicKey(seed), vector.publicKey) && is(made, vector.signature);
    return isPublished && verify(message, key, made) && !otherForms(made).some((form) => verify(message, key, form));
  });

const signs =
  (chain: Chain, which: keyof Signers): Check =>
  async ({ signers }) => {
    const one = await signers[which]();
    return holdsFor(chain, {
      publicKey: (seed) => one.publicKey(chain, seed),
      sign: (message, seed, key) => one.sign(chain, message, seed, key),
      verify: (message, key, signature) => one.verify(chain, message, key, signature),
    });
  };

const nobleSigns =
  (chain: Chain): Check =>
  ({ noble }) => {
    const { publicKey, sign, verify } = noble(chain);
    return holdsFor(chain, { publicKey, sign, verify: (message, key, signature) => verify(signature, message, key) });
  };

const opensslAgrees: Check = ({ opensslVerifies: verify }) =>
  known.signatures.symbol.every(({ message, publicKey, signature }) => {
    const [given, key, signed] = [hex(message), hex(publicKey), hex(signature)];
    return verify(given, key, signed) && !otherForms(signed).some((form) => verify(given, key, form));
  });

function bip39({ words, seedOfWords }: Primitives): boolean {
  const { entropy, words: expected, passphrase, seed } = known.bip39;
  return words(hex(entropy)) === expected && is(seedOfWords(expected, passphrase), seed);
}

function slip10({ deriveKey }: Primitives): boolean {
  const { symbol, nem } = known.derivations;
  const derived = (chain: Chain, seed: string, path: readonly number[]) =>
    deriveKey(chain, path, SecretBytes.owning(hex(seed))).lend((key) => key.slice());
  const nemKey = derived('nem', nem.seed, nem.path);
  return (
    is(derived('symbol', symbol.seed, symbol.path), symbol.key) && is(schemeOf('nem').publicKey(nemKey), nem.publicKey)
  );
}

export const checks: Readonly<Record<SelfTestName, Check>> = {
  random: ({ randomBytes }) => testRandomness(randomBytes).ok,
  sha256: hash('sha256'),
  sha512: hash('sha512'),
  'sha3-256': bothHashes('sha3-256'),
  'keccak-256': bothHashes('keccak-256'),
  'keccak-512': hash('keccak-512'),
  'ripemd-160': hash('ripemd-160'),
  'hmac-sha256': hmac('sha256'),
  'hmac-sha512': hmac('sha512'),
  'hkdf-sha512': hkdf,
  argon2id: argon2,
  'xchacha20-poly1305': xchacha,
  'chacha20-poly1305': chacha,
  scrypt,
  'pbkdf2-sha1': pbkdf2('sha1'),
  'pbkdf2-sha256': pbkdf2('sha256'),
  'aes-256-cbc': aesCbc,
  x25519,
  shamir,
  'ed25519-sdk': signs('symbol', 'first'),
  'ed25519-sodium': signs('symbol', 'second'),
  'ed25519-openssl': opensslAgrees,
  'ed25519-noble': nobleSigns('symbol'),
  'ed25519-keccak-sdk': signs('nem', 'first'),
  'ed25519-keccak-sodium': signs('nem', 'second'),
  'ed25519-keccak-noble': nobleSigns('nem'),
  bip39,
  slip10,
};
