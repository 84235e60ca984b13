/** The desk's requester key and its envelopes. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandVerifiers } from '../../cli/requester-key.ts';
import type { Keyring } from '../../companion/requester/keyring.ts';
import { makeRequest } from '../../companion/requester/make-request.ts';
import { openRequesterKey } from '../../companion/requester/requester-key.ts';
import { readEnvelopeText } from '../../core/envelope/request-envelope.ts';
import { nothingUsed } from '../../core/envelope/sequence.ts';
import { requestTexts } from '../harness/envelopes.ts';
import { nowMs } from './transfers.ts';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'desk-requester-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true });
});

/** Turns every bit over: enough to see that the key is not in the file as it is. */
const keyringOf = (backend = 'gnome_libsecret', isThere = true): Keyring => ({
  backend: () => backend,
  isAvailable: () => isThere,
  seal: (plain) => plain.map((byte) => byte ^ 0xff),
  open: (sealed) => (isThere ? sealed.map((byte) => byte ^ 0xff) : null),
});

const openedAt = (at: string, keyring: Keyring | null) => {
  const opened = openRequesterKey(at, keyring);
  if (!opened.ok) throw new Error(`${opened.reason.code} ${opened.reason.found.why}`);
  return opened.value;
};
const whyAt = (at: string, keyring: Keyring | null) => {
  const opened = openRequesterKey(at, keyring);
  return opened.ok ? 'ok' : `${opened.reason.code} ${opened.reason.found.why}`;
};

describe("the requester's key", () => {
  it('is made at first use and is the same afterwards, in the keyring', () => {
    const at = folder();
    const first = openedAt(at, keyringOf());
    expect(first.protectedBy).toBe('keyring');
    expect(openedAt(at, keyringOf()).publicKey).toBe(first.publicKey);
    expect(readdirSync(at)).toEqual(['requester.sealed']);
  });
  it.skipIf(process.platform === 'win32')('is else in a file of its owner alone', () => {
    const at = folder();
    const first = openedAt(at, null);
    expect(first.protectedBy).toBe('file');
    expect(statSync(path.join(at, 'requester.pem')).mode & 0o777).toBe(0o600);
    expect(openedAt(at, null).publicKey).toBe(first.publicKey);
    chmodSync(path.join(at, 'requester.pem'), 0o640);
    expect(whyAt(at, null)).toBe('requester-key-unreadable open-to-others');
  });
  it.each([
    ['basic_text', true],
    ['unknown', true],
    ['gnome_libsecret', false],
  ])('a keyring %s (there: %s) is none', (backend, isThere) => {
    expect(openedAt(folder(), keyringOf(backend, isThere)).protectedBy).toBe('file');
  });
  it('is never made anew beside one that cannot be read', () => {
    const at = folder();
    openedAt(at, keyringOf());
    expect(whyAt(at, null)).toBe('requester-key-unreadable keyring');
    expect(whyAt(at, { ...keyringOf(), open: () => null })).toBe('requester-key-unreadable keyring');
    expect(whyAt(at, { ...keyringOf(), open: (sealed) => sealed })).toBe('requester-key-unreadable no-key');
    expect(readdirSync(at)).toEqual(['requester.sealed']);
    const other = folder();
    writeFileSync(path.join(other, 'requester.pem'), 'nothing', { mode: 0o600 });
    expect(whyAt(other, keyringOf())).toBe('requester-key-unreadable no-key');
    writeFileSync(path.join(other, 'requester.sealed'), 'nothing', { mode: 0o600 });
    expect(whyAt(other, keyringOf())).toBe('requester-key-unreadable two-files');
  });
});

describe('its envelopes', () => {
  it('verify by two implementations, follow one another and count their payments', () => {
    const key = openedAt(folder(), null);
    const asked = { texts: requestTexts, purpose: 'November', reference: 'A-1', nowMs, untilMs: nowMs + 3_600_000n };
    const first = makeRequest(asked, key, nothingUsed);
    if (!first.ok) throw new Error(first.reason.code);
    const { digest } = first.value.envelope;
    const second = makeRequest(asked, key, { lastNumber: 1, lastDigest: digest });
    if (!second.ok) throw new Error(second.reason.code);
    const read = readEnvelopeText(second.value.text, commandVerifiers);
    expect(read.ok && read.value).toMatchObject({ key: key.publicKey, number: 2, previous: digest });
    expect(read.ok && read.value.totals?.count).toBe(2);
    expect(read.ok && BigInt(read.value.expires) * 1000n).toBe(nowMs + 3_600_000n - (nowMs % 1000n));
  });
  it('are not made of what Inkan could not read', () => {
    const asked = { texts: ['00'], purpose: 'x', reference: null, nowMs, untilMs: nowMs + 1n };
    const made = makeRequest(asked, openedAt(folder(), null), nothingUsed);
    expect(made.ok).toBe(false);
  });
});
