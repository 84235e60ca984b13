/** Secrets of a call between window and vault: data on the port is useless, and unsealed data is refused. */
import { describe, expect, it } from 'vitest';
import { answerOver, callOver } from '../../core/contract/rpc.ts';
import { makeUnsealing } from '../../electron/vault/process/unseal.ts';
import { sealed } from '../../renderer/app/seal.ts';

/** Both ends with a port between them, as `structuredClone` passes it; records everything that crossed. */
function line(unsealing = makeUnsealing()) {
  const crossed: Record<string, unknown>[] = [];
  const heard: unknown[] = [];
  const answer = answerOver(
    async (_method, params) => {
      heard.push(params);
      return { ok: true };
    },
    (message) => window.receive(structuredClone(message)),
    unsealing,
  );
  const post = (message: unknown) => {
    const carried = structuredClone(message) as Record<string, unknown>;
    crossed.push(structuredClone(carried));
    void answer(carried);
  };
  const window = callOver(post);
  return { window, crossed, heard, post };
}

const secret = () => new TextEncoder().encode('seven quiet herons by the river');

describe('a sealed call', () => {
  it('carries its secrets whole, and nothing that crosses holds them', async () => {
    const { window, crossed, heard } = line();
    const long = Uint8Array.from({ length: 20_000 }, (_, i) => i % 251);
    const call = { custodian: 1, passphrase: secret(), file: long, none: null };
    await window.sendSealed('giveShare', call, sealed);
    expect(heard).toEqual([call]);
    const bytes = crossed.flatMap(({ params }) =>
      Object.values(params as object).filter((value) => value instanceof Uint8Array),
    ) as Uint8Array[];
    expect(bytes.map(({ length }) => length)).toEqual([secret().length, long.length]);
    for (const each of bytes) {
      const text = Buffer.from(each).toString('latin1');
      expect(text).not.toContain('quiet');
      expect(text).not.toContain(Buffer.from(long.subarray(0, 8)).toString('latin1'));
    }
    // The caller wipes typed data, not this code.
    expect(call.passphrase).toEqual(secret());
  });

  it('is another one each time, and no key serves twice', async () => {
    const { window, crossed, heard, post } = line();
    for (let i = 0; i < 2; i += 1) await window.sendSealed('authorise', { passphrase: secret() }, sealed);
    const [first, second] = crossed.filter(({ seal }) => seal !== undefined);
    expect(first?.params).not.toEqual(second?.params);
    expect(heard).toHaveLength(2);
    // Sent again as it crossed.
    post({ ...first, id: 99 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(2);
  });

  it.each([
    ['bytes that are not sealed', { params: { passphrase: secret() } }],
    [
      'a key that was never offered',
      { params: { passphrase: secret() }, to: new Uint8Array(65), seal: new Uint8Array(65) },
    ],
    ['half a seal', { params: { passphrase: secret() }, seal: new Uint8Array(65) }],
  ])('refuses %s', async (_, message) => {
    const { heard, post } = line();
    post({ id: 1, method: 'giveShare', ...message });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([]);
  });

  it('refuses a public key that is no point, and goes on', async () => {
    const { window, heard } = line();
    const bad = async () => ({ params: { passphrase: secret() }, seal: new Uint8Array(65).fill(4) });
    expect(await window.sendSealed('giveShare', { passphrase: secret() }, bad)).toMatchObject({ ok: false });
    await window.sendSealed('giveShare', { passphrase: secret() }, sealed);
    expect(heard).toHaveLength(1);
  });

  it('keeps no more keys than a few calls need', async () => {
    const unsealing = makeUnsealing();
    const offered = Array.from({ length: 12 }, () => unsealing.offer());
    const results = await Promise.all(
      offered.map(async (to) => {
        const call = await sealed({ passphrase: secret() }, to);
        return unsealing.open(call.params, to, call.seal);
      }),
    );
    expect(results.filter(Boolean)).toHaveLength(8);
    expect(results.slice(0, 4)).toEqual([false, false, false, false]);
  });
});
