#!/usr/bin/env node
// Opens an Inkan backup without Inkan: age v1 (https://c2sp.org/age), passphrase (scrypt), ASCII armor or binary; or
// the
// texts of its QR codes (INKAN:1/…, one per line, in any order). Needs Node 18 or newer and nothing else.
//
//   node open-backup.mjs FILE          asks for the passphrase and prints the content
//   echo 'passphrase' | node open-backup.mjs FILE
//
// The output contains the keys themselves: run it on a machine that was never online.
import { createDecipheriv, createHash, createHmac, hkdfSync, scryptSync, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const stop = (why) => {
  console.error(why);
  process.exit(1);
};
const hkdf = (key, salt, info) => Buffer.from(hkdfSync('sha256', key, salt, info, 32));

/** ChaCha20-Poly1305 with the tag at the end; null if the tag does not match. */
function open(key, nonce, sealed) {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  cipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  } catch {
    return null;
  }
}

/** The text that several QR codes carry: `INKAN:1/<n>/<m>/<digest>/<base32>`. */
function joinParts(text) {
  const parts = text.split(/\s+/).flatMap((line) => {
    const found = /^INKAN:1\/(\d+)\/(\d+)\/([0-9A-F]{32})\/([A-Z2-7]+)$/.exec(line);
    return found === null ? [] : [{ n: Number(found[1]), of: Number(found[2]), digest: found[3], data: found[4] }];
  });
  const [{ of, digest }] = parts;
  if (parts.some((part) => part.of !== of || part.digest !== digest)) stop('The parts are not of one backup.');
  const numbers = Array.from({ length: of }, (_, i) => i + 1);
  const missing = numbers.filter((n) => !parts.some((part) => part.n === n));
  if (missing.length > 0) stop(`Missing parts: ${missing.join(', ')} of ${of}`);
  const base32 = numbers.map((n) => parts.find((part) => part.n === n).data).join('');
  const bits = [...base32]
    .map((digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(digit).toString(2).padStart(5, '0'))
    .join('');
  const whole = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const is = createHash('sha256').update(whole).digest('hex').slice(0, 32).toUpperCase();
  if (is !== digest) stop('The parts do not give what their digest says.');
  return whole.toString();
}

/** Out of the armor, where there is one. */
function ageFile(file) {
  let text = file.toString('latin1');
  if (text.includes('INKAN:1/')) text = joinParts(text);
  const armor = /-----BEGIN AGE ENCRYPTED FILE-----([^-]*)-----END AGE ENCRYPTED FILE-----/.exec(text);
  return armor === null ? file : Buffer.from(armor[1].replace(/\s/g, ''), 'base64');
}

function decrypt(file, passphrase) {
  const head = /^age-encryption\.org\/v1\n-> scrypt (\S+) (\d+)\n([A-Za-z0-9+/]+)\n--- (\S+)\n/.exec(
    file.toString('latin1'),
  );
  if (head === null) stop('This is not an age file with a passphrase.');
  const [all, salt, work, body, mac] = head;
  const label = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]);
  const N = 2 ** Number(work);
  const wrap = scryptSync(passphrase, label, 32, { N, r: 8, p: 1, maxmem: 256 * N * 8 });
  const fileKey = open(wrap, Buffer.alloc(12), Buffer.from(body, 'base64'));
  if (fileKey === null) stop('The passphrase does not fit.');
  const signed = file.subarray(0, all.length - mac.length - 2);
  const is = createHmac('sha256', hkdf(fileKey, '', 'header'))
    .update(signed)
    .digest();
  const said = Buffer.from(mac, 'base64');
  if (is.length !== said.length || !timingSafeEqual(is, said)) stop('The file was changed or is damaged.');
  const key = hkdf(fileKey, file.subarray(all.length, all.length + 16), 'payload');
  return stream(key, file.subarray(all.length + 16));
}

/** STREAM: chunks of 64 KiB, each with its tag; the nonce is a counter of 11 bytes and 1 for the last. */
function stream(key, sealed) {
  const chunk = 65_536 + 16;
  const chunks = Math.max(1, Math.ceil(sealed.length / chunk));
  const opened = Array.from({ length: chunks }, (_, i) => {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(i, 7);
    nonce[11] = i === chunks - 1 ? 1 : 0;
    return open(key, nonce, sealed.subarray(i * chunk, (i + 1) * chunk)) ?? stop('The file was changed or is damaged.');
  });
  return Buffer.concat(opened);
}

/** One line from the keyboard (not shown) or from a pipe. */
function askPassphrase() {
  const shown = process.stdin.isTTY === true;
  if (shown) process.stderr.write('Passphrase: ');
  const lines = createInterface({ input: process.stdin, terminal: shown, output: undefined });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      lines.close();
      resolve(line);
    });
  });
}

const [name] = process.argv.slice(2);
if (name === undefined) stop('Usage: node open-backup.mjs FILE');
const passphrase = (await askPassphrase()).normalize('NFKD');
process.stdout.write(decrypt(ageFile(readFileSync(name)), passphrase));
