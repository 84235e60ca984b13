/** Every official model transaction that decodes is also shown: a complete document that the contract carries,
 * whatever the verdict. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { assess } from '../../core/assessment/assess.ts';
import { toHex } from '../../core/base/hex.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { reviewDocument } from '../../core/review/schema.ts';
import { type ModelVector, officialVectors } from '../vectors/official-vectors.ts';
import { hexBytes } from '../vectors/own-transfers.ts';

/** In the form for signing: Symbol with a zero signature, NEM without signature and cosignatures. */
function unsigned(chain: Chain, { payload, schema_name }: ModelVector): Uint8Array {
  const bytes = hexBytes(payload);
  if (chain === 'symbol') return bytes.fill(0, 8, 72);
  const start = Uint8Array.of(...bytes.subarray(0, 48), ...bytes.subarray(48 + 68));
  if (schema_name !== 'MultisigTransactionV1') return start;
  const view = new DataView(start.buffer);
  return start.slice(0, 64 + view.getUint32(60, true));
}

const facts = { accounts: null, registry: emptyRegistry, signedBonded: [], nowMs: 0n } as const;
const settings = policyDefaults('practice');

describe.each(['symbol', 'nem'] as const)('%s', (chain) => {
  const vectors = officialVectors(chain, 'model-transactions');
  test('the model transactions are shown, or refused for one of the known reasons', () => {
    const refused = new Map<string, number>();
    let shown = 0;
    for (const vector of vectors) {
      const bytes = unsigned(chain, vector);
      const assessed = assess(toHex(bytes), { ...facts, settings });
      // Their deadlines are in the year 260,000,000 and their fees are the maximum: none may be signed.
      if (assessed.action !== 'refuse') throw new Error(`${vector.test_name}: ${assessed.action}`);
      const { document, reasons } = assessed;
      if (document === null) {
        const code = reasons[0]?.code ?? '';
        refused.set(code, (refused.get(code) ?? 0) + 1);
        continue;
      }
      shown += 1;
      expect(v.safeParse(reviewDocument, document).success, vector.test_name).toBe(true);
      expect(document.bytes).toBe(toHex(bytes));
      expect(document.cards.length).toBeGreaterThanOrEqual(3);
    }
    const expected =
      chain === 'symbol'
        ? { shown: 46, refused: { 'aggregate-obsolete': 51, 'network-mismatch': 1 } }
        : { shown: 51, refused: { 'message-zero-length': 2, 'inner-missing': 1 } };
    expect({ shown, refused: Object.fromEntries(refused) }).toEqual(expected);
  });
});
