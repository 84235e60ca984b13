/** A file of payouts for tests of the desk. */
import type { Chain } from '../../core/chain/networks.ts';
import { addressOfFill } from './payment-lists.ts';

/** As a back office writes it (docs/payment-list.md): `count` payments of 1.5, 2.5 … to as many payees. */
export function payoutsFile(chain: Chain, count: number): Uint8Array<ArrayBuffer> {
  const coin = chain === 'symbol' ? 'XYM' : 'XEM';
  const rows = ['record,chain,network,destination,mosaic,amount,message,count', `header,,,,,,,${count}`];
  for (let i = 0; i < count; i += 1)
    rows.push(`payment,${chain},testnet,${addressOfFill(chain, i + 2)},${coin},${i + 1}.5,Invoice ${i + 1},`);
  const sum = (count * (count + 1)) / 2 + count / 2;
  rows.push(`total,${chain},testnet,,${coin},${sum},,${count}`, `end,,,,,,,${count}`);
  return Uint8Array.from(new TextEncoder().encode(`${rows.join('\r\n')}\r\n`));
}
