/** The code that refuses a case of the corpus: the product's own readers, called as the vault, the camera or the
 * online side does. */
import type { Reason } from '../../core/base/reason.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import { readCompact } from '../../core/reply/read-compact.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { checkMeaning as checkNemMeaning } from '../../core/transaction/nem/meaning.ts';
import { checkMeaning as checkSymbolMeaning } from '../../core/transaction/symbol/meaning.ts';
import type { RefuseCase } from './corpus.ts';

/** Like the vault: text to request to transaction. */
function reasonsOfRequest(text: string): readonly Reason[] {
  const request = readRequest(text);
  if (!request.ok) return [request.reason];
  const { value } = request;
  if (value.what !== 'transaction' && value.what !== 'cosign') return [];
  const signed = value.what === 'cosign' && value.chain === 'symbol' ? 'yes' : 'either';
  const transaction = decodeTransaction({ ...value, signed });
  if (!transaction.ok) return [transaction.reason];
  const tx = transaction.value;
  return tx.chain === 'symbol' ? checkSymbolMeaning(tx) : checkNemMeaning(tx);
}

/** Like the camera: one part per line. */
function reasonsOfParts(text: string): readonly Reason[] {
  const collector = makeCollector();
  for (const line of text.split('\n')) {
    const event = collector.take({ bytes: new TextEncoder().encode(line), text: line });
    if (event.type === 'refused' || event.type === 'stranger') return [event.reason];
  }
  return [];
}

/** Like the online side. */
function reasonsOfSignatures(text: string): readonly Reason[] {
  const read = readCompact(text);
  return read.ok ? [] : [read.reason];
}

export function reasonsFor({ code, input }: RefuseCase): readonly Reason[] {
  if (/^(?:parts|ur|bbqr)-/.test(code)) return reasonsOfParts(input);
  return code.startsWith('signatures-') ? reasonsOfSignatures(input) : reasonsOfRequest(input);
}
