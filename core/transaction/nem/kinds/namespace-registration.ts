/**
 * Namespace registration (catbuffer nem/namespace; ProvisionNamespaceTransaction.java): 40 u32 | sink 40 ASCII |
 * rental fee u64 | name size u32 | name | parent size u32 (FFFFFFFF: none, a root) | parent.
 * core/validity checks sink and fee (core/chain/nem-sinks.ts).
 */
import { ByteWriter } from '../../../base/bytes.ts';
import { reason } from '../../../base/reason.ts';
import { isNewNemNamespace } from '../../../chain/nem-mosaic.ts';
import type { NemCodec } from '../codec.ts';
import type { NemNamespaceRegistrationContent } from '../content.ts';
import type { NemReader } from '../nem-reader.ts';
import { sizedText } from '../nem-writer.ts';

/** BinarySerializer.java NULL_BYTES_SENTINEL_VALUE. */
const none = 0xffff_ffff;
const invalid = reason('namespace-name-invalid');

const readParent = (reader: NemReader): string | null => {
  const size = reader.u32();
  return size === none ? null : reader.nameOfSize(size, invalid);
};

export const namespaceRegistrationCodec: NemCodec<NemNamespaceRegistrationContent> = {
  type: 8193,
  read: (reader) => {
    const sink = reader.address();
    const rentalFee = reader.microXem();
    const name = reader.name(invalid);
    const parent = readParent(reader);
    if (!isNewNemNamespace(name, parent)) reader.refuse(invalid);
    return { kind: 'nem.namespace-registration', sink, rentalFee, name, parent };
  },
  write: ({ sink, rentalFee, name, parent }) => {
    const writer = new ByteWriter().put(sizedText(sink)).u64(rentalFee).put(sizedText(name));
    return parent === null ? writer.u32(none).done() : writer.put(sizedText(parent)).done();
  },
};
