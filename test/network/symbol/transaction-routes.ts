/**
 * Announcing, looking up and searching transactions at a Symbol node.
 * Takes: a question. Gives: answers as REST 2.5.0. Refuses: with 409 and 404. Never: answers an announce with a verdict.
 */

import { findIn } from '../chain/branch.ts';
import type { View } from '../chain/node.ts';
import { type Place, rowId, rowOf, wholeOf } from './json.ts';
import type { SymbolNode } from './node.ts';
import { answer, error, hexIn, invalid, listIn, missing, ok, type Routes, type SymbolQuestion } from './question.ts';
import { filterOf, pageOf, type Row } from './search.ts';
import type { SymbolState } from './state.ts';
import { bytesOf, type Json, type SymbolTransaction } from './transaction.ts';

type SymbolView = View<SymbolTransaction, SymbolState>;
const groups = ['confirmed', 'unconfirmed', 'partial'] as const;
type Group = (typeof groups)[number];

/** What a group holds, oldest first. */
function placed(node: SymbolNode, view: SymbolView, group: Group): readonly (readonly [SymbolTransaction, Place])[] {
  if (group === 'confirmed')
    return view.blocks.flatMap((block) =>
      block.transactions.map((each, index) => [each, { node: node.index, block, index }] as const),
    );
  const waiting = group === 'partial' ? [...node.partial.values()] : view.pool;
  return waiting.map((each, index) => [each, { node: node.index, block: null, index }] as const);
}

const rowsOf = ({ node, view }: SymbolQuestion, group: Group): readonly Row[] =>
  placed(node, view, group).map(([transaction, place]) => {
    const json = rowOf(transaction, place);
    return { transaction, height: place.block?.height ?? 0n, id: String(json.id), json };
  });

/** By hash or row id; null: not in this group. */
function wholeIn({ node, view }: SymbolQuestion, group: Group, id: string): Json | null {
  const found = placed(node, view, group).find(
    ([{ hash }, { block }]) => id === hash || id === rowId(node.index, `${block?.hash ?? 'pool'} ${hash}`),
  );
  return found === undefined ? null : wholeOf(...found);
}

/** Order as the front end: confirmed, unconfirmed, partial, failed (dbFacade.js). */
function statusOf({ node, view }: SymbolQuestion, hash: string): Json | null {
  const known = (group: Group, { deadline }: SymbolTransaction, height: bigint) => ({
    ...{ group, code: 'Success', hash, deadline: String(deadline), height: String(height) },
  });
  const confirmed = findIn(view.blocks, node.rules, hash);
  if (confirmed !== null) return known('confirmed', confirmed.transaction, confirmed.block.height);
  const pooled = view.pool.find((each) => each.hash === hash);
  if (node.behaviour.name === 'false-confirmed')
    return {
      group: 'confirmed',
      code: 'Success',
      hash,
      deadline: String(pooled?.deadline ?? 1n),
      height: String(view.tip.height),
    };
  if (pooled !== undefined) return known('unconfirmed', pooled, 0n);
  const partial = node.partial.get(hash);
  if (partial !== undefined) return known('partial', partial, 0n);
  const failed = node.failed.get(hash);
  return failed === undefined ? null : { hash, code: failed.code, deadline: String(failed.deadline), group: 'failed' };
}

const pushed = (packet: number, route: string) =>
  answer(202, { message: `packet ${packet} was pushed to the network via ${route}` });

const payloadIn = (body: Json): Uint8Array => {
  const { payload } = body;
  const hex = typeof payload === 'string' && /^(?:[0-9A-Fa-f]{2})+$/.test(payload) ? payload : invalid('payload');
  return bytesOf(hex);
};

const announceRoutes: Routes = [
  {
    method: 'PUT',
    path: '/transactions',
    answer: ({ body, announce }) => {
      announce({ kind: 'transaction', bytes: payloadIn(body) });
      return pushed(9, '/transactions');
    },
  },
  {
    method: 'PUT',
    path: '/transactions/partial',
    answer: ({ body, announce }) => {
      announce({ kind: 'partial', bytes: payloadIn(body) });
      return pushed(256, '/transactions/partial');
    },
  },
  {
    method: 'PUT',
    path: '/transactions/cosignature',
    answer: ({ body, announce }) => {
      const cosignature = {
        signerPublicKey: hexIn(body.signerPublicKey, 64, 'signerPublicKey'),
        signature: hexIn(body.signature, 128, 'signature'),
        parentHash: hexIn(body.parentHash, 64, 'parentHash'),
      };
      // Version 0 is the only one; REST takes it as a text.
      if (String(body.version) !== '0') return invalid('version');
      announce({ kind: 'cosignature', cosignature });
      return pushed(257, '/transactions/cosignature');
    },
  },
];

const statusRoutes: Routes = [
  {
    method: 'GET',
    path: '/transactionStatus/{hash}',
    answer: (question) => {
      const hash = hexIn(question.values.hash, 64, 'hash');
      const status = statusOf(question, hash);
      return status === null ? missing(question.values.hash ?? '') : ok(status);
    },
  },
  {
    method: 'POST',
    path: '/transactionStatus',
    answer: (question) =>
      ok(listIn(question.body, 'hashes').flatMap((text) => statusOf(question, hexIn(text, 64, 'hashes')) ?? [])),
  },
];

const idIn = (text: unknown, name: string): string =>
  typeof text === 'string' && text.length === 24 ? hexIn(text, 24, name) : hexIn(text, 64, name);

const groupRoutes: Routes = groups.flatMap(
  (group): Routes => [
    {
      method: 'GET',
      path: `/transactions/${group}`,
      answer: (question) => {
        const keep = filterOf(question.query, group, question.view.tip.state);
        return ok(pageOf(rowsOf(question, group).filter(keep), question.query));
      },
    },
    {
      method: 'POST',
      path: `/transactions/${group}`,
      answer: (question) => {
        const name = Array.isArray(question.body.hashes) ? 'hashes' : 'transactionIds';
        return ok(listIn(question.body, name).flatMap((text) => wholeIn(question, group, idIn(text, name)) ?? []));
      },
    },
    {
      method: 'GET',
      path: `/transactions/${group}/{transactionId}`,
      answer: (question) => {
        const found = wholeIn(question, group, idIn(question.values.transactionId, 'transactionId'));
        return found === null ? missing(question.values.transactionId ?? '') : ok(found);
      },
    },
  ],
);

/** A group that does not exist. */
const otherGroup: Routes = [{ method: 'GET', path: '/transactions/{group}', answer: () => error(404, 'NotFound', '') }];

export const transactionRoutes: Routes = [...announceRoutes, ...statusRoutes, ...groupRoutes, ...otherGroup];
