/**
 * NIS JSON of the kinds that change control of an account (nem-sdk src/model/transactions/:
 * importanceTransferTransaction.js, multisigAggregateModificationTransaction.js): {mode, remoteAccount};
 * {modifications[{modificationType, cosignatoryAccount}], minCosignatories{relativeChange}}, the last one in version 2.
 */
import { ByteWriter } from '../base/bytes.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import { nemModificationOrder } from '../chain/nem-modification-order.ts';
import type { Network } from '../chain/networks.ts';
import { type NisFields, sized } from './nis-fields.ts';
import type { NisKind } from './nis-kinds.ts';
import { isObject } from './strict-json.ts';

/** Size field before a key; NIS writes one before every variable part. */
const keySizeBytes = 4;

export const nisKeyLink: NisKind = {
  fields: ['mode', 'remoteAccount'],
  optional: [],
  write: (fields) => new ByteWriter().u32(fields.u32('mode')).put(fields.key('remoteAccount')).done(),
};

const minCosignatoriesOf = (fields: NisFields): Uint8Array => {
  const change = fields.object('minCosignatories', ['relativeChange']);
  return sized(new ByteWriter().uint(change.number('relativeChange', -(2 ** 31), 2 ** 31 - 1), 4).done());
};

/** Version 1 has no such field, but nem-sdk writes one with a change of 0, which means the same. */
function isNoChange(fields: NisFields): boolean {
  const value = fields.value('minCosignatories');
  if (fields.isAbsent('minCosignatories')) return true;
  return isObject(value) && value.size === 1 && value.get('relativeChange') === 0;
}

/** In the order that NIS sorts them into before it verifies; wallets list them as they were entered. */
function inOrder(items: readonly NisFields[], network: Network) {
  const listed = items.map((item) => {
    const [type, key] = [item.u32('modificationType'), item.key('cosignatoryAccount')];
    const address = addressOfPublicKey('nem', network, key.subarray(keySizeBytes)).text;
    return { type, key, order: nemModificationOrder(type, address) };
  });
  const list = listed.toSorted((a, b) => (a.order < b.order ? -1 : 1));
  return { list, isChanged: list.some((one, i) => one !== listed[i]) };
}

export const nisModification: NisKind = {
  fields: ['modifications'],
  optional: ['minCosignatories'],
  write: (fields, version, network) => {
    const modifications = inOrder(fields.list('modifications', ['modificationType', 'cosignatoryAccount']), network);
    if (modifications.isChanged) fields.note('order-set');
    const writer = new ByteWriter().u32(modifications.list.length);
    for (const { type, key } of modifications.list) writer.put(sized(new ByteWriter().u32(type).put(key).done()));
    if (version === 2) return writer.put(minCosignatoriesOf(fields)).done();
    if (!isNoChange(fields)) fields.refuseValue('minCosignatories');
    return writer.done();
  },
};
