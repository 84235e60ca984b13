/**
 * catbuffer symbol/namespace/namespace_registration.cats: duration u64 (root) or parent id u64 (child) | id u64 | type
 * u8 |
 * name size u8 | name. The id is derived from parent and name.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import { reason } from '../../../base/reason.ts';
import { isNamespaceName, namespaceIdOf } from '../../../chain/symbol-ids.ts';
import type { BodyCodec, BodyReader } from '../body.ts';
import type { NamespaceRegistrationContent } from '../content.ts';
import { maxNamespaceBlocks } from '../network-limits.ts';

const types = ['root', 'child'] as const;
type Registration = NamespaceRegistrationContent['registration'];

/** One character per byte: non-ASCII bytes are no valid name and are refused as such. */
function readName(body: BodyReader): string {
  const name = String.fromCharCode(...body.take(body.u8()));
  if (!isNamespaceName(name)) body.refusal(reason('namespace-name-invalid', { length: String(name.length) }));
  return name;
}

function registrationOf(body: BodyReader, type: Registration['type'], first: bigint): Registration {
  if (type === 'root') return { type, duration: body.within(first, 0n, maxNamespaceBlocks, 'duration') };
  // A child of parent 0 would have the id of a root.
  return { type, parentId: body.within(first, 1n, (1n << 64n) - 1n, 'parent') };
}

export const namespaceRegistration: BodyCodec<NamespaceRegistrationContent> = {
  kind: 'symbol.namespace-registration',
  type: 0x414e,
  read(body) {
    const first = body.u64();
    const id = body.u64();
    const registration = registrationOf(body, body.choice(types, 'registration'), first);
    const name = readName(body);
    const parentId = registration.type === 'child' ? registration.parentId : 0n;
    if (namespaceIdOf(name, parentId) !== id) body.refusal(reason('namespace-id-mismatch'));
    return body.end({ kind: 'symbol.namespace-registration', id, name, registration });
  },
  write({ id, name, registration }) {
    const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
    return new ByteWriter()
      .u64(registration.type === 'root' ? registration.duration : registration.parentId)
      .u64(id)
      .u8(types.indexOf(registration.type))
      .u8(bytes.length)
      .put(bytes)
      .done();
  },
};
