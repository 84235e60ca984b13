// A desk of made-up data behind the real window: testnet, two nodes, the practice accounts. Its documents come from
// core/assessment, as the real ones do. What a story needs (a lie, a refusal, silence) it asks for by what it types.

import type { AccountView, DeskFlowView, NodeView, PayoutsView } from '../../companion/contract/desk-api.ts';
import type { DeskReason } from '../../companion/contract/desk-reason.ts';
import type { MakeDesk, RunningDesk } from '../../companion/main/desk.ts';
import { type AssessmentFacts, assess } from '../../core/assessment/assess.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { symbolTransferRequest } from '../harness/requests.ts';

const treasury = 'TCHBDENCLKEBILBPWP3JPB2XNY64OE7PYHHE32I';
const [akari, botan] = ['TATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA37JGO5Q', 'TDZ46RMPJKH2W5ZRLMG2S7GGXQ3FRYN6LZTR2BQ'];
const xym = '72C0212E67A08BCE';
const on = { chain: 'symbol', network: 'testnet' } as const;

const ok = <T>(value: T) => ({ ok: true, value }) as const;
const refused = (code: DeskReason['code'], found: DeskReason['found'] = {}) =>
  ({ ok: false, reasons: [{ code, found }] }) as const;

function documentOf(message: string, nowMs: number): ReviewDocument {
  const facts: AssessmentFacts = {
    accounts: null,
    registry: { contacts: [], mosaics: [], multisigs: [] },
    signedBonded: [],
    nowMs: BigInt(nowMs),
    settings: policyDefaults('real'),
  } as unknown as AssessmentFacts;
  const found = assess(symbolTransferRequest(message).text, facts, {});
  if (found.action === 'sign') return found.assessment.document;
  if (found.action === 'refuse' && found.document !== null) return found.document;
  throw new Error(`no document: ${JSON.stringify(found).slice(0, 300)}`);
}

const id = (number: number): string => number.toString(16).toUpperCase().padStart(32, '0');
const hash = (number: number): string => number.toString(16).toUpperCase().padStart(64, '0');

export const makeRehearsal: MakeDesk = () => ({ ok: true, value: rehearse() });

function rehearse(): RunningDesk {
  const now = () => String(Date.now());
  let nodes: NodeView[] = [];
  let accounts: AccountView[] = [];
  const flows = new Map<string, DeskFlowView>();
  const drafts = new Map<string, ReviewDocument>();
  let number = 0;

  const draftOf = (message: string, lifetimeMs: number) => {
    const key = id(++number);
    const document = documentOf(message, Date.now());
    drafts.set(key, document);
    const [networkTimeMs, deadlineMs] = [now(), String(Date.now() + lifetimeMs)];
    return ok({ id: key, documents: [document], deadlineMs, networkTimeMs, notes: [] });
  };
  const stepOf = (stage: DeskFlowView['stage'], at: number): DeskFlowView['steps'][number] => ({
    ...{
      stage,
      sinceMs: now(),
      hash: hash(at),
      kind: 'symbol-transaction',
      deadlineMs: String(Date.now() + 7_200_000),
    },
    ...(stage === 'in-block' || stage === 'final'
      ? { seenBy: 2, nodes: 2, height: '1234567', deep: stage === 'final' ? '61' : '4' }
      : { seenBy: stage === 'seen' ? 2 : 0, nodes: 2, height: null, deep: null }),
    code: stage === 'failed' ? 'Failure_Core_Insufficient_Balance' : null,
  });
  const addFlow = (stage: DeskFlowView['stage'], message: string) => {
    const key = id(1000 + flows.size);
    const steps = [stepOf(stage, 1000 + flows.size)];
    const documents = [documentOf(message, Date.now())];
    flows.set(key, { ...on, id: key, request: hash(number), madeMs: now(), stage, steps, documents, putAway: false });
    return key;
  };
  const advance = (key: string, stage: DeskFlowView['stage']) => {
    const flow = flows.get(key);
    if (flow !== undefined) flows.set(key, { ...flow, stage, steps: [stepOf(stage, Number(`0x${key}`))] });
  };

  return {
    close: () => undefined,
    tick: async () => {
      nodes = nodes.map((node) =>
        node.state === 'asking'
          ? { ...node, ...stateOf(node.url), name: 'rehearsal', height: '1234567', finalHeight: '1234540', atMs: now() }
          : { ...node, atMs: node.state === 'failing' ? node.atMs : now() },
      );
      for (const [key, { stage }] of flows) if (stage === 'sent') advance(key, 'seen');
    },
    handlers: {
      nodes: {
        list: async () => nodes,
        add: async ({ chain, network, url }) => {
          if (!/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/.test(url)) return refused('node-url-malformed');
          if (nodes.some((node) => node.url === url)) return refused('node-known-already');
          const empty = { name: '', failure: null, height: null, finalHeight: null, atMs: null } as const;
          nodes = [...nodes, { chain, network, url, state: 'asking', ...empty }];
          return ok({});
        },
        remove: async ({ url }) => {
          nodes = nodes.filter((node) => node.url !== url);
          return ok({});
        },
      },
      accounts: {
        list: async () => accounts,
        add: async ({ chain, network, address, name }) => {
          const holdings = [
            { mosaic: xym, name: 'symbol.xym', divisibility: 6, atomic: '9876543210123456' },
            { mosaic: '1234567890ABCDEF', name: null, divisibility: 0, atomic: '42' },
          ];
          const multisig =
            address === treasury ? { minApproval: 2, minRemoval: 2, cosigners: [akari, botan], cosignerOf: [] } : null;
          const publicKey = practiceKeys.symbol;
          accounts = [
            ...accounts,
            { chain, network, address, name, publicKey, holdings, multisig, atMs: now(), reasons: [] },
          ];
          return ok({});
        },
        remove: async ({ address }) => {
          accounts = accounts.filter((account) => account.address !== address);
          return ok({});
        },
        registerText: async () => ok(JSON.stringify({ inkan: 'entries', version: 1, entries: accounts.map(entryOf) })),
      },
      compose: {
        draft: async ({ wanted, lifetimeMs }) => {
          if (wanted.want === 'cosign') return draftOf('Cosign', Number(lifetimeMs));
          if (wanted.want === 'namespace') return refused('namespace-name-invalid');
          if (wanted.want === 'key-link') return refused('change-impossible', { field: 'publicKey', length: '64' });
          if (wanted.want !== 'pay') return draftOf(wanted.want, Number(lifetimeMs));
          const [payment] = wanted.payments;
          if (payment?.to.startsWith('@'))
            return refused('alias-unresolved', { payment: '1', alias: payment.to.slice(1) });
          if (payment?.message === 'disagree') return refused('nodes-disagree', { account: 'balance' });
          return draftOf(payment?.message ?? '', payment?.message === 'short' ? 4000 : Number(lifetimeMs));
        },
        readPayouts: async ({ bytes }) => {
          const text = new TextDecoder().decode(bytes);
          const lines = text.trim().split('\n').slice(1);
          const wrong = lines.findIndex((line) => line.split(',').length !== 3);
          if (wrong >= 0) return refused('payouts-malformed', { line: String(wrong + 2) });
          return ok(payoutsOf(lines, id(++number)));
        },
        draftPayouts: async ({ lifetimeMs }) => draftOf('Payouts of November', Number(lifetimeMs)),
        again: async () => draftOf('Composed anew', 7_200_000),
        send: async ({ id: key, purpose }) => {
          if (!drafts.has(key)) return refused('draft-ran-out');
          const { text } = symbolTransferRequest(purpose);
          const envelope = JSON.stringify({ inkan: 'request', purpose, payload: text, proof: incompressible(4000) });
          return ok({ envelope, number: ++number, digest: hash(77), plain: [{ format: 'symbol-qr-3', text }] });
        },
      },
      inbox: {
        list: async () =>
          accounts.length === 0
            ? []
            : [
                {
                  ...{ ...on, hash: hash(5), document: documentOf('Rent of the office', Date.now()) },
                  ...{ account: treasury, signedBy: [botan], missing: [akari], need: 2 },
                  ...{ deadlineMs: String(Date.now() + 3_600_000), seenBy: 2, nodes: 2 },
                },
              ],
      },
      reply: {
        take: async ({ text }) => {
          if (!text.includes('reply')) return refused('reply-unasked');
          const stage = /stage:([a-z-]+)/.exec(text)?.[1] as DeskFlowView['stage'] | undefined;
          return ok({ next: [], flows: [addFlow(stage ?? 'waiting', 'Invoice 2026-118')] });
        },
      },
      flows: {
        list: async () => [...flows.values()],
        start: async ({ id: key }) => {
          advance(key, 'sent');
          return ok({});
        },
        repeat: async ({ id: key }) => {
          advance(key, 'sent');
          return ok({});
        },
        putAway: async ({ id: key }) => {
          const flow = flows.get(key);
          if (flow !== undefined) flows.set(key, { ...flow, putAway: true });
          return ok({});
        },
        receipts: async () => ok(new TextEncoder().encode('\uFEFFhash,height\r\n')),
      },
      requester: { get: async () => ok({ publicKey: hash(9), protectedBy: 'file', lastNumber: number }) },
      record: {
        list: async () => [
          { sequence: 2, atMs: now(), kind: 'account-watched', facts: { ...on, address: akari, name: 'Akari' } },
          { sequence: 1, atMs: now(), kind: 'node-added', facts: { ...on, url: 'https://one.example:3001' } },
        ],
      },
    },
  };
}

function stateOf(url: string): Pick<NodeView, 'state' | 'failure'> {
  if (url.includes('fork')) return { state: 'forked', failure: null };
  if (url.includes('down')) return { state: 'failing', failure: 'node-unreachable' };
  return { state: 'fresh', failure: null };
}

/** Hex digits that no transport shortens: an envelope as long as those of several payments. */
function incompressible(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return ((state >>> 16) & 15).toString(16);
  }).join('');
}

const entryOf = ({ address, name }: AccountView) => ({ kind: 'contact', address, name });

function payoutsOf(lines: readonly string[], key: string): PayoutsView {
  const view = lines.map((line, index) => {
    const [to = '', amount = '', message = ''] = line.split(',');
    const marks = index === 0 ? (['new-payee'] as const) : index === 1 ? (['twice-here', 'paid-before'] as const) : [];
    return { line: index + 2, to, name: null, amount, mosaic: 'symbol.xym', message, marks: [...marks] };
  });
  const totals = { mosaic: 'symbol.xym', count: lines.length, amount: '3000.500000' };
  return {
    ...{ id: key, encoding: 'utf-8', lines: view },
    totals: [{ ...totals, before: '9876543210.123456', after: '9876540209.623456' }],
  };
}
