/** The window of the desk without Electron: contrast of its colours, its files and headers, and lists on the bridge. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isUnsafeStart } from '../../companion/main/start-check.ts';
import { origin } from '../../companion/main/window-files.ts';
import { list, nothing, smallCount } from '../../core/base/schema.ts';
import { makeClients, serveGroups } from '../../core/contract/rpc.ts';
import { fileFor, headersFor, pageTypes } from '../../electron/shell/page-files.ts';

const readCss = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** Tokens of a theme: Inkan's, and over them the desk's. */
function tokensOf(theme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const css of ['renderer/kit/styles/tokens.css', 'companion/window/desk-tokens.css'].map(readCss)) {
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
    for (const part of theme === 'dark' ? [light, dark] : [light])
      for (const [, name = '', value = ''] of part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)) found[name] = value;
  }
  return found;
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, two) => one - two);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('the colours of the desk, %s', (theme) => {
  const tokens = tokensOf(theme);
  const of = (name: string) => tokens[name] ?? '#000000';

  it.each([
    ['on-desk', 'desk', 4.5],
    ...['ink', 'ink-soft', 'stop', 'note', 'done'].flatMap((ink) =>
      ['paper', 'paper-raised', 'paper-sunk'].map((paper) => [ink, paper, 4.5] as const),
    ),
    ['line-strong', 'paper', 3],
    ['line-strong', 'paper-raised', 3],
    ['desk', 'paper', 3],
    ['focus', 'paper', 3],
  ] as const)('%s on %s', (ink, paper, least) => {
    expect(contrast(of(ink), of(paper))).toBeGreaterThanOrEqual(least);
  });

  it('are not those of Inkan', () => {
    const [inkan = '', dark = ''] = readCss('renderer/kit/styles/tokens.css').split('@media');
    const paper = /--paper: (#[0-9a-f]{6})/.exec(theme === 'dark' ? dark : inkan)?.[1];
    expect(of('paper')).not.toBe(paper);
    expect([of('vermilion'), of('practice'), of('paper')]).not.toContain(of('desk'));
  });
});

describe('the files of the window', () => {
  const place = { origin, root: '/app', types: pageTypes };

  it('are served by their plain names alone', () => {
    expect(fileFor(place, `${origin}/assets/index-1.js`)?.file).toBe('/app/assets/index-1.js');
    for (const name of ['../secret.js', '%2e%2e/secret.js', 'a//b.js', '.hidden.js', 'a.js?x', 'a.wasm', 'a'])
      expect(fileFor(place, `${origin}/${name}`)).toBeNull();
    expect(fileFor(place, 'https://example.com/index.html')).toBeNull();
  });

  it('come with a policy that reaches nothing; WebAssembly runs in workers only', () => {
    const policy = (name: string) => headersFor(name)['Content-Security-Policy'] ?? '';
    for (const part of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "script-src 'self';"])
      expect(policy('index.html')).toContain(part);
    expect(policy('index.html')).not.toContain('wasm-unsafe-eval');
    expect(policy('reader.worker-x1.js')).toContain("'wasm-unsafe-eval'");
  });
});

describe('a start of the desk', () => {
  const having =
    (...names: readonly string[]) =>
    (name: string) =>
      names.includes(name);
  const plain = { env: {}, hasSwitch: having('user-data-dir'), uid: 1000 };

  it('is refused as root, and without any of the sandboxes', () => {
    expect(isUnsafeStart(plain)).toBe(false);
    expect(isUnsafeStart({ ...plain, uid: 0 })).toBe(true);
    expect(isUnsafeStart({ ...plain, env: { ELECTRON_DISABLE_SANDBOX: '' } })).toBe(true);
    for (const name of ['no-sandbox', 'single-process', 'no-zygote', 'in-process-gpu', 'disable-web-security'])
      expect(isUnsafeStart({ ...plain, hasSwitch: having(name) }), name).toBe(true);
  });
});

describe('a list on the bridge', () => {
  const contract = {
    group: {
      all: { params: nothing, result: list(smallCount, 3) },
      one: { params: nothing, result: v.strictObject({}) },
    },
  };
  const client = (all: unknown, one: unknown) =>
    makeClients(
      contract,
      serveGroups(contract, { group: { all: async () => all as number[], one: async () => one as object } }, () => {}),
    );

  it('arrives where the contract says a list, and is no object', async () => {
    expect(await client([1, 2], {}).group.all({})).toEqual([1, 2]);
    expect(await client([1, 2, 3, 4], {}).group.all({})).toMatchObject({ ok: false });
    expect(await client({}, []).group.one({})).toMatchObject({ ok: false });
    expect(await client(new Date(), {}).group.all({})).toMatchObject({ ok: false });
  });
});
