/**
 * Golden files: one per sample of every kind, `<chain>/<name>.txt`, with the text of the request, a line of dashes, and
 * the complete document as printed by `inspect`. A change in what people see is a change of these files.
 * INKAN_WRITE_CORPUS=1 writes them again; then review the difference.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeDocument, describeReasons } from '../../cli/describe.ts';
import { kindNames } from '../../core/chain/transaction-kinds.ts';
import { assessFor, samples, textOf } from '../properties/ways.ts';

const here = import.meta.dirname;
const dashes = '----------------------------------------';
const fileOf = (chain: string, name: string) => path.join(here, chain, `${name.replaceAll(/[^a-z0-9]+/g, '-')}.txt`);

function slipOf(text: string, chain: 'symbol' | 'nem'): string {
  const assessed = assessFor(text, chain);
  if (assessed.action === 'sign') return `${describeDocument(assessed.assessment.document)}\n\nmay be signed`;
  if (assessed.action !== 'refuse' || assessed.document === null) throw new Error(assessed.action);
  return `${describeDocument(assessed.document)}\n\n${describeReasons(assessed.reasons)}`;
}

describe('a slip per kind', () => {
  test.each(samples.map((sample) => [sample.chain, sample.name, sample] as const))('%s: %s', (chain, name, sample) => {
    const text = textOf(sample);
    const file = fileOf(chain, name);
    const whole = `${text}\n${dashes}\n${slipOf(text, chain)}\n`;
    if (process.env.INKAN_WRITE_CORPUS === '1') {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, whole);
    }
    expect(existsSync(file), 'run with INKAN_WRITE_CORPUS=1 and read what it writes').toBe(true);
    expect(whole).toBe(readFileSync(file, 'utf8'));
  });

  test('every kind that the chains know has one, and no file is left over', () => {
    expect(new Set(samples.map(({ kind }) => kind))).toEqual(new Set(kindNames));
    const files = ['symbol', 'nem'].flatMap((chain) =>
      readdirSync(path.join(here, chain)).map((name) => `${chain}/${name}`),
    );
    expect(new Set(files)).toEqual(
      new Set(samples.map(({ chain, name }) => path.relative(here, fileOf(chain, name)).replaceAll(path.sep, '/'))),
    );
  });
});
