/** Payment lists for tests: payments of both chains, the file in both encodings, and what a request with the same
 * payment moves. */
import { fromHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Movement } from '../../core/movement/movement.ts';
import type { ListedPayment } from '../../core/payment-list/payment-list.ts';
import { keyOf } from './envelopes.ts';

export const fromShiftJis = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const addresses = new Map<string, string>();
/** Of the key with this seed; each is computed once. */
export function addressOfFill(chain: 'symbol' | 'nem', fill: number): string {
  const name = `${chain} ${fill}`;
  const address =
    addresses.get(name) ?? addressOfPublicKey(chain, 'testnet', fromHex(keyOf(fill)) ?? new Uint8Array(32)).text;
  addresses.set(name, address);
  return address;
}

export const xym = '72C0212E67A08BCE';

export const payment = (change: Partial<ListedPayment> = {}): ListedPayment => ({
  ...{ line: 3, chain: 'symbol', network: 'testnet', source: null, destination: addressOfFill('symbol', 11) },
  ...{ mosaic: xym, divisibility: 6, atomic: 1_500_000n, message: '請求書 4711' },
  ...change,
});

export const moved = (line: ListedPayment, change: Partial<Movement> = {}): Movement => ({
  ...{ item: 0, part: null, chain: line.chain, network: line.network, kind: 'symbol.transfer', cause: 'transfer' },
  ...{ source: line.source ?? addressOfFill(line.chain, 1), sourceStanding: 'own' },
  to: { type: 'address', address: line.destination, standing: 'unknown' },
  ...{ mosaic: line.mosaic, atomic: line.atomic },
  message: line.message === '' ? { type: 'none' } : { type: 'text', text: line.message },
  ...change,
});

let shiftJis: ReadonlyMap<string, readonly number[]> | null = null;
/** The inverse of the platform's decoder, by trying every code; throws for a character that Shift_JIS lacks. */
export function toShiftJis(text: string): Uint8Array {
  if (shiftJis === null) {
    const table = new Map<string, readonly number[]>();
    const add = (codes: readonly number[]) => {
      const character = fromShiftJis(Uint8Array.from(codes));
      if (character !== null && [...character].length === 1 && !table.has(character)) table.set(character, codes);
    };
    for (let lead = 0; lead < 256; lead += 1) {
      add([lead]);
      for (let trail = 0x40; trail < 0xfd; trail += 1) add([lead, trail]);
    }
    shiftJis = table;
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const codes = shiftJis?.get(character);
      if (codes === undefined) throw new Error(`not in Shift_JIS: ${character}`);
      return codes;
    }),
  );
}
