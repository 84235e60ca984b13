/**
 * Kinds that change who may act for an account, as NIS JSON (nem-sdk src/model/transactions/:
 * importanceTransferTransaction.js, multisigAggregateModificationTransaction.js): {mode, remoteAccount};
 * {modifications[{modificationType, cosignatoryAccount}], minCosignatories{relativeChange}}, the last in version 2.
 */
import { ByteWriter } from '../base/bytes.ts';
import { because } from '../base/reason.ts';
import { type NisFields, sized } from './nis-fields.ts';
import type { NisKind } from './nis-kinds.ts';
import { isObject } from './strict-json.ts';

export const nisKeyLink: NisKind = {
  fields: ['mode', 'remoteAccount'],
  optional: [],
  write: (fields) => new ByteWriter().u32(fields.u32('mode')).put(fields.key('remoteAccount')).done(),
};

const minCosignatoriesOf = (fields: NisFields): Uint8Array => {
  const change = fields.object('minCosignatories', ['relativeChange']);
  return sized(new ByteWriter().uint(change.number('relativeChange', -(2 ** 31), 2 ** 31 - 1), 4).done());
};

/** Version 1 has no such field, but nem-sdk writes it there with a change of 0, which says the same. */
function isNoChange(fields: NisFields): boolean {
  const value = fields.value('minCosignatories');
  if (fields.isAbsent('minCosignatories')) return true;
  return isObject(value) && value.size === 1 && value.get('relativeChange') === 0;
}

export const nisModification: NisKind = {
  fields: ['modifications'],
  optional: ['minCosignatories'],
  write: (fields, version) => {
    const modifications = fields.list('modifications', ['modificationType', 'cosignatoryAccount']);
    const writer = new ByteWriter().u32(modifications.length);
    for (const item of modifications)
      writer.put(sized(new ByteWriter().u32(item.u32('modificationType')).put(item.key('cosignatoryAccount')).done()));
    if (version === 2) return writer.put(minCosignatoriesOf(fields)).done();
    if (!isNoChange(fields)) fields.refuse(because('json-bad-value', { field: 'minCosignatories' }));
    return writer.done();
  },
};
