/**
 * Mosaic definition (catbuffer nem/mosaic; MosaicDefinitionCreationTransaction.java, MosaicDefinition.java,
 * MosaicLevy.java):
 * definition size u32 [ 32 u32 | owner key | mosaic id | description size u32 | description | properties | levy size
 * u32
 * (0: none) [ type u32 | 40 u32 | recipient | mosaic id | fee u64 ] ] | 40 u32 | sink | creation fee u64.
 * Two rules are elsewhere: the owner is the signer (meaning.ts); sink and fee are the network's own (core/validity with
 * core/chain/nem-sinks.ts).
 */
import { ByteWriter } from '../../../base/bytes.ts';
import { reason } from '../../../base/reason.ts';
import { fromUtf8, toUtf8 } from '../../../base/utf8.ts';
import { maxNemQuantity } from '../../../chain/networks.ts';
import type { NemCodec } from '../codec.ts';
import type { NemLevy, NemMosaicDefinitionContent } from '../content.ts';
import { encodeNemProperties, readNemProperties } from '../mosaic-properties.ts';
import type { NemReader } from '../nem-reader.ts';
import { sized, sizedMosaicId, sizedText } from '../nem-writer.ts';

/** MosaicDescriptor.java, in UTF-16 units; one unit takes at most three bytes of UTF-8. */
const maxDescription = 512;
/** MustBe.notWhitespace: at least one visible character. Stricter than Java's white space. */
const visible = /[^\s\u001c-\u001f]/u;

function readDescription(reader: NemReader): string {
  const size = reader.u32();
  const invalid = reason('description-invalid', { bytes: String(size), limit: String(maxDescription) });
  if (size > 3 * maxDescription) reader.refuse(invalid);
  if (reader.refusal !== null) return '';
  const bytes = reader.take(size);
  if (reader.refusal !== null) return '';
  // Java would replace invalid UTF-8 and then verify other bytes.
  const text = fromUtf8(bytes);
  if (text === null || text.length > maxDescription || !visible.test(text)) reader.refuse(invalid);
  return text ?? '';
}

function readLevyBody(reader: NemReader): NemLevy {
  const type = reader.oneOf('absolute', 'percentile');
  const recipient = reader.address();
  const mosaic = reader.mosaicId();
  const fee = reader.u64();
  if (fee > maxNemQuantity) reader.refuse(reason('amount-too-large', { amount: String(fee) }));
  return { type, recipient, mosaic, fee };
}

function readLevy(reader: NemReader): NemLevy | null {
  const size = reader.u32();
  if (size === 0 || reader.refusal !== null) return null;
  const before = reader.left;
  const levy = readLevyBody(reader);
  if (before - reader.left !== size) reader.refuse(reason('inner-size-mismatch', { size: String(size) }));
  return levy;
}

function readDefinition(reader: NemReader) {
  const creator = reader.key();
  const mosaic = reader.mosaicId();
  const description = readDescription(reader);
  const properties = readNemProperties(reader);
  const levy = readLevy(reader);
  return { creator, mosaic, description, ...properties, levy };
}

const encodeLevy = ({ type, recipient, mosaic, fee }: NemLevy): Uint8Array =>
  new ByteWriter()
    .u32(type === 'absolute' ? 1 : 2)
    .put(sizedText(recipient))
    .put(sizedMosaicId(mosaic))
    .u64(fee)
    .done();

export const mosaicDefinitionCodec: NemCodec<NemMosaicDefinitionContent> = {
  type: 16385,
  read: (reader) => ({
    kind: 'nem.mosaic-definition',
    ...reader.nested(() => readDefinition(reader)),
    sink: reader.address(),
    creationFee: reader.microXem(),
  }),
  write: (content) => {
    const { creator, mosaic, description, levy, sink, creationFee } = content;
    const definition = new ByteWriter()
      .put(sized(creator))
      .put(sizedMosaicId(mosaic))
      .put(sized(toUtf8(description) ?? new Uint8Array(0)))
      .put(encodeNemProperties(content))
      .put(sized(levy === null ? new Uint8Array(0) : encodeLevy(levy)));
    return new ByteWriter().put(sized(definition.done())).put(sizedText(sink)).u64(creationFee).done();
  },
};
