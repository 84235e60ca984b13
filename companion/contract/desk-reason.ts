/**
 * Reasons of the desk beside those of core (core/base/reason.ts): a closed list, each with a text in both languages
 * (companion/words). `found` as in core: values that the desk computed, never the input itself.
 */
import * as v from 'valibot';
import { type ReasonCode, reasonCodes } from '../../core/base/reason.ts';
import { text } from '../../core/base/schema.ts';
import { nodeFailures } from './node-failure.ts';

export const deskReasonCodes = [
  // nodes
  ...nodeFailures,
  'nodes-too-few',
  'nodes-disagree',
  'node-url-malformed',
  'node-known-already',
  // composing
  'account-unknown',
  'account-no-key',
  'account-key-other',
  'signer-not-cosigner',
  'recipient-malformed',
  'alias-unresolved',
  'mosaic-unknown',
  'mosaic-cannot-move',
  'amount-malformed',
  'amount-too-fine',
  'amount-zero',
  'balance-too-low',
  'message-too-large',
  'lifetime-too-long',
  'change-impossible',
  'not-on-this-chain',
  'nothing-pending',
  'draft-ran-out',
  'draft-changed',
  'draft-fees-higher',
  'draft-sent-already',
  // payouts
  'payouts-malformed',
  'payouts-too-many',
  'payouts-totals-differ',
  // reply
  'reply-unreadable',
  'reply-unasked',
  'reply-altered',
  'reply-foreign',
  'reply-incomplete',
  'reply-known-already',
  // following
  'flow-not-over',
  // record, key
  'record-damaged',
  'record-unwritable',
  'folder-not-private',
  'requester-key-unreadable',
] as const;
export type DeskReasonCode = (typeof deskReasonCodes)[number];

export interface DeskReason {
  readonly code: DeskReasonCode | ReasonCode;
  readonly found: Readonly<Record<string, string>>;
}

export const deskReason = v.strictObject({
  code: v.picklist([...deskReasonCodes, ...reasonCodes]),
  found: v.pipe(
    v.record(text(64), text(4096)),
    v.check((record) => Object.keys(record).length <= 32),
  ),
});
