/** The official vectors in the repository are whole and unchanged: each file has the digest that stands beside it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officialFolder, officialVectors } from '../vectors/official-vectors.ts';

const sums = readFileSync(join(officialFolder, 'SHA256SUMS'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('  ') as [digest: string, file: string]);

describe('the official vectors', () => {
  it('are these eight files', () => {
    const files = ['nem', 'symbol'].flatMap((chain) =>
      readdirSync(join(officialFolder, chain)).map((name) => `${chain}/${name}`),
    );
    expect(files.sort()).toEqual(sums.map(([, file]) => file));
    expect(files).toHaveLength(8);
  });
  it.each(sums)('%s %s', (digest, file) => {
    const bytes = readFileSync(join(officialFolder, file));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  });
  it('are as many as their README says', () => {
    for (const chain of ['nem', 'symbol'] as const) {
      expect(officialVectors(chain, 'keys')).toHaveLength(500);
      expect(officialVectors(chain, 'address')).toHaveLength(500);
      expect(Object.values(officialVectors(chain, 'hd-derivation')).flat().length).toBeGreaterThan(30);
    }
    expect(officialVectors('symbol', 'model-transactions')).toHaveLength(98);
    expect(officialVectors('nem', 'model-transactions')).toHaveLength(54);
  });
});
