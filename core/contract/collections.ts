/**
 * Aggregates of ours that others still have to cosign. Two shapes without secrets: how the vault file keeps one over a lock,
 * and how the window sees one.
 */
import * as v from 'valibot';
import { type Infer, list, text } from '../base/schema.ts';
import { network } from '../chain/schema.ts';
import { cosignerGroup, headline, task } from '../review/schema.ts';

/** `bytes`: the signed aggregate complete of Symbol with all cosignatures so far, upper-case hex. */
export const storedCollection = v.strictObject({
  network,
  bytes: v.pipe(text(131_072), v.regex(/^(?:[0-9A-F]{2})+$/)),
  task,
  signer: v.strictObject({ address: text(64), publicKey: text(64) }),
  /** Unix milliseconds; afterwards the network refuses it, and it is dropped. */
  deadlineMs: v.pipe(text(24), v.regex(/^\d+$/)),
  headline,
});
export type StoredCollection = Infer<typeof storedCollection>;

/** In the vault file: so many, and so much text of transactions together. */
export const maxStoredCollections = 20;
export const maxStoredCollectionText = 131_072;

/** Of a session: those of the largest batch, and some more. */
export const maxCollections = 220;

export const openCollection = v.strictObject({
  /** Of the transaction: it identifies the collection. */
  hash: text(64),
  network,
  headline,
  deadlineMs: text(24),
  cosigners: list(cosignerGroup, 200),
  /** Whether it is in the vault file and so outlives the lock. */
  kept: v.boolean(),
});
export type OpenCollection = Infer<typeof openCollection>;
