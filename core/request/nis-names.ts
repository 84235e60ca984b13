/**
 * NIS JSON of the kinds about namespaces and mosaics (nem-sdk src/model/transactions/:
 * namespaceProvisionTransaction.js, mosaicDefinitionTransaction.js, mosaicSupplyChange.js): {rentalFeeSink, rentalFee,
 * newPart, parent}; {creationFeeSink, creationFee, mosaicDefinition{creator, id, description, properties[{name,value}],
 * levy}}; {mosaicId, supplyType, delta}.
 */
import { ByteWriter } from '../base/bytes.ts';
import { reason } from '../base/reason.ts';
import { maxU32, type NisFields, sized } from './nis-fields.ts';
import type { NisKind } from './nis-kinds.ts';
import { isObject } from './strict-json.ts';

export const nisNamespace: NisKind = {
  fields: ['rentalFeeSink', 'rentalFee', 'newPart', 'parent'],
  optional: [],
  write: (fields) => {
    const body = new ByteWriter().put(fields.address('rentalFeeSink')).u64(fields.u64('rentalFee'));
    body.put(fields.text('newPart'));
    return fields.isAbsent('parent') ? body.u32(maxU32).done() : body.put(fields.text('parent')).done();
  },
};

const propertyNames = ['divisibility', 'initialSupply', 'supplyMutable', 'transferable'] as const;

/** The four properties, each once. Wallets list them in any order; the bytes have one order
 * (DefaultMosaicProperties.java). */
function propertiesOf(fields: NisFields): Uint8Array {
  const properties = fields.list('properties', ['name', 'value']);
  if (properties.length !== propertyNames.length)
    fields.refuse(reason('property-invalid', { count: String(properties.length) }));
  const writer = new ByteWriter().u32(propertyNames.length);
  for (const name of propertyNames) {
    const property = properties.find((item) => item.value('name') === name);
    if (property === undefined) fields.refuse(reason('property-invalid', { property: name }));
    else writer.put(sized(new ByteWriter().put(property.text('name')).put(property.text('value')).done()));
  }
  return writer.done();
}

/** NIS and wallets write "no levy" as an absent field, null or {}. */
function levyOf(fields: NisFields): Uint8Array {
  const value = fields.value('levy');
  if (fields.isAbsent('levy') || (isObject(value) && value.size === 0)) return new Uint8Array(0);
  const levy = fields.object('levy', ['type', 'recipient', 'mosaicId', 'fee']);
  return new ByteWriter()
    .u32(levy.u32('type'))
    .put(levy.address('recipient'))
    .put(levy.mosaicId('mosaicId'))
    .u64(levy.u64('fee'))
    .done();
}

export const nisDefinition: NisKind = {
  fields: ['mosaicDefinition', 'creationFeeSink', 'creationFee'],
  optional: [],
  write: (fields) => {
    const definition = fields.object('mosaicDefinition', ['creator', 'id', 'description', 'properties'], ['levy']);
    const part = new ByteWriter()
      .put(definition.key('creator'))
      .put(definition.mosaicId('id'))
      .put(definition.text('description'))
      .put(propertiesOf(definition))
      .put(sized(levyOf(definition)));
    return new ByteWriter()
      .put(sized(part.done()))
      .put(fields.address('creationFeeSink'))
      .u64(fields.u64('creationFee'))
      .done();
  },
};

export const nisSupply: NisKind = {
  fields: ['mosaicId', 'supplyType', 'delta'],
  optional: [],
  write: (fields) =>
    new ByteWriter().put(fields.mosaicId('mosaicId')).u32(fields.u32('supplyType')).u64(fields.u64('delta')).done(),
};
