/** Decodes a Symbol transaction of any kind. See decode-transaction.ts for `signed`. */
import { isZero } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { checkKind } from '../kinds.ts';
import type { SymbolTransaction } from '../transaction.ts';
import { aggregateKindOf, decodeAggregate } from './aggregate.ts';
import { BodyReader } from './body.ts';
import { codecOfType } from './codecs.ts';
import { decodeSymbolHeader, type SymbolHeader, symbolHeaderBytes } from './header.ts';

type Signed = 'no' | 'yes' | 'either';

/** Refuses with the first reason. The caller must not change `bytes` afterwards. */
export function decodeSymbol(bytes: Uint8Array, signed: Signed): Result<SymbolTransaction, Reason> {
  const header = decodeSymbolHeader(bytes);
  if (!header.ok) return header;
  const { network, version, type, fee, deadline } = header.value;
  const refusal = checkKind('symbol', type, version) ?? checkSignature(header.value, signed);
  if (refusal !== null) return refuse(refusal);
  const content = decodeContent(header.value, bytes.subarray(symbolHeaderBytes));
  if (!content.ok) return content;
  const signer = orNull(header.value.signer);
  const signature = orNull(header.value.signature);
  return ok({ chain: 'symbol', network, version, signer, signature, fee, deadline, content: content.value, bytes });
}

/** All zeros mean "not present yet". */
const orNull = (bytes: Uint8Array): Uint8Array | null => (isZero(bytes) ? null : bytes);

function checkSignature({ signature, signer, type }: SymbolHeader, signed: Signed): Reason | null {
  const isSigned = !isZero(signature);
  if (signed === 'yes' && !isSigned) return reason('not-signed-yet');
  if (!isSigned) return null;
  if (signed === 'no' || aggregateKindOf(type) === null) return reason('signature-present');
  return isZero(signer) ? reason('signer-invalid') : null;
}

function decodeContent(header: SymbolHeader, body: Uint8Array): Result<SymbolTransaction['content'], Reason> {
  const aggregate = aggregateKindOf(header.type);
  if (aggregate !== null) return decodeAggregate(aggregate, header, body, symbolHeaderBytes);
  const codec = codecOfType(header.type);
  // Every type that checkKind accepts has a layout; a type without one would be refused as unknown.
  if (codec === null) return refuse(reason('unknown-type', { chain: 'symbol', type: String(header.type) }));
  const context = { network: header.network, signer: orNull(header.signer), offset: symbolHeaderBytes };
  return codec.read(new BodyReader(body, context));
}
