// Recomputes the entropy of recovery words from a dice ceremony, with nothing but Node (20 or newer) and this file:
//
//   node recompute-entropy.mjs [--words english.txt] [--certificate certificate.json] < notes.txt
//
// notes.txt holds one source a line, in the order in which they were added; `device` first:
//
//   device 5F0A…        the device's share, 64 hex digits, spaces allowed
//   dice 4 1 3 2 6 …    the rolls
//   coins 0 1 1 0 …     the flips, 1 for heads
//   passphrase …        only if the words have a passphrase of their own (BIP-39)
//
// Run it on a machine that never was and never will be online: the output is the key to everything.
// Sources that nobody can write down (key presses, camera frames) cannot be recomputed; a ceremony uses dice and coins.
import crypto from 'node:crypto';
import fs from 'node:fs';

const domain = 'inkan-entropy-v1';
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null);

const lines = fs.readFileSync(0, 'utf8').split('\n');
const notes = lines.map((line) => line.trim().match(/^(\w+)\s+(.*)$/)).filter(Boolean);
const passphrase = notes.find(([, kind]) => kind === 'passphrase')?.[2] ?? '';
const sources = notes
  .filter(([, kind]) => kind !== 'passphrase')
  .map(([, kind, text]) => {
    const written = text.replaceAll(/\s/g, '');
    return { kind, data: kind === 'device' ? Buffer.from(written, 'hex') : Buffer.from(written, 'ascii') };
  });
const share = sources[0]?.data;
if (sources[0]?.kind !== 'device' || share.length !== 32)
  throw new Error('the first line must be the device, 32 bytes');
for (const { kind, data } of sources.slice(1)) {
  if (!{ dice: /^[1-6]+$/, coins: /^[01]+$/ }[kind]?.test(data.toString('ascii'))) throw new Error(`not ${kind}`);
}

// What the certificate must say: the commitments to the device's share and to each source.
const sha256 = crypto.createHash('sha256').update(`${domain} device\n`).update(share);
const hkdf = (input, info) => Buffer.from(crypto.hkdfSync('sha512', input, domain, `${domain} ${info}`, 32));
const hmacKey = hkdf(share, 'commitments');
const commitments = [
  sha256.digest('hex').toUpperCase(),
  ...sources
    .slice(1)
    .map(({ kind, data }) =>
      crypto.createHmac('sha256', hmacKey).update(`${kind}\0`).update(data).digest('hex').toUpperCase(),
    ),
];

// The 32 bytes: HKDF over every source, each name and each source with its length before it.
const withLength = (bytes) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const input = Buffer.concat(sources.flatMap(({ kind, data }) => [withLength(Buffer.from(kind)), withLength(data)]));
const entropy = hkdf(input, 'words');

// BIP-39: 256 bits and 8 bits of SHA-256, in groups of 11. Numbers count from 1, as in printed lists.
const bits = [...entropy, crypto.createHash('sha256').update(entropy).digest()[0]];
const stream = bits.map((byte) => byte.toString(2).padStart(8, '0')).join('');
const numbers = stream.match(/.{11}/g).map((group) => Number.parseInt(group, 2) + 1);
const list = option('--words') && fs.readFileSync(option('--words'), 'utf8').trim().split(/\s+/);
if (list && list.length !== 2048) throw new Error('the list of --words must have 2048 words');
const words = list && numbers.map((number) => list[number - 1]);

// The public key of Symbol's first account on mainnet, m/44'/4343'/0'/0'/0' (SLIP-10), to compare with the certificate.
function symbolPublicKey() {
  const seed = crypto.pbkdf2Sync(words.join(' '), `mnemonic${passphrase.normalize('NFKD')}`, 2048, 64, 'sha512');
  let node = crypto.createHmac('sha512', 'ed25519 seed').update(seed).digest();
  for (const level of [44, 4343, 0, 0, 0]) {
    const child = Buffer.concat([Buffer.of(0), node.subarray(0, 32), Buffer.alloc(4)]);
    child.writeUInt32BE(level + 0x80000000, 33);
    node = crypto.createHmac('sha512', node.subarray(32)).update(child).digest();
  }
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), node.subarray(0, 32)]);
  const key = crypto.createPublicKey(crypto.createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
  return key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex').toUpperCase();
}

const publicKey = words ? symbolPublicKey() : null;
console.log(`entropy ${entropy.toString('hex').toUpperCase()}`);
for (const [i, commitment] of commitments.entries()) console.log(`commitment ${sources[i].kind} ${commitment}`);
console.log(`word numbers ${numbers.join(' ')}`);
if (words) console.log(`words ${words.join(' ')}\nsymbol mainnet public key ${publicKey}`);

// 0 only when a certificate was there and everything was compared and agrees; 1 when something differs; 2 when something was
// not compared. Sources that agree say nothing of the words: only the key shows that they were made from these sources.
if (option('--certificate')) {
  const certificate = JSON.parse(fs.readFileSync(option('--certificate'), 'utf8'));
  const said = [certificate.device, ...certificate.sources].map(({ commitment }) => commitment);
  const account = certificate.accounts.find(({ chain, network }) => chain === 'symbol' && network === 'mainnet');
  const sameSources = said.join() === commitments.join();
  const missing = words === null ? 'no --words' : account === undefined ? 'no Symbol mainnet account in it' : null;
  const sameKey = missing === null ? account.publicKey === publicKey : null;
  console.log(`certificate: sources ${sameSources ? 'agree' : 'DIFFER'}`);
  console.log(`certificate: key ${sameKey === null ? `NOT compared (${missing})` : sameKey ? 'agrees' : 'DIFFERS'}`);
  process.exitCode = !sameSources || sameKey === false ? 1 : sameKey === null ? 2 : 0;
} else {
  console.log('certificate: NOT compared (no --certificate)');
  process.exitCode = 2;
}
