// @ts-check
// Checks a request envelope with Node alone, from docs/request-envelope.md: nothing of Inkan's code is used.
// node docs/check-envelope.mjs FILE... prints a JSON line for each: key, number, previous, digest, texts; exit 1 at the
// first that is not valid.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const fields = ['created', 'expires', 'key', 'number', 'previous', 'purpose', 'reference', 'texts', 'totals'];

/** Sorted keys, no blanks, everything outside printable ASCII escaped. @param {unknown} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${canonical(key)}:${canonical(inner)}`).join(',')}}`;
  }
  const text = JSON.stringify(value);
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @param {string} text */
function check(text) {
  const { inkan, requests, signature, ...others } = JSON.parse(text);
  if (inkan !== 1 || Object.keys(others).length > 0) throw new Error('not an envelope of version 1');
  if (Object.keys(requests).sort().join() !== fields.join()) throw new Error('other fields');
  if (canonical({ inkan, requests, signature }) !== text) throw new Error('not the canonical text');
  const message = Buffer.concat([
    Buffer.of(0xff),
    Buffer.from('inkan-request-envelope-v1\n', 'ascii'),
    Buffer.from(canonical(requests), 'ascii'),
  ]);
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(requests.key, 'hex').toString('base64url') },
    format: 'jwk',
  });
  if (!verify(null, message, key, Buffer.from(signature, 'hex'))) throw new Error('the signature does not verify');
  const digest = createHash('sha256').update(message).digest('hex').toUpperCase();
  return { key: requests.key, number: requests.number, previous: requests.previous, digest, texts: requests.texts };
}

for (const file of process.argv.slice(2)) {
  try {
    console.log(JSON.stringify(check(readFileSync(file, 'utf8').trim())));
  } catch (error) {
    console.log(JSON.stringify({ refused: error instanceof Error ? error.message : String(error) }));
    process.exitCode = 1;
  }
}
