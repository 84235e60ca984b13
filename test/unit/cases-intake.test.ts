/**
 * Inputs of the kinds that people reported, each with what must come of it (test/cases): by the commands as they are, on
 * the files as they lie.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPictureReader } from '../../cli/image-scan.ts';
import { filesAt, readBytes } from '../../cli/input.ts';
import { merge } from '../../cli/merge-text.ts';

const cases = path.resolve(import.meta.dirname, '../cases');
const at = (name: string) => path.join(cases, name);
const readPicture = await openPictureReader();
const tools = { readBytes, filesAt, readPicture };

describe('a compact reply is merged', () => {
  it.each(['transfer-160-bytes', 'works-transfer-182-bytes'])('of %s', async (name) => {
    const file = (end: string) => at(`merge-short/${name}.${end}.json`);
    const { exit, out } = await merge(['--json', '--signatures', file('signatures'), file('request')], tools);
    expect(exit).toBe(0);
    const [only] = JSON.parse(out).merged;
    const texts = only.items.flatMap(({ outputs }: { readonly outputs: readonly { readonly text: string }[] }) =>
      outputs.map(({ text }) => text),
    );
    expect(texts).toContain(readFileSync(file('expected-reply'), 'utf8').trim());
  });
});
