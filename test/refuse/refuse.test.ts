/**
 * Every case of the corpus is refused for the reason in its name, as the reviewed file `<room>.jsonl` says: one line
 * per case with its name, every reason with its facts, and the input (for a long one its length and SHA-256).
 * The inputs are generated each time, so a change of the generators or of the product changes these files.
 * INKAN_WRITE_CORPUS=1 writes them anew; then read the difference.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindNames, kindOfType } from '../../core/chain/transaction-kinds.ts';
import { corpus, type RefuseCase, refuseRooms } from './corpus.ts';
import { reasonsFor } from './refusal-of.ts';

const goldenOf = (room: string) => join(import.meta.dirname, `${room}.jsonl`);
/** Longer inputs are in the file by their digest, because nobody would read them. */
const maxWritten = 1000;

function lineOf(each: RefuseCase): string {
  const { name, input } = each;
  const reasons = reasonsFor(each).map(({ code, found }) => ({ code, ...found }));
  const sha256 = () => createHash('sha256').update(input).digest('hex');
  const line = {
    name,
    reasons,
    ...(input.length <= maxWritten ? { input } : { length: input.length, sha256: sha256() }),
  };
  return JSON.stringify(line).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

describe.each(refuseRooms)('refused: %s', (room) => {
  const cases = corpus[room];
  if (process.env.INKAN_WRITE_CORPUS === '1') writeFileSync(goldenOf(room), `${cases.map(lineOf).join('\n')}\n`);
  const golden = existsSync(goldenOf(room)) ? readFileSync(goldenOf(room), 'utf8').trimEnd().split('\n') : [];

  test('the file has a line for each case, and no other', () => {
    const nameIn = (line: string) => (JSON.parse(line) as { name: string }).name;
    expect(golden.map(nameIn), 'run with INKAN_WRITE_CORPUS=1 and read what it writes').toEqual(
      cases.map(({ name }) => name),
    );
  });
  test.each(cases.map((each, at) => [each.name, each, at] as const))('%s', (_, each, at) => {
    expect(reasonsFor(each)[0]?.code).toBe(each.code);
    expect(lineOf(each)).toBe(golden[at]);
    // A reason holds short computed facts, never the input.
    for (const { found } of reasonsFor(each)) {
      for (const fact of Object.values(found)) expect(fact.length).toBeLessThanOrEqual(64);
    }
  });
});

/** The type numbers in a text: of Symbol (at byte 110, and of what is embedded) or of NEM (at byte 0). */
function kindsIn(room: string, text: string): readonly string[] {
  const hex = /[0-9A-F]{120,}/.exec(text)?.[0] ?? '';
  const bytes = Buffer.from(hex, 'hex');
  const kind = (chain: 'symbol' | 'nem', type: number) => kindOfType(chain, type)?.kind ?? '';
  if (bytes.length < 60) return [];
  if (room === 'nem') return [kind('nem', bytes.readUInt32LE(0))];
  if (bytes.length < 128) return [];
  const own = kind('symbol', bytes.readUInt16LE(110));
  return own.includes('aggregate') && bytes.length >= 216 ? [own, kind('symbol', bytes.readUInt16LE(214))] : [own];
}

test('every kind of both chains is refused for something', () => {
  const refused = (['symbol', 'nem'] as const).flatMap((room) =>
    corpus[room].flatMap(({ input }) => kindsIn(room, input)),
  );
  expect(kindNames.filter((kind) => !refused.includes(kind))).toEqual([]);
});
