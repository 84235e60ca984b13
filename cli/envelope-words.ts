/** A request envelope as JSON and in words, for the commands. */
import type { OpenedEnvelope } from '../core/envelope/requesters.ts';
import { clockText } from '../core/signature/ownership.ts';
import { escapePurpose } from '../core/signature/purpose.ts';

export function envelopeJson({ envelope, registered, place }: OpenedEnvelope) {
  const { key, number, previous, digest, created, expires, purpose, reference, texts, totals } = envelope;
  return {
    ...{ key, requester: registered?.name ?? null, number, previous, digest, place, created, expires },
    ...{ purpose, reference, count: texts.length },
    totals:
      totals === null
        ? null
        : { count: totals.count, sums: totals.sums.map((sum) => ({ ...sum, atomic: sum.atomic.toString() })) },
  };
}

export function describeEnvelope({ envelope, registered, place }: OpenedEnvelope): string {
  const { key, number, previous, digest, created, expires, purpose, reference, texts, totals } = envelope;
  return [
    `request envelope ${number} of ${registered?.name ?? 'a key that is not registered'}: ${texts.length} requests`,
    `  key        ${key}`,
    `  digest     ${digest}`,
    `  previous   ${previous ?? 'none'}${place === null ? '' : ` (${place})`}`,
    `  purpose    ${escapePurpose(purpose)}`,
    ...(reference === null ? [] : [`  reference  ${escapePurpose(reference)}`]),
    `  created    ${clockText(created)} (by the requester's clock)`,
    `  expires    ${clockText(expires)}`,
    ...(totals === null ? [] : [`  payments   ${totals.count}`]),
    ...(totals?.sums ?? []).map(
      ({ chain, network, mosaic, source, atomic }) =>
        `  sum        ${atomic} (atomic) ${mosaic} of ${source ?? 'all accounts'}, ${chain} ${network}`,
    ),
  ].join('\n');
}
