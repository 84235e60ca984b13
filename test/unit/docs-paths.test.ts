/**
 * Every path that a document mentions exists: in README, CONTRIBUTING and docs, as code or as a link; and every document that a
 * source names. Defences in the threat model are numbered once each, in order.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
/** A generated list of folders as they were before a change. */
const historical = ['docs/rooms-before.md'];
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => /^(?:README\.md|CONTRIBUTING\.md|docs\/)/.test(file) && !historical.includes(file));

/** Paths from the root of the repository. A leading @ is the scope of an npm package. */
const rooted = /(?<![@\w./-])(?:core|electron|renderer|cli|build|test|docs)\/[\w./-]*[\w/]/g;
const link = /\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g;

function missingIn(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const paths = [
    ...Array.from(text.matchAll(rooted), ([found]) => found),
    ...Array.from(text.matchAll(link), ([, target = '']) => path.posix.join(path.posix.dirname(file), target)),
  ];
  return [...new Set(paths)].filter(
    (found) => ![found, `${found}.ts`].some((each) => existsSync(path.join(root, each))),
  );
}

describe('documents', () => {
  it('are found', () => {
    expect(documents.length).toBeGreaterThan(30);
  });
  it.each(documents)('%s mentions only paths that exist', (file) => {
    expect(missingIn(file)).toEqual([]);
  });
});

/** Names of documents in comments and texts of the sources. */
const named = /(?<![\w./-])docs\/[\w./-]+\.md\b|(?<![\w/-])(?:README|CONTRIBUTING|CHANGELOG)\.md\b/g;
const sources = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.css'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .flatMap((file) =>
    Array.from(readFileSync(path.join(root, file), 'utf8').matchAll(named), ([document]) => ({ file, document })),
  );

describe('sources', () => {
  it('name documents', () => {
    expect(sources.length).toBeGreaterThan(30);
  });
  it('name only documents that exist', () => {
    expect(sources.filter(({ document }) => !existsSync(path.join(root, document)))).toEqual([]);
  });
});

describe('the threat model', () => {
  it('numbers its rows once each, in order', () => {
    const text = readFileSync(path.join(root, 'docs/threat-model.md'), 'utf8');
    const numbers = Array.from(text.matchAll(/^\| (\d+) \|/gm), ([, number]) => Number(number));
    expect(numbers.length).toBeGreaterThan(90);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });
});
