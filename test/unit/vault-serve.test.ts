/** The vault process's wiring without Electron: a window's port in front, main behind, both validated. */

import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { logEvent } from '../../core/audit/events.ts';
import { maxRequestText } from '../../core/base/limits.ts';
import { type SelfTestReport, selfTestNames } from '../../core/contract/self-test.ts';
import { makeSelfTest } from '../../electron/main/self-test.ts';
import { type Port, startVaultProcess } from '../../electron/vault/process/serve.ts';
import '../harness/own-keys.ts';

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
function startWith(answer: (method: string) => unknown, test = async () => whole) {
  const asked: string[] = [];
  const vault = startVaultProcess(
    (message) => {
      const { id, method } = message as { id: number; method: string };
      if (method !== 'selfTested') asked.push(method);
      const said = method === 'selfTested' ? heard : answer(method);
      setTimeout(() => vault.fromMain({ id, answer: said }), 0);
    },
    test,
    provide,
  );
  return { vault, asked };
}
/** The real one runs once in a process; several vaults start here. */
const provide = vi.fn(async () => undefined);
const heard = { ok: true, value: {} };
const whole: SelfTestReport = { passed: [...selfTestNames], failed: [], tookMs: 1 };

const values: Readonly<Record<string, unknown>> = {
  guard: { state: 'offline', seen: [], scope: 'linux' },
  log: { sequence: 1, hash: '00'.repeat(32) },
};

describe('the vault process', () => {
  it('opens practice for a window, and tells main first', async () => {
    const { vault, asked } = startWith((method) => ({ ok: true, value: values[method] ?? {} }));
    const window = fakePort();
    provide.mockClear();
    vault.connect(window.port);
    expect(window.state.started).toBe(true);
    window.say({ id: 1, method: 'creation.openPractice', params: {} });
    await answered(window);
    expect(provide).toHaveBeenCalledTimes(1);
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
    ['an unknown method', { id: 7, method: 'signing.exportKeys', params: {} }],
    ['an inherited name', { id: 7, method: 'signing.constructor', params: {} }],
    ['no group', { id: 7, method: 'read', params: { text: '' } }],
    ['an unknown group', { id: 7, method: 'keys.read', params: { text: '' } }],
    ['an unknown field', { id: 7, method: 'creation.openPractice', params: { please: true } }],
    [
      'a passphrase as text',
      {
        id: 7,
        method: 'custody.giveShare',
        params: { custodian: 1, passphrase: 'seven quiet herons', override: false },
      },
    ],
    ['a text over the limit', { id: 7, method: 'signing.read', params: { text: 'A'.repeat(maxRequestText + 1) } }],
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
    window.say({ id: 1, method: 'custody.giveShare', params: { custodian: 1, passphrase, override: false } });
    await answered(window);
    expect(window.sent).toMatchObject([{ id: 1, answer: { ok: false, reason: { code: 'message-rejected' } } }]);
  });
});

describe('the self-test of the vault process', () => {
  const call = { id: 1, method: 'creation.openPractice', params: {} };
  it('is over before anything is answered', async () => {
    let finish: (report: SelfTestReport) => void = () => {};
    const { vault, asked } = startWith(
      () => heard,
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    const window = fakePort();
    vault.connect(window.port);
    window.say(call);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([window.sent, asked]).toEqual([[], []]);
    finish(whole);
    await answered(window);
    expect(asked.length).toBeGreaterThan(0);
  });
  it.each<[string, SelfTestReport, string]>([
    ['fails', { passed: selfTestNames.slice(1), failed: ['random'], tookMs: 1 }, 'random'],
    ['is not whole', { passed: selfTestNames.slice(1), failed: [], tookMs: 1 }, ''],
  ])('that %s stops everything, and main is told', async (_, report, failed) => {
    const told: unknown[] = [];
    provide.mockClear();
    const vault = startVaultProcess(
      (message) => {
        told.push(message);
        const { id } = message as { id: number };
        setTimeout(() => vault.fromMain({ id, answer: heard }), 0);
      },
      async () => report,
      provide,
    );
    const window = fakePort();
    vault.connect(window.port);
    window.say(call);
    await answered(window);
    const reason = { code: 'self-test-failed', found: { failed } };
    expect(window.sent).toEqual([{ id: 1, answer: { ok: false, reason } }]);
    expect(told).toEqual([{ id: 1, method: 'selfTested', params: report }]);
    expect(provide).not.toHaveBeenCalled();
  });
  it('that breaks stops everything, too', async () => {
    const { vault, asked } = startWith(
      () => heard,
      () => Promise.reject(new Error('broken')),
    );
    const window = fakePort();
    vault.connect(window.port);
    window.say(call);
    await answered(window);
    expect(window.sent).toMatchObject([{ answer: { ok: false, reason: { code: 'self-test-failed' } } }]);
    expect(asked).toEqual([]);
  });
  it('does not count when main could not write it down', async () => {
    const vault = startVaultProcess(
      (message) => {
        const { id } = message as { id: number };
        const reason = { code: 'storage-full', found: {} };
        setTimeout(() => vault.fromMain({ id, answer: { ok: false, reason } }), 0);
      },
      async () => whole,
      provide,
    );
    const window = fakePort();
    vault.connect(window.port);
    window.say(call);
    await answered(window);
    expect(window.sent).toMatchObject([{ answer: { ok: false, reason: { code: 'storage-full' } } }]);
  });
});

describe('what main knows of it', () => {
  const unlogged = () => {
    throw new Error('the report was logged by the store');
  };
  const failing = { ...whole, passed: [], failed: ['x25519' as const] };
  it('is running, then passed', () => {
    const failed = vi.fn();
    const test = makeSelfTest(failed, unlogged);
    expect(test.state()).toBe('running');
    test.reported(whole);
    expect(test.state()).toBe('passed');
    test.vaultDied();
    expect(test.state()).toBe('passed');
    expect(failed).not.toHaveBeenCalled();
  });
  it('stays failed, and is acted on once', () => {
    const failed = vi.fn();
    const test = makeSelfTest(failed, unlogged);
    for (const report of [failing, whole, failing]) test.reported(report);
    expect(test.state()).toEqual({ failed: ['x25519'] });
    expect(failed).toHaveBeenCalledTimes(1);
  });
  it('is a failure when the process ended before it could say, and is logged once', () => {
    const logged: unknown[] = [];
    const test = makeSelfTest(
      () => {},
      (event) => logged.push(v.parse(logEvent, event)),
    );
    test.vaultDied();
    test.vaultDied();
    expect(logged).toEqual([{ kind: 'self-tested', checks: selfTestNames.length, failed: ['vault-process'] }]);
    expect(test.state()).toEqual({ failed: ['vault-process'] });
  });
  it('turns into a failure when a later process fails', () => {
    const test = makeSelfTest(() => {}, unlogged);
    for (const report of [whole, failing]) test.reported(report);
    expect(test.state()).toEqual({ failed: ['x25519'] });
  });
});
