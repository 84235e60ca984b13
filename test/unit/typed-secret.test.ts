/** The content of a passphrase field without a string of it: edits and forms behave like those of a string. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostUnits, TypedSecret } from '../../renderer/kit/typed-secret.ts';

const typed = (text: string): TypedSecret => {
  const secret = new TypedSecret();
  secret.replace(0, 0, text);
  return secret;
};
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Letters, marks of several classes, Hangul, Kana, compatibility forms, pairs and lone surrogates. */
const part = fc.oneof(
  fc.constantFrom('a', 'é', 'が', 'ガ', 'ﾊﾟ', '각', 'ﬁ', '①', '㍿', 'ﷺ', '𝒜', '😀', 'ự', 'Å', '\ud800', '\udc00'),
  fc.constantFrom('\u0301', '\u0323', '\u0327', '\u3099', '\u0f71', '\u0345', '\u05b0', '\u{1d165}', '\u{1d16e}'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join('').slice(0, mostUnits));

describe('a typed secret', () => {
  it('gives the bytes of the NFKD form, and those typed', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(typed(value).bytes()).toEqual(utf8(value.normalize('NFKD')));
        expect(typed(value).bytesAsTyped()).toEqual(utf8(value));
        expect(typed(value).characters()).toBe([...value.normalize('NFKD')].length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is edited as a string is', () => {
    const edit = fc.tuple(fc.nat(40), fc.nat(40), text);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const secret = new TypedSecret();
        let string = '';
        for (const [a, b, added] of edits) {
          const [start, end] = [Math.min(a, b, string.length), Math.min(Math.max(a, b), string.length)];
          const fits = added.slice(0, mostUnits - (string.length - (end - start)));
          expect(secret.replace(start, end, added)).toBe(start + fits.length);
          string = string.slice(0, start) + fits + string.slice(end);
          expect(secret.length).toBe(string.length);
          expect(secret.bytesAsTyped()).toEqual(utf8(string));
          expect(secret.equals(typed(string))).toBe(true);
          expect(secret.equals(typed(`${string.slice(0, -1)}~`))).toBe(false);
        }
      }),
    );
  });

  it('knows where a character begins and ends', () => {
    const secret = typed('a😀b');
    expect([secret.before(3), secret.before(1), secret.before(0)]).toEqual([1, 0, 0]);
    expect([secret.after(0), secret.after(1), secret.after(4)]).toEqual([1, 3, 4]);
  });

  it('gives its characters one by one, as they were typed', () => {
    fc.assert(
      fc.property(text, (value) => {
        const characters: string[] = [];
        typed(value).eachCharacter((character) => characters.push(character));
        expect(characters).toEqual([...value]);
      }),
    );
    expect([typed('Aa 9~'), typed('é'), typed('か')].map(({ isBeyondAscii }) => isBeyondAscii)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is empty when it was wiped', () => {
    const secret = typed('seven quiet herons');
    secret.wipe();
    expect([secret.length, secret.bytes().length]).toEqual([0, 0]);
    expect(secret.equals(new TypedSecret())).toBe(true);
  });
});
