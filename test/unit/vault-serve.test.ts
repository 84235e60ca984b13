/** The vault process's wiring, without Electron: a window's port in front, main behind, both validated. */

import { describe, expect, it, vi } from 'vitest';
import { maxRequestText } from '../../core/base/limits.ts';
import { type Port, startVaultProcess } from '../../electron/vault/serve.ts';

function fakePort() {
  const sent: unknown[] = [];
  let listener: (event: { readonly data: unknown }) => void = () => {};
  const state = { started: false };
  const port: Port = {
    on: (_, heard) => {
      listener = heard;
    },
    start: () => {
      state.started = true;
    },
    postMessage: (message) => sent.push(message),
  };
  return { port, sent, state, say: (data: unknown) => listener({ data }) };
}
const answered = ({ sent }: { readonly sent: readonly unknown[] }) => vi.waitUntil(() => sent.length > 0, 5000);

/** A vault whose main answers every call of the store with `ok`. */
function startWith(answer: (method: string) => unknown) {
  const asked: string[] = [];
  const vault = startVaultProcess((message) => {
    const { id, method } = message as { id: number; method: string };
    asked.push(method);
    setTimeout(() => vault.fromMain({ id, answer: answer(method) }), 0);
  });
  return { vault, asked };
}

const values: Readonly<Record<string, unknown>> = {
  guard: { state: 'offline', seen: [], scope: 'linux' },
  log: { sequence: 1, hash: '00'.repeat(32) },
};

describe('the vault process', () => {
  it('opens practice for a window, and tells main first', async () => {
    const { vault, asked } = startWith((method) => ({ ok: true, value: values[method] ?? {} }));
    const window = fakePort();
    vault.connect(window.port);
    expect(window.state.started).toBe(true);
    window.say({ id: 1, method: 'openPractice', params: {} });
    await answered(window);
    expect(asked).toEqual(['guard', 'log', 'opened']);
    expect(window.sent).toMatchObject([{ id: 1, answer: { ok: true, value: { mode: 'practice' } } }]);
  });
  it('serves one window only', () => {
    const { vault } = startWith(() => null);
    const [first, second] = [fakePort(), fakePort()];
    vault.connect(first.port);
    vault.connect(second.port);
    expect([first.state.started, second.state.started]).toEqual([true, false]);
  });
  it.each([
    ['an unknown method', { id: 7, method: 'exportKeys', params: {} }],
    ['an inherited name', { id: 7, method: 'constructor', params: {} }],
    ['an unknown field', { id: 7, method: 'openPractice', params: { please: true } }],
    [
      'a passphrase as text',
      { id: 7, method: 'giveShare', params: { custodian: 1, passphrase: 'seven quiet herons', override: false } },
    ],
    ['a text over the limit', { id: 7, method: 'read', params: { text: 'A'.repeat(maxRequestText + 1) } }],
  ])('rejects %s without quoting it', async (_, message) => {
    const { vault, asked } = startWith(() => null);
    const window = fakePort();
    vault.connect(window.port);
    window.say(message);
    await answered(window);
    expect(window.sent).toEqual([{ id: 7, answer: { ok: false, reason: { code: 'message-rejected', found: {} } } }]);
    expect(asked).toEqual([]);
  });
  it('does not believe a store that answers nonsense', async () => {
    const { vault } = startWith((method) => ({ ok: true, value: values[method] ?? { file: 'all zeros' } }));
    const window = fakePort();
    vault.connect(window.port);
    const passphrase = new TextEncoder().encode('seven quiet herons');
    window.say({ id: 1, method: 'giveShare', params: { custodian: 1, passphrase, override: false } });
    await answered(window);
    expect(window.sent).toMatchObject([{ id: 1, answer: { ok: false, reason: { code: 'message-rejected' } } }]);
  });
});
