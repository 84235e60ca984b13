/** An aggregate of many modifications searches a full registry once, not once per step. */
import { expect, test } from 'vitest';
import { type Contact, emptyRegistry, type MultisigEntry, type Registry } from '../../core/registry/registry.ts';
import { asStep, similarAddresses } from '../../core/registry/similar-addresses.ts';

const provenance = { format: 'inkan-entries', approvedMs: '0' } as const;
const address = (at: number) => `T${String.fromCharCode(65 + (at % 26))}${'ABCDEFGH'[at % 8]}${'A'.repeat(36)}`;

test('the index is made once for all steps, and the lines of the steps are found', () => {
  let read = 0;
  const contact = { network: 'testnet', address: address(1), publicKey: null, name: 'counted', provenance };
  const counted = Object.defineProperty({ ...contact }, 'chain', {
    get: () => {
      read += 1;
      return 'symbol';
    },
  }) as unknown as Contact;
  let line: MultisigEntry = {
    ...{ chain: 'symbol', network: 'testnet', address: address(2), name: 'm', provenance },
    ...{ minApproval: 1, minRemoval: 1, cosigners: [address(3)] },
  };
  let registry: Registry = { ...emptyRegistry, contacts: [counted], multisigs: [line] };
  read = 0;
  for (let step = 0; step < 100; step += 1) {
    similarAddresses(registry, 'symbol', 'testnet', address(4));
    line = { ...line, cosigners: [address(3), address(5 + (step % 20))] };
    registry = asStep({ ...registry, multisigs: [line] }, registry, line);
  }
  expect(read).toBe(1);
  for (const known of [1, 2, 3, 5, 24])
    expect(similarAddresses(registry, 'symbol', 'testnet', address(known))).toContain(address(known));
});

test('a step knows what the steps before it brought in, not what later ones or those of another row did', () => {
  const line = (cosigners: readonly string[]): MultisigEntry => ({
    ...{ chain: 'symbol', network: 'testnet', address: address(2), name: 'm', provenance },
    ...{ minApproval: 1, minRemoval: 1, cosigners },
  });
  const after = (before: Registry, cosigners: readonly string[]): Registry => {
    const next = line(cosigners);
    return asStep({ ...emptyRegistry, multisigs: [next] }, before, next);
  };
  const near = (registry: Registry) =>
    [3, 5, 6, 7].filter((at) => similarAddresses(registry, 'symbol', 'testnet', address(at)).includes(address(at)));
  const kept: Registry = { ...emptyRegistry, multisigs: [line([address(3)])] };
  const first = after(kept, [address(3), address(5)]);
  const second = after(first, [address(3), address(5), address(6)]);
  const other = after(first, [address(3), address(7)]);
  expect([kept, first, second, other].map(near)).toEqual([[3], [3, 5], [3, 5, 6], [3, 5, 7]]);
});
