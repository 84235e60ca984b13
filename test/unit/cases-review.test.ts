/** Inputs from public reports of past accidents (test/cases): Inkan's answer to each of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AssessmentResult, assess } from '../../core/assessment/assess.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { addEntries } from '../../core/registry/add-entries.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import type { Choices } from '../../core/task/task.ts';
import { openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { bytes as english } from '../../renderer/i18n/en/reasons/bytes.ts';
import { bytes as japanese } from '../../renderer/i18n/ja/reasons/bytes.ts';
import '../harness/own-keys.ts';

const { accounts } = openPracticeVault();
const read = (name: string): string => readFileSync(path.join(import.meta.dirname, '..', 'cases', name), 'utf8');
/** Their deadlines are about two hours later. */
const nowMs = BigInt(Date.parse('2026-11-29T11:20:00Z'));
const settings = policyDefaults('practice');
const assessFor = (text: string, registry: Registry = emptyRegistry, choices: Choices = {}): AssessmentResult =>
  assess(text, { accounts, registry, signedBonded: [], nowMs, settings }, choices);

/** Signed by the first account, if it asks. */
function assessment(text: string): Extract<AssessmentResult, { action: 'sign' }> {
  const asked = assessFor(text);
  const choices = asked.action === 'choose' ? { [asked.question]: asked.options[0]?.id ?? '' } : {};
  const found = assessFor(text, emptyRegistry, choices);
  if (found.action !== 'sign')
    throw new Error(JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? `${value}` : value)));
  return found;
}
const warningsIn = (text: string): readonly string[] =>
  assessment(text).assessment.document.warnings.map(({ code, severity }) => `${severity} ${code}`);

describe('a message', () => {
  const mnemonic = read('c10-message-mnemonic.txt');
  /** The same with another message: the payload's message is at its end, 94 bytes including its marker. */
  const withMessage = (text: string): string => {
    const json = JSON.parse(mnemonic) as { data: { payload: string } };
    const bytes = Buffer.from(json.data.payload, 'hex');
    const message = Buffer.concat([Buffer.of(0), Buffer.from(text)]);
    const whole = Buffer.concat([bytes.subarray(0, bytes.length - 94), message]);
    whole.writeUInt32LE(whole.length, 0);
    // message_size comes after the recipient (catbuffer transfer.cats).
    whole.writeUInt16LE(message.length, 152);
    return JSON.stringify({ ...json, data: { payload: whole.toString('hex').toUpperCase() } });
  };
  it('of recovery words is a stop', () => {
    expect(warningsIn(mnemonic)).toContain('stop publishes-recovery-words');
    expect(assessment(mnemonic).assessment.verdict.act).toBe('type');
  });
  it('of a private key is a stop', () =>
    expect(warningsIn(withMessage('ABF4CF55A2B3F742D7543D9CC17F50447B969E6E06F5EA9195D428AB12B7318D'))).toContain(
      'stop publishes-private-key',
    ));
  it('with a heart is an ordinary one', () => {
    const slip = assessment(read('c11-message-heart.txt')).assessment.document;
    expect(slip.warnings.map(({ code }) => code)).not.toContain('text-control-characters');
    const shown = slip.cards.flatMap(({ rows }) => rows).find(({ label }) => label === 'message');
    expect(shown?.value).toEqual({ type: 'text', text: 'Happy birthday ❤\ufe0f' });
  });
});

/** The registry of a case file, as the vault would have stored it. */
function booksFrom(text: string): Registry {
  const found = assessFor(text);
  if (found.action !== 'sign' || found.assessment.task.do !== 'keep') throw new Error(found.action);
  const kept = addEntries(emptyRegistry, found.assessment.task.entries, { format: 'inkan-entries', approvedMs: '0' });
  if (!kept.ok) throw new Error(kept.reason.code);
  return kept.value;
}

describe('an aggregate that another account of this vault has cosigned', () => {
  const text = read('already-cosigned-no-register.json');
  const signed = accounts.filter(({ chain }) => chain === 'symbol')[2]?.address;
  it('is asked about where the register does not know the multisig account', () => {
    const found = assessFor(text);
    expect(found).toMatchObject({ action: 'choose', question: 'cosigner' });
    const options = found.action === 'choose' ? found.options.map(({ id }) => id) : [];
    expect(options).toHaveLength(9);
    expect(options).not.toContain(signed);
    for (const cosigner of options)
      expect(assessFor(text, emptyRegistry, { cosigner })).toMatchObject({
        action: 'sign',
        assessment: { document: { signer: { address: cosigner } }, verdict: { act: 'type' } },
      });
  });
  it('is cosigned by who is missing where it does', () => {
    const registry = booksFrom(read('already-cosigned-register.json'));
    const found = assessFor(text, registry);
    expect(['sign', 'choose']).toContain(found.action);
  });
});

it('an aggregate of six equal payments is refused, in words that say which numbers pass and what helps', () => {
  expect(assessFor(read('c23-aggregate-six-equal.txt'))).toMatchObject({
    action: 'refuse',
    reasons: [{ code: 'inner-duplicated' }],
  });
  for (const { means, ask } of [english['inner-duplicated'], japanese['inner-duplicated']]) {
    expect(means.match(/\d+/g)).toEqual(['1', '2', '3', '5', '9', '17', '33', '65']);
    expect(ask).toMatch(/message|メッセージ/);
  }
});

it('a secret proof that does not open its secret is refused as that', () =>
  expect(assessFor(read('secret-proof-mismatch.hex').trim())).toMatchObject({
    action: 'refuse',
    reasons: [{ code: 'proof-mismatch' }],
  }));

describe('a request whose deadline is not set', () => {
  /** A transfer with open signer and deadline (u64 at 120) zero: the result of Deadline.createEmtpy() of symbol-sdk
   * 2. */
  const withDeadline = (deadline: bigint): string => {
    const { data, ...rest } = JSON.parse(read('c11-message-heart.txt')) as { data: { payload: string } };
    const bytes = Buffer.from(data.payload, 'hex');
    bytes.fill(0, 72, 104);
    bytes.writeBigUInt64LE(deadline, 120);
    return JSON.stringify({ ...rest, data: { payload: bytes.toString('hex').toUpperCase() } });
  };
  it('is refused before anybody is asked who signs, and said to have none', () =>
    expect(assessFor(withDeadline(0n))).toEqual({
      ...{ action: 'refuse', document: null },
      reasons: [{ code: 'deadline-not-set', found: { nowMs: `${nowMs}` } }],
    }));
  it('is refused before that also where the deadline has passed', () =>
    expect(assessFor(withDeadline(1n))).toMatchObject({ action: 'refuse', reasons: [{ code: 'deadline-passed' }] }));
});
