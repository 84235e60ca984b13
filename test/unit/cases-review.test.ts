/** Inputs from public reports that once went wrong (test/cases): what Inkan says to each of them now. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyBooks } from '../../core/books/books.ts';
import { type Consideration, considerText } from '../../core/policy/consider.ts';
import { openPracticeVault } from '../../electron/vault/open-vault.ts';

const { accounts } = openPracticeVault();
const read = (name: string): string => readFileSync(path.join(import.meta.dirname, '..', 'cases', name), 'utf8');
/** The deadlines in them end about two hours after this. */
const nowMs = BigInt(Date.parse('2026-11-29T11:20:00Z'));
/** Signed by the first account, where it asks. */
function considered(text: string): Extract<Consideration, { action: 'sign' }> {
  const settings = { mode: 'practice', passphraseAtSigning: 'always' } as const;
  const facts = { accounts, books: emptyBooks, signedBonded: [], nowMs, settings };
  const asked = considerText(text, facts);
  const choices = asked.action === 'choose' ? { [asked.question]: asked.options[0]?.id ?? '' } : {};
  const found = considerText(text, facts, choices);
  if (found.action !== 'sign')
    throw new Error(JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? `${value}` : value)));
  return found;
}
const warningsIn = (text: string): readonly string[] =>
  considered(text).considered.document.warnings.map(({ code, severity }) => `${severity} ${code}`);

describe('a message', () => {
  const mnemonic = read('c10-message-mnemonic.txt');
  /** The same with another message in it: the payload's message lies at its end, 94 bytes with its mark. */
  const withMessage = (text: string): string => {
    const json = JSON.parse(mnemonic) as { data: { payload: string } };
    const bytes = Buffer.from(json.data.payload, 'hex');
    const message = Buffer.concat([Buffer.of(0), Buffer.from(text)]);
    const whole = Buffer.concat([bytes.subarray(0, bytes.length - 94), message]);
    whole.writeUInt32LE(whole.length, 0);
    // message_size stands behind the recipient (catbuffer transfer.cats).
    whole.writeUInt16LE(message.length, 152);
    return JSON.stringify({ ...json, data: { payload: whole.toString('hex').toUpperCase() } });
  };
  it('of recovery words is a stop', () => {
    expect(warningsIn(mnemonic)).toContain('stop publishes-recovery-words');
    expect(considered(mnemonic).requirement.act).toBe('type');
  });
  it('of a private key is a stop', () =>
    expect(warningsIn(withMessage('ABF4CF55A2B3F742D7543D9CC17F50447B969E6E06F5EA9195D428AB12B7318D'))).toContain(
      'stop publishes-private-key',
    ));
  it('with a heart is an ordinary one', () => {
    const slip = considered(read('c11-message-heart.txt')).considered.document;
    expect(slip.warnings.map(({ code }) => code)).not.toContain('text-control-characters');
    const shown = slip.cards.flatMap(({ rows }) => rows).find(({ label }) => label === 'message');
    expect(shown?.value).toEqual({ type: 'text', text: 'Happy birthday ❤\ufe0f' });
  });
});
