/** The payments of a request, as the record keeps them for receipts and marks. */

import { toHex } from '../../core/base/hex.ts';
import { isListedPayment } from '../../core/envelope/control-totals.ts';
import { movedItemOf } from '../../core/movement/moved-item.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { nemHash } from '../../core/signature/signature.ts';
import { isAsked } from '../../core/task/asking.ts';
import { taskOf } from '../../core/task/task-of.ts';
import type { MosaicFacts } from '../contract/chain-facts.ts';
import type { Flow } from '../contract/flow.ts';
import type { Payment } from '../record/flow-record.ts';
import { type DecodedTransaction, decodeSent } from './reply/decode-sent.ts';
import { sentRequestsOf } from './reply/sent-requests.ts';
import { wholeOf } from './reply/whole.ts';

const currencies: readonly string[] = ['6BED913FA20223F8', '72C0212E67A08BCE', 'nem:xem'];
const currencyDivisibility = 6;

/** Empty for what pays nothing that its bytes state. */
export function paymentsOf(
  text: string,
  step: number,
  nowMs: bigint,
  mosaics: readonly MosaicFacts[],
): readonly Payment[] {
  const request = readRequest(text);
  if (!request.ok || request.value.what === 'cosignature') return [];
  const task = taskOf(request.value, { accounts: null, registry: emptyRegistry, nowMs }, {});
  if (!task.ok || isAsked(task.value) || task.value.do === 'keep') return [];
  const { movements } = movedItemOf(task.value, 0, { accounts: [], registry: emptyRegistry });
  return movements.filter(isListedPayment).flatMap(({ source, to, mosaic, atomic, message }): readonly Payment[] => {
    if (to?.type !== 'address' || mosaic === null || atomic === null) return [];
    const known = mosaics.find(({ id }) => id === mosaic)?.divisibility ?? null;
    const divisibility = currencies.includes(mosaic) ? currencyDivisibility : known;
    const said = message.type === 'text' ? message.text : '';
    return [{ step, from: source, to: to.address, mosaic, divisibility, atomic: String(atomic), message: said }];
  });
}

/** A request to cosign what one of these flows announces: its payments are in that flow, and would be counted twice. */
export function isPaidBy(text: string, flows: readonly Flow[]): boolean {
  const [request] = sentRequestsOf('', [text]);
  const name = request?.isToCosign === true ? nameOf(request.tx) : null;
  return (
    name !== null && flows.some(({ network, steps }) => steps.some(({ what }) => announcedName(what, network) === name))
  );
}

/** On NEM a cosignature has another hash than the multisig transaction; both name the inner one. */
function nameOf(tx: DecodedTransaction): string | null {
  if (tx.chain === 'symbol') return wholeOf(tx)?.hash ?? null;
  return tx.content.kind === 'nem.multisig' ? toHex(nemHash(tx.content.inner)) : null;
}

function announcedName(what: Flow['steps'][number]['what'], network: Flow['network']): string | null {
  if (what.kind === 'symbol-cosignature') return what.parentHash;
  if (what.kind !== 'nem-transaction') return what.hash;
  const tx = decodeSent('nem', network, Uint8Array.from(Buffer.from(what.data, 'hex')), null);
  return tx === null ? null : nameOf(tx);
}
