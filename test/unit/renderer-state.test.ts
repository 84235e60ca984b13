/** What the window shows after what happens, as stories. */
import { describe, expect, it } from 'vitest';
import { because } from '../../core/base/reason.ts';
import type { Machine } from '../../core/contract/caretaker.ts';
import {
  defaultSettings,
  type Requirement,
  type Signed,
  type VaultFacts,
  type VaultReading,
} from '../../core/contract/shapes.ts';

import { consequenceOf } from '../../renderer/cards/consequence.ts';
import { type AppEvent, atStart, reduce } from '../../renderer/state/app-state.ts';
import { cameraStartMs, cameraStarts, forgetAfterMs, handled, sees } from '../../renderer/state/just-handled.ts';
import { holdMs, holdProgress } from '../../renderer/ui/hold.ts';

const machine: Machine = {
  language: 'ja',
  hasVault: true,
  lockedBecause: null,
  appVersion: '0.1.0',
  electron: { version: '33.2.1', origin: 'test-runtime' },
  flavour: 'development',
  ownNetworkNamespace: true,
  networkAddresses: 0,
};
const vault: VaultFacts = { mode: 'practice', accounts: [], settings: defaultSettings };
const document: Extract<VaultReading, { action: 'sign' }>['document'] = {
  chain: 'symbol',
  network: 'testnet',
  kind: 'symbol.transfer',
  signer: { address: 'TA', publicKey: 'AA', owner: 'Main account', filledIn: false },
  bytes: 'AABB',
  digest: 'CC',
  words: [],
  hash: null,
  deadlineMs: '1000',
  effects: [
    {
      account: { type: 'address', text: 'TA', owner: 'Main account' },
      owner: 'Main account',
      direction: 'out',
      cause: 'transfer',
      amount: { type: 'amount', atomic: '5', divisibility: 6, unit: 'XYM' },
    },
    {
      account: { type: 'address', text: 'TA', owner: 'Main account' },
      owner: 'Main account',
      direction: 'out',
      cause: 'fee',
      amount: { type: 'amount', atomic: '2', divisibility: 6, unit: 'XYM' },
    },
  ],
  cards: [{ code: 'transfer', rows: [{ label: 'to', value: { type: 'address', text: 'TB', owner: null } }] }],
  warnings: [],
};
const requirement: Requirement = { act: 'hold', word: null, passphrase: true, expiresAtMs: '1' };
const signed: Signed = {
  chain: 'symbol',
  network: 'testnet',
  kind: 'symbol.transfer',
  hash: 'DD',
  signer: { address: 'TA', publicKey: 'AA' },
  practice: true,
  outputs: [],
};

const told = (...events: readonly AppEvent[]) => events.reduce(reduce, atStart);
const known: AppEvent = { is: 'machine-known', machine };
const opened: AppEvent = { is: 'vault-opened', vault };
const read: AppEvent = { is: 'read', reading: { action: 'sign', document, requirement } };

describe('the first minutes', () => {
  it('ask for the language only when it is not known', () => {
    expect(told({ is: 'machine-known', machine: { ...machine, language: null } }).screen.name).toBe('language');
    expect(told({ is: 'machine-known', machine: { ...machine, language: null } }, known).screen.name).toBe('start');
    expect(told(known).screen.name).toBe('start');
  });

  it('a later look at the machine leaves the screen alone', () => {
    expect(told(known, opened, read, known).screen.name).toBe('review');
  });

  it('a wrong passphrase stays at the start with its reason, and the next attempt clears it', () => {
    const wrong = told(known, { is: 'asked' }, { is: 'failed', reason: because('passphrase-wrong') });
    expect(wrong).toMatchObject({ screen: { name: 'start' }, busy: false, problem: { code: 'passphrase-wrong' } });
    expect(reduce(wrong, { is: 'asked' })).toMatchObject({ busy: true, problem: null });
  });

  it('a new vault goes from passphrase to words to check to scan, and the words are gone after the check', () => {
    const words = told(known, { is: 'go', to: 'create-passphrase' }, { is: 'words-made', words: ['a', 'b'], ask: [2] });
    expect(words.screen).toEqual({ name: 'create-words', words: ['a', 'b'], ask: [2] });
    const check = reduce(words, { is: 'words-written' });
    expect(check.screen).toEqual({ name: 'create-check', ask: [2] });
    expect(JSON.stringify(check)).not.toContain('"words"');
    expect(reduce(check, opened).screen.name).toBe('scan');
  });

  it('nothing beyond the start opens without a vault', () => {
    expect(told(known, { is: 'go', to: 'scan' }).screen.name).toBe('start');
    expect(told(known, { is: 'go', to: 'settings' }).screen.name).toBe('start');
  });
});

describe('a request', () => {
  it('goes from reading to review to seal to result', () => {
    const review = told(known, opened, { is: 'asked' }, read);
    expect(review).toMatchObject({ screen: { name: 'review' }, busy: false });
    const seal = reduce(review, { is: 'review-done' });
    expect(seal.screen).toEqual({ name: 'sign', document, requirement });
    expect(reduce(seal, { is: 'back-to-review' }).screen.name).toBe('review');
    expect(reduce(seal, { is: 'signed', signed }).screen).toEqual({ name: 'signed', signed, document });
  });

  it('that is refused has no way to the seal', () => {
    const refused = told(known, opened, {
      is: 'read',
      reading: { action: 'refuse', reasons: [because('deadline-passed')], document },
    });
    expect(refused.screen.name).toBe('refused');
    expect(reduce(refused, { is: 'review-done' }).screen.name).toBe('refused');
  });

  it('with a wrong passphrase at the seal may be tried again; an expired approval may not', () => {
    const seal = told(known, opened, read, { is: 'review-done' }, { is: 'asked' });
    expect(reduce(seal, { is: 'not-signed', reason: because('passphrase-wrong') })).toMatchObject({
      screen: { name: 'sign' },
      problem: { code: 'passphrase-wrong' },
    });
    expect(reduce(seal, { is: 'not-signed', reason: because('approval-expired') }).screen).toMatchObject({
      name: 'refused',
      reasons: [{ code: 'approval-expired' }],
    });
  });

  it('a signature that nobody waits for any more is not shown', () => {
    expect(told(known, opened, { is: 'signed', signed }).screen.name).toBe('scan');
  });

  it('is told as who pays, who gets, what moves and what it costs', () => {
    expect(consequenceOf(document)).toEqual({
      from: { type: 'address', text: 'TA', owner: 'Main account' },
      to: { type: 'address', text: 'TB', owner: null },
      amounts: [{ type: 'amount', atomic: '5', divisibility: 6, unit: 'XYM' }],
      fee: { type: 'amount', atomic: '2', divisibility: 6, unit: 'XYM' },
    });
  });
});

describe('the code just dealt with', () => {
  it('is not read again while it stays in view, and is when it comes back', () => {
    const before = handled('code', 0);
    const still = sees(before, 'code', forgetAfterMs - 1);
    expect(still.ignore).toBe(true);
    expect(sees(still.next, 'code', 2 * forgetAfterMs - 2).ignore).toBe(true);
    expect(sees(before, 'code', forgetAfterMs + 1).ignore).toBe(false);
  });

  it('does not hide another code', () => {
    expect(sees(handled('code', 0), 'other', 1).ignore).toBe(false);
  });

  it('counts the parts of one request as one code', () => {
    const part = (n: number) => `INKAN:1/${n}/3/${'AB'.repeat(16)}/MFRGG`;
    expect(sees(handled(part(3), 0), part(1), 1).ignore).toBe(true);
  });

  it('waits for a camera that has to start', () => {
    const before = cameraStarts(handled('code', 0), 60_000);
    expect(sees(before, 'code', 60_000 + cameraStartMs).ignore).toBe(true);
  });
});

describe('the seal', () => {
  it('is full after exactly two seconds', () => {
    expect(holdProgress(100, 100)).toBe(0);
    expect(holdProgress(100, 100 + holdMs - 1)).toBeLessThan(1);
    expect(holdProgress(100, 100 + holdMs)).toBe(1);
  });
});
