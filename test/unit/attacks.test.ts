/** Defects found by reading the code as an attacker: each test failed before the defect was fixed. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../core/request/read-request.ts';
import { escapeText } from '../../core/review/escape.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { checkFee } from '../../core/validity/check-fees.ts';
import { newPassphrase } from '../../electron/vault/secrets/passphrase.ts';
import { openTestVault } from '../flows/vault.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { utf8Bytes } from '../vectors/own-transfers.ts';

/** A valid unsigned Symbol transfer with another fee (u64 at byte 112). */
function symbolWithFee(fee: bigint): Uint8Array {
  const bytes = Uint8Array.from(symbolTransferRequest().bytes);
  new DataView(bytes.buffer).setBigUint64(112, fee, true);
  return bytes;
}

describe('an aLice link', () => {
  it.each(['constructor', '__proto__', 'toString'])('of type %s is no request, and its reason is text', (type) => {
    const read = readRequest(`alice://sign?type=${type}&data=00`);
    expect(read).toEqual({ ok: false, reason: { code: 'not-a-request', found: {} } });
  });
});

describe('a fee larger than everything there is', () => {
  const refusal = (fee: bigint) => {
    const decoded = decodeTransaction({ chain: 'symbol', network: null, bytes: symbolWithFee(fee) });
    return decoded.ok ? checkFee(decoded.value).map(({ code }) => code) : ['not decoded'];
  };
  it('is refused', () => expect(refusal(2n ** 64n - 1n)).toEqual(['amount-too-large']));
  it('is not when it is not', () => expect(refusal(40_000n)).toEqual([]));
});

describe('text that shows nothing, or hides what stands before it', () => {
  it.each([
    ['\u2800', '\\u{2800}'],
    ['\u{1D159}', '\\u{1D159}'],
    ['\ufffc', '\\u{FFFC}'],
    ['\u0338x', '\\u{0338}x'],
    ['a\u0301\u0302\u0303\u0304', 'a\u0301\u0302\\u{0303}\\u{0304}'],
  ])('%j is shown as %s', (text, shown) => expect(escapeText(text)).toEqual({ text: shown, hadUnseen: true }));
  it('leaves decomposed kana alone', () =>
    expect(escapeText('か\u3099')).toEqual({ text: 'か\u3099', hadUnseen: false }));
});

describe('the floor of a passphrase counts what a person typed', () => {
  const typed = (text: string) => utf8Bytes(text.normalize('NFKD'));
  it.each(['がががががが', '각각각각'])('%s is too short', (text) =>
    expect(newPassphrase(typed(text), typed(text))).toMatchObject({
      ok: false,
      reason: { code: 'passphrase-too-short' },
    }),
  );
  it('twelve voiced kana are enough', () => {
    const text = 'がぎぐげござじずぜぞだぢ';
    expect(newPassphrase(typed(text), typed(text)).ok).toBe(true);
  });
});

describe('a vault begun and not finished', () => {
  it('is forgotten when the practice vault opens instead', async () => {
    const secrets: Uint8Array[] = [];
    const { window } = openTestVault(undefined, {
      randomBytes: (length) => {
        const made = Uint8Array.from(randomBytes(length));
        if (length === 32) secrets.push(made);
        return made;
      },
    });
    expect((await window.creation.beginVault({ quorum: 1, names: ['Aoi'] })).ok).toBe(true);
    expect((await window.creation.makeWords({})).ok).toBe(true);
    expect((await window.creation.openPractice({})).ok).toBe(true);
    expect(secrets[0]?.every((byte) => byte === 0)).toBe(true);
  });
});
