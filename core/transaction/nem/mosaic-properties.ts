/**
 * The four properties of a NEM mosaic: count 4 u32 | each: size u32 | name size u32 | name | value size u32 | value.
 * They are texts. NIS reads them loosely (any order, "+3", "TRUE", missing ones) and rewrites them in one form before
 * it verifies (DefaultMosaicProperties.asCollection), so only that form can be signed.
 */
import { ByteWriter } from '../../base/bytes.ts';
import { reason } from '../../base/reason.ts';
import { maxNemQuantity } from '../../chain/networks.ts';
import type { NemMosaicDefinitionContent } from './content.ts';
import type { NemReader } from './nem-reader.ts';
import { sized, sizedText } from './nem-writer.ts';

export type NemMosaicProperties = Pick<
  NemMosaicDefinitionContent,
  'divisibility' | 'initialSupply' | 'supplyMutable' | 'transferable'
>;

const names = ['divisibility', 'initialSupply', 'supplyMutable', 'transferable'] as const;
/** Integer.toString of 0 to 6 (DefaultMosaicProperties.validateProperties). */
const divisibilityText = /^[0-6]$/;
/** Long.toString; longer numbers are over every limit. */
const supplyText = /^(?:0|[1-9]\d{0,15})$/;
const truthText = /^(?:true|false)$/;
const patterns = {
  divisibility: divisibilityText,
  initialSupply: supplyText,
  supplyMutable: truthText,
  transferable: truthText,
};

/** Value of the required property as text; '0' once something is refused. */
function readProperty(reader: NemReader, name: (typeof names)[number]): string {
  const invalid = reason('property-invalid', { property: name });
  const [found, value] = reader.nested(() => [reader.name(invalid), reader.name(invalid)] as const);
  if (found !== name || !patterns[name].test(value)) reader.refuse(invalid);
  return reader.refusal === null ? value : '0';
}

export function readNemProperties(reader: NemReader): NemMosaicProperties {
  const count = reader.u32();
  if (count !== names.length) reader.refuse(reason('property-invalid', { count: String(count) }));
  const divisibility = Number(readProperty(reader, 'divisibility'));
  const initialSupply = BigInt(readProperty(reader, 'initialSupply'));
  const supplyMutable = readProperty(reader, 'supplyMutable') === 'true';
  const transferable = readProperty(reader, 'transferable') === 'true';
  // MosaicUtils.tryAdd: the largest supply of a mosaic in atomic units.
  if (initialSupply * 10n ** BigInt(divisibility) > maxNemQuantity)
    reader.refuse(reason('value-out-of-range', { supply: String(initialSupply), divisibility: String(divisibility) }));
  return { divisibility, initialSupply, supplyMutable, transferable };
}

export function encodeNemProperties(properties: NemMosaicProperties): Uint8Array {
  const writer = new ByteWriter().u32(names.length);
  for (const name of names)
    writer.put(
      sized(
        new ByteWriter()
          .put(sizedText(name))
          .put(sizedText(String(properties[name])))
          .done(),
      ),
    );
  return writer.done();
}
