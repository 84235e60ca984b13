/** Scope, networks, accounts, kinds, mosaics. */

import { bob, classed, cold, controlLine, gold, nemCold, warm, xem, xym } from '../facts.ts';
import type { Tables } from '../table.ts';

const aggregate = [
  { item: 0, part: 1, outer: 'symbol.aggregate-complete' },
  { item: 0, part: 2, kind: 'symbol.hash-lock' },
] as const;

export const whoAndWhat: Pick<
  Tables,
  'scope' | 'network' | 'sourceAccount' | 'accountClass' | 'txKind' | 'innerKind' | 'mosaic'
> = {
  scope: [
    { name: 'one of them', rule: { in: ['drill', 'sign'] }, says: [] },
    {
      name: 'another one',
      rule: { in: ['drill', 'sign'] },
      facts: { scope: 'export', items: [] },
      says: ['other-scope'],
    },
    {
      name: 'a drill that is none of them',
      rule: { in: ['sign'] },
      facts: { scope: 'drill', items: [] },
      says: ['other-scope'],
    },
  ],
  network: [
    { name: 'one of them', rule: { in: ['nem-mainnet', 'symbol-mainnet'] }, says: [] },
    {
      name: 'the test network',
      rule: { in: ['symbol-mainnet'] },
      pays: [{}, { network: 'testnet' }],
      says: ['other-network'],
    },
    { name: 'the other chain', rule: { in: ['symbol-mainnet'] }, pays: [{ chain: 'nem' }], says: ['other-network'] },
  ],
  sourceAccount: [
    { name: 'by address', rule: { accounts: [cold] }, says: [] },
    { name: 'another address', rule: { accounts: [cold] }, pays: [{}, { source: warm }], says: ['other-source'] },
    {
      name: 'a signer that nobody named',
      rule: { signers: [cold] },
      pays: [{}, { signer: warm }],
      says: ['other-source'],
    },
    { name: 'the signer that is named', rule: { signers: [cold] }, says: [] },
    {
      name: 'a source that the bytes leave open',
      rule: { accounts: [cold] },
      pays: [{ source: '' }],
      says: ['other-source'],
    },
    {
      name: 'by class',
      rule: { classes: ['long'] },
      book: { accounts: classed([cold, 'customer', 'long']) },
      says: [],
    },
    {
      name: 'another class',
      rule: { classes: ['long'] },
      book: { accounts: classed([cold, 'short']) },
      says: ['other-source'],
    },
    { name: 'no class', rule: { classes: ['long'] }, says: ['other-source'] },
    {
      name: 'address or class',
      rule: { accounts: [warm], classes: ['long'] },
      book: { accounts: classed([cold, 'long']) },
      pays: [{}, { source: warm }],
      says: [],
    },
  ],
  accountClass: [
    { name: 'no account has a class', rule: {}, pays: [{}, { source: warm }], says: [] },
    {
      name: 'one class',
      rule: {},
      book: { accounts: classed([cold, 'long'], [warm, 'long']) },
      pays: [{}, { source: warm }],
      says: [],
    },
    {
      name: 'two classes',
      rule: {},
      book: { accounts: classed([cold, 'long'], [warm, 'short']) },
      pays: [{}, { source: warm }],
      says: ['classes-mixed'],
    },
    {
      name: 'two of three classes',
      rule: {},
      book: { accounts: classed([cold, 'customer', 'long'], [warm, 'long']) },
      pays: [{}, { source: warm }],
      says: ['classes-mixed'],
    },
    {
      name: 'an account of ours without a class',
      rule: {},
      book: { accounts: classed([cold, 'long']) },
      pays: [{}, { source: warm }],
      says: ['class-unknown'],
    },
    {
      name: 'one that we act for, without a class',
      rule: {},
      book: { accounts: classed([cold, 'long']) },
      pays: [{ source: warm, sourceStanding: 'acted-for' }],
      says: ['class-unknown'],
    },
    {
      name: 'others in an aggregate have none',
      rule: {},
      book: { accounts: classed([cold, 'long']) },
      pays: [{}, { source: bob }],
      says: [],
    },
  ],
  txKind: [
    { name: 'one of them', rule: { in: ['nem.transfer', 'symbol.transfer'] }, says: [] },
    { name: 'another one', rule: { in: ['symbol.transfer'] }, pays: [{}, controlLine()], says: ['other-kind'] },
    { name: 'the outermost counts', rule: { in: ['symbol.transfer'] }, pays: aggregate, says: ['other-kind'] },
  ],
  innerKind: [
    {
      name: 'all of them, as many as allowed',
      rule: { in: ['symbol.hash-lock', 'symbol.transfer'], max: 2 },
      pays: aggregate,
      says: [],
    },
    {
      name: 'one too many',
      rule: { in: ['symbol.hash-lock', 'symbol.transfer'], max: 1 },
      pays: aggregate,
      says: ['too-many-inner'],
    },
    { name: 'another kind', rule: { in: ['symbol.transfer'] }, pays: aggregate, says: ['other-inner-kind'] },
    {
      name: 'another kind in the second request',
      rule: { in: ['symbol.transfer'] },
      pays: [{}, { item: 1, part: 1, kind: 'symbol.hash-lock' }],
      says: ['other-inner-kind'],
    },
    { name: 'nothing inside', rule: { in: ['symbol.transfer'] }, says: [] },
  ],
  mosaic: [
    {
      name: 'one of them',
      rule: { in: [xym, xem] },
      pays: [{}, { chain: 'nem', source: nemCold, mosaic: xem }],
      says: [],
    },
    { name: 'another one', rule: { in: [xym] }, pays: [{}, { mosaic: gold }], says: ['other-mosaic'] },
    {
      name: 'one that the bytes do not name',
      rule: { in: [xym] },
      pays: [{ mosaic: null, atomic: null }],
      says: ['other-mosaic'],
    },
    { name: 'a change of control moves none', rule: { in: [xym] }, pays: [controlLine()], says: [] },
  ],
};
