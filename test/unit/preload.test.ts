/** The preload with a mocked Electron: what it exposes to the page, and nothing more. */

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { maxReplyText } from '../../core/base/limits.ts';
import type { Client } from '../../core/contract/define.ts';
import { type HostContract, hostContract } from '../../core/contract/host.ts';

const pretended = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  invoked: [] as unknown[][],
  answer: {} as unknown,
  inThePage: [] as string[],
  heard: {} as Record<string, (event: { ports: unknown[] }) => void>,
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (pretended.exposed[name] = value) },
  ipcRenderer: {
    invoke: async (...call: unknown[]) => {
      pretended.invoked.push(call);
      return pretended.answer;
    },
    on: (channel: string, listener: (event: { ports: unknown[] }) => void) => (pretended.heard[channel] = listener),
  },
  webFrame: { executeJavaScript: async (script: string) => void pretended.inThePage.push(script) },
}));

/** Not a literal: it must be imported after Electron is mocked. */
const preload = new URL('../../electron/preload/preload.ts', import.meta.url).pathname;
const posted: unknown[][] = [];
let host: Client<HostContract>;

beforeAll(async () => {
  vi.stubGlobal('window', { postMessage: (...message: unknown[]) => posted.push(message) });
  vi.stubGlobal('location', { origin: 'app://inkan' });
  await import(preload);
  host = (pretended.exposed.inkan as { host: Client<HostContract> }).host;
});

describe('the preload', () => {
  it('exposes the methods of the contract and nothing else', () => {
    expect(Object.keys(pretended.exposed)).toEqual(['inkan']);
    expect(Object.keys(pretended.exposed.inkan as object)).toEqual(['host']);
    expect(Object.keys(host)).toEqual(Object.keys(hostContract));
  });

  it('sends what validates over the channel of its method, and checks the answer', async () => {
    pretended.answer = { ok: true, value: {} };
    expect(await host.lock({})).toEqual({ ok: true, value: {} });
    expect(pretended.invoked.splice(0)).toEqual([['host:lock', {}]]);
    pretended.answer = { ok: true, value: {}, more: 1 };
    expect(await host.lock({})).toEqual({ ok: false, reason: { code: 'message-rejected', found: {} } });
    pretended.invoked.splice(0);
  });

  it('sends nothing that does not validate', async () => {
    const answer = await host.copyReply({ text: 'x'.repeat(maxReplyText + 1) });
    expect(answer).toEqual({ ok: false, reason: { code: 'message-rejected', found: {} } });
    expect(pretended.invoked).toEqual([]);
  });

  it('hands the port of the vault to this page only', () => {
    const ports = [{}];
    pretended.heard['inkan:vault']?.({ ports });
    expect(posted).toEqual([['inkan:vault', 'app://inkan', ports]]);
    expect(Object.keys(pretended.heard)).toEqual(['inkan:vault']);
  });
});
