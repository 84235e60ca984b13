/** The log entries of a batch's signatures: more bytes than one page, so that a write can be cut in the middle. */
import type { LogEvent } from '../../core/audit/events.ts';

export const batchSize = 40;

export const signedEvents = (count: number): readonly LogEvent[] =>
  Array.from({ length: count }, (_, at) => {
    const digest = at.toString(16).toUpperCase().padStart(64, '0');
    return {
      kind: 'signed',
      ...{ practice: false, document: digest, chain: 'symbol', network: 'testnet', transaction: 'symbol.transfer' },
      ...{ task: 'sign', hash: digest, beside: [], signers: [{ address: 'T', publicKey: digest }] },
      ...{ deadline: '1764003600000', replies: [digest, digest], custodians: [], batch: 'B'.repeat(64) },
      guard: { state: 'offline', scope: 'linux', seen: [] },
    };
  });
