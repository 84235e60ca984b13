/** What a receipt says was paid to the network: never one node's word against that of the others. */
import { describe, expect, it } from 'vitest';
import type { BlockFacts } from '../../companion/contract/chain-facts.ts';
import type { NodeClient } from '../../companion/contract/node-client.ts';
import { feeOf } from '../../companion/services/look.ts';
import { ok, refuse } from '../../core/base/result.ts';

const what = { kind: 'symbol-transaction', payload: '00'.repeat(100), hash: 'AB'.repeat(32) } as const;
const block: BlockFacts = { height: 5n, hash: 'CD'.repeat(32), timeMs: 0n, feeMultiplier: null };

/** Null: this node does not answer. */
const nodes = (...multipliers: readonly (number | null)[]) =>
  multipliers.map((feeMultiplier): NodeClient => {
    const failure = { code: 'node-unreachable', node: 'a', status: null } as const;
    const answer = async () => (feeMultiplier === null ? refuse(failure) : ok({ ...block, feeMultiplier }));
    return { block: answer } as unknown as NodeClient;
  });

describe('the fee of a receipt', () => {
  it.each([
    ['all say the same', [100, 100, 100], 10_000n],
    ['the first one lies', [7, 100, 100], 10_000n],
    ['one does not answer', [null, 100, 100], 10_000n],
    ['two say two things', [7, 100], null],
    ['one of three answers', [100, null, null], null],
    ['there is one node', [100], 10_000n],
  ] as const)('%s', async (_name, multipliers, fee) => {
    expect(await feeOf(what, 5n, nodes(...multipliers))).toBe(fee);
  });
});
