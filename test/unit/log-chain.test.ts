/** The log's format: canonical entries, the hash chain, and the verifier against all kinds of changes to a file. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxEntryBytes, nextEntry, readEntry } from '../../core/audit/chain.ts';
import { type LogEvent, type LogEventKind, logEventKinds, readEvent } from '../../core/audit/events.ts';
import { headMessage, headWords } from '../../core/audit/signed-head.ts';
import { type LogAsked, verifyLog } from '../../core/audit/verify.ts';
import { joinBytes } from '../../core/base/bytes.ts';
import { fromCanonical, toCanonical } from '../../core/base/canonical.ts';
import { toHex } from '../../core/base/hex.ts';
import { digest, logKey, makeLog, samples, vault } from './log-samples.ts';

const everyKind = Object.values(samples).filter(({ kind }) => kind !== 'head-signed');
const own = logKey(1);
const ascii = (text: string) => new TextEncoder().encode(text);
const wrongOf = (bytes: Uint8Array, asked: LogAsked = {}) => {
  const { wrong } = verifyLog(bytes, asked);
  return wrong === null ? 'ok' : `${wrong.code} ${wrong.found.sequence}`;
};

describe('canonical JSON', () => {
  it('is what other programs write too', () => {
    // Python 3: json.dumps({...}, sort_keys=True, separators=(',', ':'), ensure_ascii=True)
    const value = { name: '印鑑 \u202e"\\/\n\t\u0000\u007f~😀', b: [1, 9_007_199_254_740_991, true, null], a: {} };
    const text =
      '{"a":{},"b":[1,9007199254740991,true,null],' +
      '"name":"\\u5370\\u9451 \\u202e\\"\\\\/\\n\\t\\u0000\\u007f~\\ud83d\\ude00"}';
    expect(toCanonical(value)).toBe(text);
    expect(fromCanonical(text)).toEqual({ value });
  });

  it('has one text for each value, in printable ASCII, and reads no other', () => {
    const leaf = [fc.nat(), fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null)];
    const value = fc.anything({ values: leaf, maxDepth: 4 });
    fc.assert(
      fc.property(value, fc.nat(), fc.constantFrom(' ', '\n', ',', '0', '"', '}'), (one, at, added) => {
        const text = toCanonical(one);
        expect(text).toMatch(/^[ -~]*$/);
        expect(fromCanonical(text)).toEqual({ value: JSON.parse(text) });
        const place = at % (text.length + 1);
        const other = text.slice(0, place) + added + text.slice(place);
        const read = fromCanonical(other);
        // Inside a string, another character is another value; nowhere is it another text of the same value.
        if (read !== null) expect(read.value).not.toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a blank', '{"a": 1}'],
    ['another order', '{"b":1,"a":1}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['a fraction', '{"a":1.5}'],
    ['an exponent', '{"a":1e3}'],
    ['a negative number', '{"a":-1}'],
    ['minus nothing', '{"a":-0}'],
    ['beyond what a double holds', '{"a":9007199254740992}'],
    ['a needless escape', '{"a":"\\u0041"}'],
    ['upper-case escapes', '{"a":"\\u00E9"}'],
    ['a raw letter beyond ASCII', '{"a":"é"}'],
    ['too deep', '[[[[[[[[[[]]]]]]]]]]'],
    ['no JSON', '{'],
  ])('refuses %s', (_what, text) => {
    expect(fromCanonical(text)).toBeNull();
  });

  it('has no text for what is no plain value', () => {
    for (const value of [0.5, -1, Number.NaN, undefined, 1n, () => 1]) expect(() => toCanonical({ value })).toThrow();
  });
});

/** Entries of versions that did not log these have none; they are read as they are. */
const mayBeAbsent = (kind: LogEventKind, field: string) =>
  field === 'deed' ||
  (kind === 'signed' && ['owner', 'payments', 'moves'].includes(field)) ||
  (kind === 'approval-given' && field === 'dispositions') ||
  (['approved', 'batch-approved'].includes(kind) && ['subject', 'decisions', 'clock', 'list'].includes(field));

describe('an entry', () => {
  it.each(logEventKinds)('of kind %s is read as it was written', (kind) => {
    const { line } = nextEntry(0, new Uint8Array(32), 1_764_000_000_000, samples[kind]);
    expect(readEntry(line.subarray(0, -1))).toEqual({
      sequence: 1,
      at: '1764000000000',
      prev: new Uint8Array(32),
      event: samples[kind],
    });
  });

  it.each(logEventKinds)('of kind %s takes no field more, less, or of another type', (kind) => {
    const event = samples[kind];
    expect(readEvent({ ...event, extra: 1 })).toBeNull();
    for (const field of Object.keys(event)) {
      const { [field as 'kind']: _, ...less } = event;
      expect(readEvent(less), `without ${field}`).toEqual(mayBeAbsent(kind, field) ? less : null);
      expect(readEvent({ ...event, [field]: { odd: true } }), `another ${field}`).toBeNull();
      expect(readEvent({ ...event, [field]: 'x'.repeat(129) }), `long ${field}`).toBeNull();
    }
  });

  it('of changed accounts from before their names were logged is read as it is', () => {
    const { deed: _, ...event } = samples['accounts-changed'];
    const accounts = event.accounts.map(({ chain, network, address }) => ({ chain, network, address }));
    expect(readEvent({ ...event, accounts })).toEqual({ ...event, accounts });
    const [account] = samples['accounts-changed'].accounts;
    for (const wrong of [{ before: 1 }, { after: 'x'.repeat(65) }, { label: 'x' }])
      expect(readEvent({ ...event, accounts: [{ ...account, ...wrong }] })).toBeNull();
  });

  it('refuses kinds and versions that it does not know', () => {
    expect(readEvent({ kind: 'deleted' })).toBeNull();
    const { line } = nextEntry(0, new Uint8Array(32), 1, samples.locked);
    const text = new TextDecoder().decode(line).trimEnd();
    expect(readEntry(ascii(text.replace('"v":1', '"v":2')))).toBe('version');
    expect(wrongOf(ascii(text.replace('"v":1', '"v":2').concat('\n')))).toBe('log-version 1');
    expect(readEntry(ascii(text.replace('locked', 'looked')))).toBe('malformed');
  });

  it('keeps bidi and control characters out of the file', () => {
    const { bytes } = makeLog(everyKind);
    expect(new TextDecoder().decode(bytes)).toMatch(/^[ -~\n]*$/);
  });

  it('is never too long for a line, however full its lists are', () => {
    const many = <T>(item: T, count: number) => Array.from({ length: count }, () => item);
    const name = '\u202e'.repeat(64);
    const full: LogEvent = {
      ...samples.signed,
      beside: many(digest, 16),
      replies: many(digest, 64),
      signers: many({ address: 'A'.repeat(64), publicKey: digest }, 128),
      custodians: many({ id: 9_007_199_254_740_991, name }, 64),
      guard: { ...samples.signed.guard, seen: [] },
    };
    expect(readEvent(full)).not.toBeNull();
    expect(nextEntry(9_999_999, new Uint8Array(32), 1e15, full).line.length).toBeLessThan(maxEntryBytes);
  });
});

describe('the chain', () => {
  it('is what the document says, by another implementation of SHA-256', () => {
    const { lines, heads } = makeLog(everyKind);
    const sha = (...parts: readonly (string | Uint8Array)[]) => {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest();
    };
    let head: Uint8Array = new Uint8Array(32);
    for (const line of lines) head = sha('inkan-log-v1', head, sha(Uint8Array.of(0), line.subarray(0, -1)));
    expect(heads.at(-1)).toEqual({ sequence: everyKind.length, hash: toHex(head) });
  });

  it('has heads that another implementation of Ed25519 verifies', () => {
    const { heads } = makeLog(everyKind);
    const head = heads.at(-1) ?? { sequence: 0, hash: '' };
    const { key, signature } = own.sign(head);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key, 'hex')]);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, headMessage(vault, head), publicKey, Buffer.from(signature, 'hex'))).toBe(true);
    expect(new TextDecoder().decode(headMessage(vault, head))).toBe(
      `inkan-log-head-v1\n${vault}\n${head.sequence}\n${head.hash}\n`,
    );
  });

  it('gives four words for a head', () => {
    expect(headWords({ sequence: 1, hash: '00'.repeat(32) })).toEqual(['abacus', 'abacus', 'abacus', 'abacus']);
    expect(headWords({ sequence: 1, hash: '01020304'.padEnd(64, '0') })).toEqual(['acorn', 'agate', 'amber', 'antler']);
  });
});

describe('a log that is whole', () => {
  const log = makeLog([samples.started, samples['vault-saved'], own.sign, samples.signed, own.sign, samples.locked]);

  it('verifies, and is counted', () => {
    expect(verifyLog(log.bytes, { key: own.key })).toEqual({
      wrong: null,
      summary: {
        entries: 6,
        head: log.heads[5],
        firstMs: '1764000000000',
        lastMs: '1764000005000',
        signedHeads: 2,
        byKey: 2,
        lastSigned: { sequence: 4, key: own.key, vault },
        clockBacks: 0,
        torn: 0,
        replaced: 0,
      },
    });
    for (const remembered of log.heads) expect(wrongOf(log.bytes, { remembered })).toBe('ok');
    expect(wrongOf(new Uint8Array(0))).toBe('ok');
  });

  it('counts what an auditor should ask about', () => {
    const { bytes } = makeLog([samples['log-replaced'], samples['log-torn'], samples['clock-back'], samples.started]);
    expect(verifyLog(bytes).summary).toMatchObject({ replaced: 1, torn: 1, clockBacks: 1 });
  });

  it('may hold the signed heads of several vaults, each with its own key', () => {
    const other = logKey(2, '88'.repeat(16));
    const two = makeLog([samples.started, own.sign, other.sign, own.sign]);
    expect(wrongOf(two.bytes)).toBe('ok');
    expect(wrongOf(two.bytes, { key: own.key })).toBe('ok');
    expect(verifyLog(two.bytes, { key: other.key }).summary).toMatchObject({ signedHeads: 3, byKey: 1 });
    expect(wrongOf(two.bytes, { key: other.key, vault: '88'.repeat(16) })).toBe('ok');
  });
});

describe('a log to which something was done', () => {
  const log = makeLog([...everyKind, own.sign, samples.signed, own.sign, samples.locked]);
  const { lines, bytes, heads } = log;
  const last = heads.at(-1);
  const whole = { key: own.key, ...(last ? { remembered: last } : {}) };
  const without = (index: number) => joinBytes(...lines.filter((_, at) => at !== index));

  it('is whole to begin with', () => {
    expect(wrongOf(bytes, whole)).toBe('ok');
  });

  it('is refused when any one byte of it differs', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const altered = Uint8Array.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ difference;
        expect(wrongOf(altered, whole)).toMatch(/^log-/);
      }),
      { numRuns: 600 },
    );
  });

  it('is refused when any one byte of what was signed differs, with the key alone', () => {
    const signedBytes = bytes.length - (lines.at(-1)?.length ?? 0);
    fc.assert(
      fc.property(fc.nat(signedBytes - 1), (at) => {
        const altered = Uint8Array.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ 1;
        expect(wrongOf(altered, { key: own.key })).toMatch(/^log-/);
      }),
      { numRuns: 200 },
    );
  });

  it('says where an entry was changed', () => {
    const text = new TextDecoder().decode(bytes);
    const changed = ascii(text.replace('"way":"text"', '"way":"copy"'));
    const at = lines.findIndex((line) => new TextDecoder().decode(line).includes('"way":"text"')) + 1;
    expect(at).toBeGreaterThan(1);
    // The next entry names a head that no longer exists.
    expect(wrongOf(changed)).toBe(`log-altered ${at + 1}`);
    expect(wrongOf(ascii(text.replace('"way":"text"', '"way":"Text"')))).toBe(`log-malformed ${at}`);
  });

  it('is refused when an entry was taken out, a signed head too', () => {
    for (const index of lines.keys()) {
      if (index === lines.length - 1) continue;
      expect(wrongOf(without(index)), `entry ${index + 1}`).toBe(`log-entries-missing ${index + 1}`);
    }
    expect(wrongOf(without(lines.length - 1))).toBe('ok');
    expect(wrongOf(without(lines.length - 1), whole)).toBe(`log-rolled-back ${lines.length - 1}`);
  });

  it('is refused when two entries changed places', () => {
    const swapped = [...lines];
    [swapped[3], swapped[4]] = [swapped[4] ?? bytes, swapped[3] ?? bytes];
    expect(wrongOf(joinBytes(...swapped))).toBe('log-reordered 4');
    expect(wrongOf(joinBytes(...lines.slice(0, 5), ...lines.slice(4)))).toBe('log-reordered 6');
  });

  it('is refused when it was cut anywhere inside an entry, and at its end by who remembers a head', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (at) => {
        const cut = bytes.subarray(0, at);
        const complete = at === 0 || bytes[at - 1] === 10;
        if (!complete) expect(wrongOf(cut)).toMatch(/^log-truncated/);
        expect(wrongOf(cut, whole)).toMatch(/^log-(?:truncated|rolled-back)/);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it was made anew from some point on: the signed heads are of another chain', () => {
    const forged = makeLog([...everyKind.slice(0, 9), samples['practice-opened'], ...everyKind.slice(10), own.sign]);
    expect(wrongOf(forged.bytes)).toBe('ok');
    const head = heads[everyKind.length - 1] ?? { sequence: 0, hash: '' };
    expect(wrongOf(forged.bytes, { remembered: head })).toBe(`log-altered ${everyKind.length}`);
    const mixed = makeLog([
      ...everyKind.slice(0, 9),
      samples['practice-opened'],
      ...everyKind.slice(10),
      () => own.sign(head),
    ]);
    expect(wrongOf(mixed.bytes)).toBe(`log-altered ${everyKind.length + 1}`);
  });

  it('is refused when a head was signed by another key', () => {
    const thief = logKey(9);
    const forged = makeLog([...everyKind, thief.sign]);
    const at = everyKind.length + 1;
    // The log itself states whose key the vault's log key is.
    expect(wrongOf(forged.bytes)).toBe(`log-key-foreign ${at}`);
    const silent = makeLog([samples.started, thief.sign]);
    expect(wrongOf(silent.bytes)).toBe('ok');
    expect(wrongOf(silent.bytes, { key: own.key })).toBe('log-unsigned 2');
    expect(wrongOf(silent.bytes, { key: own.key, vault })).toBe('log-key-foreign 2');
    expect(wrongOf(makeLog([samples.started, own.sign, thief.sign]).bytes)).toBe('log-key-foreign 3');
    expect(wrongOf(makeLog([samples.started, thief.sign, own.sign]).bytes, { key: own.key })).toBe('log-key-foreign 3');
  });

  it('is refused when a signature is not of this head, of this vault, or of nothing yet', () => {
    const of = (change: object) =>
      wrongOf(makeLog([samples.started, (head) => ({ ...own.sign(head), ...change })]).bytes);
    expect(of({})).toBe('ok');
    expect(of({ signature: 'AA'.repeat(64) })).toBe('log-signature-bad 2');
    expect(of({ vault: '88'.repeat(16) })).toBe('log-signature-bad 2');
    expect(of({ key: 'FF'.repeat(32) })).toBe('log-signature-bad 2');
    expect(of({ sequence: 2 })).toBe('log-altered 2');
    expect(of({ sequence: 5 })).toBe('log-altered 2');
  });

  it('is refused when it was never signed, by who expects a signature', () => {
    expect(wrongOf(makeLog([samples.started]).bytes, { key: own.key })).toBe('log-unsigned 1');
    expect(wrongOf(makeLog([samples.started]).bytes, { key: own.key, vault })).toBe('ok');
  });

  it('does not hold what is thrown at it: no line feed, a line without end, zeros', () => {
    expect(wrongOf(new Uint8Array(300_000))).toBe('log-truncated 1');
    const endless = new Uint8Array(300_000).fill(65);
    endless[299_999] = 10;
    expect(wrongOf(endless)).toBe('log-malformed 1');
    expect(wrongOf(ascii('\n'))).toBe('log-malformed 1');
  });
});
