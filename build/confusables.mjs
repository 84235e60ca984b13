// @ts-check
// Makes core/books/confusables.ts of the Unicode Consortium's confusables.txt (UTS #39, unicode.org/Public/security):
//   node build/confusables.mjs confusables.txt > core/books/confusables.ts
// Of its 6,311 pairs these stay: one letter, digit or sign that compatibility decomposition does not resolve, read as one or two
// characters without accents. Not: ASCII itself, marks, punctuation (dropped when names are compared), right-to-left scripts (which
// are warned about by themselves) and Hangul read as several letters.
import { readFileSync } from 'node:fs';
import { fail } from './setup/say.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) fail('file', 'no file named', 'node build/confusables.mjs confusables.txt');

const text = readFileSync(file ?? '', 'utf8');
const version = /Version: ([0-9.]+)/.exec(text)?.[1] ?? fail('file', 'no version in it', 'is it confusables.txt?');
const fromCodes = (/** @type {string} */ codes) =>
  String.fromCodePoint(
    ...codes
      .trim()
      .split(/\s+/)
      .map((code) => Number.parseInt(code, 16)),
  );
const bare = (/** @type {string} */ piece) => piece.normalize('NFKD').replaceAll(/\p{M}/gu, '');

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const plain = /^[a-z0-9]{1,2}$/;
// Katakana ノ and the stroke like it read as each other and not as a slash (look-alike-rows.ts).
const elsewhere = ['ノ', '丿'];

/** @type {Map<string, string>} */
const images = new Map();
for (const line of text.split('\n')) {
  const [source = '', target = ''] = line.split('#')[0]?.split(';') ?? [];
  if (target.trim() === '') continue;
  const from = fromCodes(source);
  const image = bare(bare(fromCodes(target)).toLowerCase());
  const isOne = [...from].length === 1 && from.normalize('NFKD') === from && !elsewhere.includes(from);
  if (!isOne || !/^[\p{L}\p{N}\p{S}]$/u.test(from) || /[\0-\x7f]/.test(from)) continue;
  if (rightToLeft.test(from + image) || /[\p{P}\p{Z}\p{M}\p{C}]/u.test(image) || image === '') continue;
  if ([...image].length > (/\p{Script=Hangul}/u.test(from) ? 1 : 2) || image === from.toLowerCase()) continue;
  // Of signs, and of what few fonts have, only what reads as plain letters.
  if ((/\p{S}/u.test(from) || from > '\u{ffff}' || from.length > 1) && !plain.test(image)) continue;
  images.set(from, image);
}
// An image may have an image itself.
for (let round = 0; round < 4; round += 1)
  for (const [from, image] of images)
    images.set(from, [...image].map((one) => (one === from ? one : (images.get(one) ?? one))).join(''));

/** @type {Map<string, string>} */
const rows = new Map();
for (const [from, image] of images) rows.set(image, (rows.get(image) ?? '') + from);
const groups = [...rows].map(([image, sources]) => `${image}=${sources}`);
const lines = [''];
for (const group of groups) {
  const last = lines.at(-1) ?? '';
  if (last.length + group.length > 108) lines.push(group);
  else lines[lines.length - 1] = last === '' ? group : `${last} ${group}`;
}
process.stdout.write(`/**
 * Characters drawn like others: \`image=characters\`. Made by build/confusables.mjs of confusables.txt ${version} (UTS #39), data of
 * Unicode, Inc. under the Unicode License (unicode.org/license.txt). Not written by hand: additions are in look-alike-rows.ts.
 */
// biome-ignore format: rows as they were made
export const confusables: readonly string[] = [
${lines.map((line) => `  '${line}',`).join('\n')}
];
`);
