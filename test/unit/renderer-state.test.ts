/** The window's state after events, as stories. */
import { describe, expect, it } from 'vitest';
import { reason } from '../../core/base/reason.ts';
import type { Enrolment, VaultStatus } from '../../core/contract/custody.ts';
import type { Machine } from '../../core/contract/host.ts';
import type { PendingBatch } from '../../core/contract/pending.ts';
import type { EntriesImported, Requirement, Signed, VaultFacts } from '../../core/contract/shapes.ts';
import type { TrainingBegun, TrainingJudged } from '../../core/contract/training.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import type { VaultStatusSeen } from '../../renderer/app/app-data.ts';
import { atStart } from '../../renderer/app/app-data.ts';
import type { AppEvent } from '../../renderer/app/app-state.ts';
import type { RequestReading } from '../../renderer/app/one-request.ts';
import { reduce } from '../../renderer/features.ts';
import { holdMs, holdProgress } from '../../renderer/kit/hold.ts';

const machine: Machine = {
  language: 'ja',
  appearance: { textSize: 100, theme: 'system' },
  camera: { label: '', mirrored: false, sound: false },
  hasVault: true,
  lockReason: null,
  appVersion: '0.1.0',
  electron: { version: '33.2.1', origin: 'test-runtime' },
  flavour: 'development',
  ownNetworkNamespace: true,
  selfTest: 'passed',
  guard: { state: 'offline', seen: [], scope: 'linux' },
  alarm: null,
  folder: null,
  settings: null,
  swap: 'none',
  vaultGone: null,
  log: { trouble: null, clockBehindMs: null, reading: false, putAside: null, leftOpen: [] },
};
const vault: VaultFacts = {
  mode: 'practice',
  accounts: [],
  formerLabels: [],
  settings: defaultSettings,
  registry: { contacts: [], mosaics: [], multisigs: [] },
  custody: { quorum: 0, custodians: [], openedBy: [], overridden: false },
  rules: null,
};
const document: Extract<RequestReading, { action: 'sign' }>['document'] = {
  chain: 'symbol',
  network: 'testnet',
  kind: 'symbol.transfer',
  task: 'sign',
  signer: { address: 'TA', publicKey: 'AA', owner: 'Main account', filledIn: false },
  initiator: null,
  bytes: 'AABB',
  digest: 'CC',
  words: [],
  hash: null,
  deadlineMs: '1000',
  headline: { code: 'transfer', slots: {} },
  envelope: null,
  pictures: { flow: null, control: [] },
  payments: [],
  effects: [],
  controlChanges: [],
  cosigners: [],
  cards: [],
  warnings: [],
};
const requirement: Requirement = { act: 'hold', typed: null, passphrase: true, expiresAtMs: '1' };
const signed: Signed = {
  done: 'signed',
  chain: 'symbol',
  network: 'testnet',
  kind: 'symbol.aggregate-complete',
  task: 'sign',
  hash: 'DD',
  signer: { address: 'TA', publicKey: 'AA' },
  practice: true,
  deadlineMs: '1000',
  items: [],
  cosigners: [],
  complete: false,
};
const grown: Signed = { ...signed, complete: true };
const written: EntriesImported = {
  done: 'kept',
  count: 1,
  vault: {
    ...vault,
    registry: {
      ...vault.registry,
      mosaics: [
        {
          chain: 'nem',
          network: 'testnet',
          id: 'shop:coin',
          name: 'coin',
          divisibility: 2,
          provenance: { format: 'inkan-entries', approvedMs: '1' },
        },
      ],
    },
  },
};
const question: Extract<RequestReading, { action: 'choose' }> = {
  action: 'choose',
  question: 'invoice-amount',
  subject: null,
  options: [
    { id: 'micro', rows: [] },
    { id: 'whole', rows: [] },
  ],
};

const enrolment: Enrolment = {
  quorum: 1,
  seats: [{ id: 1, name: 'Aoi', enrolled: false }],
  fingerprint: 'zoo',
  reseated: false,
};
const vaultStatus: VaultStatus = {
  vault: 'AB',
  words: ['one', 'two'],
  quorum: 2,
  custodians: [
    { id: 1, name: 'Aoi', keyFile: false },
    { id: 2, name: 'Ken', keyFile: true },
  ],
  given: [],
  waitMs: 0,
  failures: 0,
};
const seen: VaultStatusSeen = { vaultStatus, guard: { state: 'offline', seen: [], scope: 'linux' }, atMs: 5 };

const told = (...events: readonly AppEvent[]) => events.reduce(reduce, atStart);
const known: AppEvent = { is: 'machine-known', machine };
const opened: AppEvent = { is: 'vault-opened', vault };
const toScan: AppEvent = { is: 'go', to: 'scan' };
const batch = 'B'.repeat(64);
const read: AppEvent = { is: 'read', reading: { action: 'sign', batch, document, requirement, origin: null } };

describe('a batch that more custodians approve', () => {
  const clock = { seenMs: null, collectedMs: null, reviewedMs: '1', approvedMs: '2', signedMs: '3' };
  const standing = { need: 2, bringsIn: false, requestedBy: null, agreed: [], missing: [], expiresMs: '9' };
  const pending: PendingBatch = {
    ...{ round: '0'.repeat(32), digest: batch, book: 'C'.repeat(64), count: 1, standing, ended: null },
    headlines: [document.headline],
  };
  const judged = { approvals: standing, book: pending.book };
  const reread: AppEvent = {
    is: 'read',
    reading: { action: 'sign', batch, document, requirement, origin: null, judged },
  };
  const sealed = [known, opened, toScan, reread, { is: 'review-done' }] as const;
  const again = {
    ...{ action: 'sign' as const, digest: batch, items: [document], totals: { mosaics: [], isWhole: true } },
    ...{ requirement, ...judged },
  };
  it('carries who has approved from the review to the seal and back', () => {
    expect(told(...sealed).screen).toEqual({ name: 'sign', batch, document, requirement, ...judged });
    expect(told(...sealed, { is: 'back-to-review' }).screen).toEqual({
      ...{ name: 'review', batch, document, requirement },
      ...judged,
    });
  });
  it('shows that it waits after an act, and nothing if the person has gone elsewhere', () => {
    expect(told(...sealed, { is: 'pending', pending }).screen).toEqual({ name: 'pending', pending });
    expect(told(...sealed, toScan, { is: 'pending', pending }).screen.name).toBe('scan');
  });
  it('comes back under review from home or from there, several as a batch, a void one with its reasons', () => {
    const home: AppEvent = { is: 'go', to: 'home' };
    const reopened: AppEvent = { is: 'reopened', proposal: again };
    expect(told(known, opened, home, reopened).screen).toMatchObject({ name: 'review', batch, ...judged });
    expect(told(...sealed, { is: 'pending', pending }, reopened).screen.name).toBe('review');
    expect(told(known, opened, toScan, reopened).screen.name).toBe('scan');
    const many: AppEvent = { is: 'reopened', proposal: { ...again, items: [document, document] } };
    expect(told(known, opened, home, many).screen).toMatchObject({ name: 'batch', documents: [document, document] });
    const reasons = [reason('approval-mismatch')];
    const none: AppEvent = {
      is: 'reopened',
      proposal: { action: 'refuse', refused: [{ item: 0, reasons, document: null }] },
    };
    // It is still in the list at home: the screen must not say that nothing of it is kept.
    expect(told(known, opened, home, none).screen).toEqual({ name: 'refused', reasons, document: null, stays: true });
  });
  it('does not claim under review again that it was read without cleaning', () => {
    const home: AppEvent = { is: 'go', to: 'home' };
    expect(told(known, opened, home, { is: 'reopened', proposal: again }).howRead.notKept).toBe(true);
    const many = told(known, opened, home, { is: 'reopened', proposal: { ...again, items: [document, document] } });
    expect(many.screen).toMatchObject({ howRead: [{ notKept: true }, { notKept: true }] });
  });
  it('lets a custodian who may not approve choose again on the same screen', () => {
    for (const code of ['approval-repeated', 'approver-differs', 'pending-full'] as const)
      expect(told(...sealed, { is: 'not-signed', reason: reason(code) })).toMatchObject({
        ...{ screen: { name: 'sign' }, problem: { code } },
      });
  });
  it('keeps batch, rules and times with the signature', () => {
    const [one] = told(...sealed, { is: 'signed', signed, atMs: 4, clock }).signedSince;
    expect(one?.work).toEqual({ batch, book: pending.book, clock });
  });
});

describe('the first minutes', () => {
  it('ask for the language only when it is not known', () => {
    expect(told({ is: 'machine-known', machine: { ...machine, language: null } }).screen.name).toBe('language');
    expect(told({ is: 'machine-known', machine: { ...machine, language: null } }, known).screen.name).toBe('start');
    expect(told(known).screen.name).toBe('start');
  });

  it('a later look at the machine leaves the screen alone', () => {
    expect(told(known, opened, toScan, read, known).screen.name).toBe('review');
  });

  it('a wrong passphrase stays at the start with its reason, and the next attempt clears it', () => {
    const wrong = told(known, { is: 'asked' }, { is: 'failed', reason: reason('passphrase-wrong') });
    expect(wrong).toMatchObject({ screen: { name: 'start' }, busy: false, problem: { code: 'passphrase-wrong' } });
    expect(reduce(wrong, { is: 'asked' })).toMatchObject({ busy: true, problem: null });
  });

  it('a new vault goes from its people to words to check, and the words are gone after the check', () => {
    const begun = told(known, { is: 'go', to: 'create-custody' }, { is: 'vault-begun', enrolment });
    expect(begun.screen).toEqual({ name: 'create-enrol', enrolment, restoring: false });
    const restoring = told(known, { is: 'go', to: 'restore-custody' }, { is: 'vault-begun', enrolment });
    expect(restoring.screen).toEqual({ name: 'create-enrol', enrolment, restoring: true });
    const words = reduce(begun, { is: 'words-made', words: ['a', 'b'], ask: [2] });
    expect(words.screen).toEqual({ name: 'create-words', words: ['a', 'b'], ask: [2] });
    const check = reduce(words, { is: 'words-written' });
    expect(check.screen).toEqual({ name: 'create-check', ask: [2] });
    expect(JSON.stringify(check)).not.toContain('"words"');
    const made = reduce(check, { is: 'vault-made', vault });
    expect(made).toMatchObject({ vault, screen: { name: 'vault-words', journey: 'create' } });
    expect(reduce(restoring, { is: 'vault-made', vault }).screen).toEqual({ name: 'vault-words', journey: 'restore' });
    expect(reduce(made, { is: 'go', to: 'scan' }).screen.name).toBe('scan');
  });

  it('who keeps the vault is chosen again with what was chosen before, and only from their passphrases', () => {
    const begun = told(known, { is: 'go', to: 'restore-custody' }, { is: 'vault-begun', enrolment });
    const back = reduce(begun, { is: 'back-to-custody' });
    expect(back.screen).toEqual({ name: 'create-custody', enrolment, restoring: true });
    expect(reduce(back, { is: 'vault-begun', enrolment }).screen).toEqual(begun.screen);
    // The wallet went with the custodians who had enrolled.
    const dropped = { ...enrolment, fingerprint: null, reseated: true };
    expect(reduce(back, { is: 'vault-begun', enrolment: dropped }).screen).toEqual({ name: 'restore' });
    const words = reduce(begun, { is: 'words-made', words: ['a'], ask: [1] });
    expect(reduce(words, { is: 'back-to-custody' }).screen).toEqual(words.screen);
  });

  it('nothing beyond the start opens without a vault', () => {
    expect(told(known, { is: 'go', to: 'scan' }).screen.name).toBe('start');
    expect(told(known, { is: 'go', to: 'accounts' }).screen.name).toBe('start');
    // Size of text and language are chosen without it.
    expect(told(known, { is: 'go', to: 'settings' }).screen.name).toBe('settings');
  });

  it('nothing before it opens beside an open vault', () => {
    for (const to of ['start', 'unlock', 'create-custody'] as const) {
      expect(told(known, opened, toScan, { is: 'go', to }).screen.name).toBe('home');
    }
  });
});

describe('custodians', () => {
  const atUnlock = told(known, { is: 'go', to: 'unlock' }, { is: 'front-known', seen });

  it('a look at the closed vault changes nothing else, not even a call that is under way', () => {
    const asking = reduce(told(known, { is: 'go', to: 'unlock' }), { is: 'asked' });
    expect(reduce(asking, { is: 'front-known', seen })).toEqual({ ...asking, vaultStatus: seen });
  });

  it('a share that was given is seen at once, and the screen stays', () => {
    const given = { ...vaultStatus, given: [2] };
    const after = reduce(reduce(atUnlock, { is: 'asked' }), { is: 'share-given', vaultStatus: given, atMs: 9 });
    expect(after).toMatchObject({
      screen: { name: 'unlock' },
      busy: false,
      vaultStatus: { vaultStatus: given, atMs: 9 },
    });
    expect(after.vaultStatus?.guard).toBe(seen.guard);
  });

  it('a vault that is not as it was left stops the opening, with its reason', () => {
    const held = reduce(atUnlock, { is: 'held', problem: reason('vault-altered'), word: 'RECOVER' });
    expect(held).toMatchObject({ vault: null, screen: { name: 'held', word: 'RECOVER' } });
    expect(reduce(held, opened).screen.name).toBe('home');
  });

  it('a vault from before there were custodians shows its new words first, practice never', () => {
    const old = reduce(atUnlock, { is: 'front-known', seen: { ...seen, vaultStatus: { ...vaultStatus, vault: '' } } });
    expect(reduce(old, { is: 'vault-opened', vault: { ...vault, mode: 'real' } }).screen.name).toBe('vault-words');
    expect(reduce(old, opened).screen.name).toBe('home');
    expect(reduce(atUnlock, { is: 'vault-opened', vault: { ...vault, mode: 'real' } }).screen.name).toBe('home');
  });

  it('seats fill where they are shown, and nowhere else', () => {
    const full = { ...enrolment, seats: [{ id: 1, name: 'Aoi', enrolled: true }] };
    const making = told(known, { is: 'vault-begun', enrolment }, { is: 'enrolled', enrolment: full });
    expect(making.screen).toMatchObject({ name: 'create-enrol', enrolment: full });
    const changing = told(
      known,
      opened,
      toScan,
      { is: 'change-begun', enrolment },
      { is: 'enrolled', enrolment: full },
    );
    expect(changing.screen).toEqual({ name: 'custodians-enrol', enrolment: full });
    const gone = told(known, opened, toScan, { is: 'change-begun', enrolment }, { is: 'go', to: 'scan' });
    expect(reduce(gone, { is: 'enrolled', enrolment: full }).screen.name).toBe('scan');
  });

  it('a change that was sealed is what the vault is now', () => {
    const changed = { ...vault, custody: { ...vault.custody, quorum: 2 } };
    const state = told(
      known,
      opened,
      toScan,
      { is: 'change-begun', enrolment },
      { is: 'custodians-changed', vault: changed },
    );
    expect(state).toMatchObject({ vault: changed, screen: { name: 'custodians-done' } });
  });

  it('a wrong passphrase at the seal, its wait and a missing key file leave the seal where it is', () => {
    const seal = told(known, opened, toScan, read, { is: 'review-done' });
    for (const code of ['passphrase-wrong', 'wait-after-failures', 'key-file-missing'] as const) {
      expect(reduce(seal, { is: 'not-signed', reason: reason(code) }).screen.name).toBe('sign');
    }
  });

  it('an answer that changes nothing ends the waiting', () => {
    const wrong = told(known, opened, toScan, { is: 'failed', reason: reason('passphrase-wrong') }, { is: 'asked' });
    expect(reduce(wrong, { is: 'answered' })).toMatchObject({ busy: false, problem: null, screen: { name: 'scan' } });
  });
});

describe('a request', () => {
  it('goes from reading to review to seal to result', () => {
    const review = told(known, opened, toScan, { is: 'asked' }, read);
    expect(review).toMatchObject({ screen: { name: 'review' }, busy: false });
    const seal = reduce(review, { is: 'review-done' });
    expect(seal.screen).toEqual({ name: 'sign', batch, document, requirement });
    expect(reduce(seal, { is: 'back-to-review' }).screen.name).toBe('review');
    expect(reduce(seal, { is: 'signed', signed, atMs: 7 }).screen).toEqual({
      name: 'signed',
      signed,
      collected: false,
    });
  });

  it('that is refused has no way to the seal', () => {
    const refused = told(known, opened, toScan, {
      is: 'read',
      reading: { action: 'refuse', reasons: [reason('deadline-passed')], document },
    });
    expect(refused.screen.name).toBe('refused');
    expect(reduce(refused, { is: 'review-done' }).screen.name).toBe('refused');
  });

  it('with a wrong passphrase at the seal may be tried again; an expired approval may not', () => {
    const seal = told(known, opened, toScan, read, { is: 'review-done' }, { is: 'asked' });
    expect(reduce(seal, { is: 'not-signed', reason: reason('passphrase-wrong') })).toMatchObject({
      screen: { name: 'sign' },
      problem: { code: 'passphrase-wrong' },
    });
    expect(reduce(seal, { is: 'not-signed', reason: reason('approval-expired') }).screen).toMatchObject({
      name: 'refused',
      reasons: [{ code: 'approval-expired' }],
    });
  });

  it('a signature that nobody waits for any more is not shown', () => {
    expect(told(known, opened, toScan, { is: 'signed', signed, atMs: 7 }).screen.name).toBe('scan');
  });

  it('with two meanings asks first, and the answer is read like any other', () => {
    const asked = told(known, opened, toScan, { is: 'asked' }, { is: 'read', reading: question });
    expect(asked).toMatchObject({ screen: { name: 'choose', question: 'invoice-amount' }, busy: false });
    expect(asked.screen).toMatchObject({ options: question.options });
    expect(reduce(asked, { is: 'review-done' }).screen.name).toBe('choose');
    expect(reduce(asked, read).screen).toEqual({ name: 'review', batch, document, requirement });
    expect(reduce(asked, { is: 'go', to: 'scan' }).screen.name).toBe('scan');
  });
});

describe('a reading that comes late', () => {
  const late: readonly AppEvent[] = [
    read,
    { is: 'read', reading: question },
    { is: 'read', reading: { action: 'refuse', reasons: [reason('empty')], document: null } },
    { is: 'read', reading: { action: 'collected', signed: { ...grown, hash: 'EE' } } },
    { is: 'could-not-read', reason: reason('image-no-qr') },
  ];
  const seal = told(known, opened, toScan, read, { is: 'review-done' });
  const places = {
    review: told(known, opened, toScan, read),
    sign: seal,
    signed: reduce(seal, { is: 'signed', signed, atMs: 7 }),
    accounts: told(known, opened, toScan, { is: 'asked' }, { is: 'go', to: 'accounts' }),
    books: told(known, opened, toScan, { is: 'go', to: 'books' }),
    settings: told(known, opened, toScan, { is: 'go', to: 'settings' }),
    start: told(known),
  } as const;
  it.each(Object.entries(places))('takes nothing off the screen: %s', (name, state) => {
    expect(state.screen.name).toBe(name);
    for (const event of late) expect(reduce(state, event)).toBe(state);
  });
  it('does not end a signing that is under way', () => {
    expect(reduce(reduce(seal, { is: 'asked' }), read)).toMatchObject({ screen: { name: 'sign' }, busy: true });
  });
  it('is taken in where one is awaited', () => {
    for (const event of late) expect(reduce(told(known, opened, toScan, { is: 'asked' }), event).busy).toBe(false);
    const asked = told(known, opened, toScan, { is: 'read', reading: question });
    expect(reduce(asked, { is: 'could-not-read', reason: reason('empty') }).screen.name).toBe('refused');
  });
  it('is taken in where it is the same result, grown', () => {
    const event: AppEvent = { is: 'read', reading: { action: 'collected', signed: grown } };
    expect(reduce(places.signed, event).screen).toEqual({ name: 'signed', signed: grown, collected: true });
  });
});

describe('entries for the books', () => {
  const seal = told(known, opened, toScan, read, { is: 'review-done' }, { is: 'asked' });
  it('replace what the window knows of the vault', () => {
    const kept = reduce(seal, { is: 'kept', kept: written });
    expect(kept).toMatchObject({ screen: { name: 'kept', count: 1 }, busy: false });
    expect(kept.vault).toBe(written.vault);
  });
  it('are known even when nobody waits for them any more', () => {
    const gone = reduce(reduce(seal, { is: 'go', to: 'scan' }), { is: 'kept', kept: written });
    expect(gone.screen.name).toBe('scan');
    expect(gone.vault).toBe(written.vault);
  });
  it('never open a vault', () => {
    expect(told(known, { is: 'kept', kept: written })).toMatchObject({ vault: null, screen: { name: 'start' } });
  });
});

describe('places', () => {
  it('an opened vault begins at home', () => {
    expect(told(known, opened).screen.name).toBe('home');
  });
  it('going where one is begins the place anew', () => {
    const accounts = told(known, opened, { is: 'go', to: 'accounts' });
    const again = reduce(accounts, { is: 'go', to: 'accounts' });
    expect(again.screen).toEqual(accounts.screen);
    expect(again.visit).toBe(accounts.visit + 1);
  });
  it('a collection is shown from home and from scanning, and replaces no other screen', () => {
    const shown: AppEvent = { is: 'collection-shown', signed };
    expect(told(known, opened, shown).screen).toEqual({ name: 'signed', signed, collected: false });
    expect(told(known, opened, toScan, shown).screen.name).toBe('signed');
    expect(told(known, opened, toScan, read, shown).screen.name).toBe('review');
  });
});

describe('collecting cosignatures', () => {
  const first = told(known, opened, toScan, read, { is: 'review-done' }, { is: 'signed', signed, atMs: 7 });
  const scanning = reduce(first, { is: 'collect-more' });
  it('goes from the result to the scanner and back to the same result', () => {
    expect(first.collecting).toBeNull();
    expect(scanning).toMatchObject({ screen: { name: 'scan' }, collecting: signed });
    const back = reduce(scanning, { is: 'back-to-signed' });
    expect(back.screen).toEqual({ name: 'signed', signed, collected: false });
    expect(back.collecting).toBeNull();
  });
  it('shows the result as it has grown', () => {
    const done = reduce(scanning, { is: 'read', reading: { action: 'collected', signed: grown } });
    expect(done.screen).toEqual({ name: 'signed', signed: grown, collected: true });
    expect(done.collecting).toBeNull();
  });
  it('is not lost by a refused code on the way', () => {
    const refused = reduce(scanning, {
      is: 'read',
      reading: { action: 'refuse', reasons: [reason('empty')], document: null },
    });
    expect(refused.screen.name).toBe('refused');
    const again = reduce(refused, { is: 'go', to: 'scan' });
    expect(reduce(again, { is: 'back-to-signed' }).screen).toMatchObject({ name: 'signed', signed });
  });
  it('ends where the person says it is done', () => {
    expect(reduce(first, { is: 'go', to: 'scan' }).collecting).toBeNull();
    expect(reduce(told(known, opened, toScan), { is: 'back-to-signed' }).screen.name).toBe('scan');
    expect(reduce(told(known, opened, toScan), { is: 'collect-more' }).collecting).toBeNull();
  });
});

describe('the accounts, the books and the custodians', () => {
  it.each(['accounts', 'books', 'home', 'custodians', 'custodians-change'] as const)(
    '%s open only with a vault',
    (to) => {
      expect(told(known, { is: 'go', to }).screen.name).toBe('start');
      expect(told(known, opened, toScan, { is: 'go', to }).screen.name).toBe(to);
    },
  );
});

describe('the seal', () => {
  it('is full after exactly two seconds', () => {
    expect(holdProgress(100, 100)).toBe(0);
    expect(holdProgress(100, 100 + holdMs - 1)).toBeLessThan(1);
    expect(holdProgress(100, 100 + holdMs)).toBe(1);
  });
});

describe('an exercise of the training ground', () => {
  const begun: TrainingBegun = {
    id: 'altered-recipient',
    text: 'A request',
    order: { subject: 'payment', chain: 'symbol', rows: [], lines: [] },
    round: null,
    vault,
  };
  const judged: TrainingJudged = {
    ...{ id: 'altered-recipient', decision: 'refuse', right: true, answer: 'refuse' },
    ...{ warnings: [], reasons: [], differs: ['to'], round: null, next: null },
  };
  const started: AppEvent = { is: 'training-begun', begun };
  const scan: AppEvent = { is: 'go', to: 'scan' };

  it('shows its order, then the request, then the result with what was seen', () => {
    const order = told(known, opened, started);
    expect(order.screen).toEqual({ name: 'training-order' });
    const open = [known, opened, started, read];
    expect(told(...open).screen).toMatchObject({ name: 'review', document });
    const result = told(...open, { is: 'training-judged', judged });
    expect(result.training).toBeNull();
    expect(result.screen).toEqual({ name: 'training-result', seen: { begun, document, reasons: [] }, judged });
  });

  it('remembers why its request was refused', () => {
    const late = reason('deadline-passed');
    const refusal: AppEvent = { is: 'read', reading: { action: 'refuse', reasons: [late], document: null } };
    expect(told(known, opened, started, refusal).training?.reasons).toEqual([late]);
    const unread: AppEvent = { is: 'could-not-read', reason: late };
    expect(told(known, opened, started, unread).training?.reasons).toEqual([late]);
  });

  it('comes back to its order when its request is put down, and ends everywhere else', () => {
    const put = told(known, opened, started, read, scan);
    expect([put.screen.name, put.training?.begun]).toEqual(['training-order', begun]);
    const left = reduce(put, scan);
    expect([left.screen.name, left.training]).toEqual(['scan', null]);
    const log = told(known, opened, started, read, { is: 'go', to: 'log' });
    expect([log.screen.name, log.training]).toEqual(['log', null]);
  });

  it('is judged once: a late answer changes nothing', () => {
    const state = told(known, opened, started, read, { is: 'go', to: 'log' }, { is: 'training-judged', judged });
    expect(state.screen).toEqual({ name: 'log' });
  });
});
