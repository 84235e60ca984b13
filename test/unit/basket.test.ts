/** Several requests in a row, as the window keeps them: the list, its batch, and what was signed since opening. */
import { describe, expect, it } from 'vitest';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result } from '../../core/base/result.ts';
import type { Requirement, Signed } from '../../core/contract/shapes.ts';
import type { Proposal } from '../../core/contract/signing.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { makeActions } from '../../renderer/app/actions.ts';
import { type AppState, atStart, plainlyRead } from '../../renderer/app/app-data.ts';
import type { AppEvent } from '../../renderer/app/app-state.ts';
import { countsOf, lineWithText, nextLine, readyLines, withoutSigned } from '../../renderer/app/basket.ts';
import { allInOne, withGrown, withSignatures } from '../../renderer/app/signed-since.ts';
import { makeBasketActions } from '../../renderer/features/basket/actions.ts';
import { isInAll } from '../../renderer/features/signed/items.ts';
import { reduce } from '../../renderer/features.ts';

const document = (digest: string): ReviewDocument => ({
  ...{ chain: 'symbol', network: 'testnet', kind: 'symbol.transfer', task: 'sign' },
  signer: { address: 'TA', publicKey: 'AA', owner: 'Main account', filledIn: false },
  ...{ initiator: null, bytes: 'AABB', digest, words: [], hash: null, deadlineMs: '1000' },
  headline: { code: 'transfer', slots: {} },
  pictures: { flow: null, control: [] },
  ...{ envelope: null, payments: [], effects: [], controlChanges: [], cosigners: [], cards: [], warnings: [] },
});
const requirement: Requirement = { act: 'hold', typed: null, passphrase: false, expiresAtMs: '1' };
const totals = { mosaics: [], isWhole: true };
const sign = (...digests: readonly string[]): Proposal => ({
  ...{ action: 'sign', digest: `batch ${digests.join(' ')}`, items: digests.map(document), totals, requirement },
});
const signed = (hash: string, change: Partial<Signed> = {}): Signed => ({
  ...{ done: 'signed', chain: 'symbol', network: 'testnet', kind: 'symbol.transfer', task: 'sign', hash },
  signer: { address: 'TA', publicKey: 'AA' },
  ...{ practice: true, deadlineMs: '1000', cosigners: [], complete: true },
  items: [{ code: 'transaction', hash, outputs: [{ format: 'symbol-payload', text: hash }] }],
  ...change,
});
const withAll = (hash: string, change: Partial<Signed> = {}): Signed => {
  const one = signed(hash, change);
  const outputs = [{ format: 'inkan-signatures' as const, text: `all until ${hash}` }];
  return {
    ...one,
    items: [
      ...one.items,
      { code: 'session', hash, outputs, holds: { signatures: 2, hashes: [hash], deadlineMs: '1' } },
    ],
  };
};

const opened: AppEvent = {
  is: 'vault-opened',
  vault: {
    ...{ mode: 'practice', accounts: [], formerLabels: [], settings: defaultSettings },
    registry: { contacts: [], mosaics: [], multisigs: [] },
    custody: { quorum: 0, custodians: [], openedBy: [], overridden: false },
    rules: null,
  },
};
const told = (from: AppState, ...events: readonly AppEvent[]) => events.reduce(reduce, from);
const toScan: AppEvent = { is: 'go', to: 'scan' };
const scanning = told(atStart, opened, toScan, { is: 'basket-on', isOn: true });
const added = (id: number, text = `text ${id}`): AppEvent => ({ is: 'basket-added', id, text, how: plainlyRead });
const assessed = (id: number, value: Proposal): AppEvent => ({
  is: 'basket-assessed',
  id,
  answer: { ok: true, value },
});
const two = told(scanning, added(1), added(2), assessed(1, sign('D1')), assessed(2, sign('D2')));
const outcomes = ({ basket }: AppState) => basket.lines.map(({ outcome }) => outcome.is);
const ids = ({ basket }: AppState) => readyLines(basket).map(({ id }) => id);

describe('the list', () => {
  it('takes a text at once, and what the vault says of it when it says so', () => {
    const reading = told(scanning, added(1));
    expect(outcomes(reading)).toEqual(['reading']);
    expect(reading.screen.name).toBe('scan');
    expect(outcomes(two)).toEqual(['ready', 'ready']);
    expect(ids(two)).toEqual([1, 2]);
    expect(nextLine(two.basket)).toBe(3);
  });
  it('knows a text that it has, and a transaction that it has in another text', () => {
    expect(lineWithText(two.basket, ' text 2\n')?.id).toBe(2);
    expect(lineWithText(two.basket, 'text 3')).toBeNull();
    const other = told(two, added(3), assessed(3, sign('D1')));
    expect(other.basket.lines[2]?.outcome).toMatchObject({ is: 'again', of: 1 });
    expect(ids(other)).toEqual([1, 2]);
  });
  it('lets what is refused, asked about or unreadable wait aside', () => {
    const refused: Proposal = {
      action: 'refuse',
      refused: [{ item: 0, reasons: [reason('deadline-passed')], document: null }],
    };
    const asks: Proposal = {
      action: 'choose',
      item: 0,
      question: 'signer',
      subject: null,
      options: [{ id: 'a', rows: [] }],
    };
    const state = told(
      two,
      ...[added(3), assessed(3, refused), added(4), assessed(4, asks)],
      { is: 'basket-unreadable', id: 5, reason: reason('image-no-qr') },
      added(6),
      { is: 'basket-assessed', id: 6, answer: { ok: false, reason: reason('vault-locked') } },
    );
    expect(outcomes(state)).toEqual(['ready', 'ready', 'refused', 'asks', 'refused', 'refused']);
    expect(ids(state)).toEqual([1, 2]);
    const answered = told(state, { is: 'basket-answering', id: 4, answer: { question: 'signer', option: 'a' } });
    expect(outcomes(answered)[3]).toBe('reading');
    const ready = told(answered, assessed(4, sign('D4')));
    expect(ids(ready)).toEqual([1, 2, 4]);
    expect(ready.basket.lines[3]?.answers).toEqual([{ question: 'signer', option: 'a' }]);
  });
  it('leaves out and takes in again, and removes', () => {
    const out = told(two, { is: 'basket-excluded', id: 1, excluded: true });
    expect(ids(out)).toEqual([2]);
    expect(ids(told(out, { is: 'basket-excluded', id: 1, excluded: false }))).toEqual([1, 2]);
    expect(told(two, { is: 'basket-removed', id: 2 }).basket.lines.map(({ id }) => id)).toEqual([1]);
  });
  it('lets a duplicate take the place of what is gone or refused, and signs nothing that was taken off', () => {
    const three = told(two, added(3), assessed(3, sign('D1')), added(4), assessed(4, sign('D1')));
    expect(countsOf(three.basket)).toEqual({ all: 4, ready: 2, left: 0 });
    // Left out: the duplicate of what nobody wants is not signed instead of it.
    const left = told(three, { is: 'basket-excluded', id: 1, excluded: true });
    expect([ids(left), countsOf(left.basket)]).toEqual([[2], { all: 4, ready: 1, left: 1 }]);
    const removed = told(three, { is: 'basket-removed', id: 1 });
    expect(outcomes(removed)).toEqual(['ready', 'ready', 'again']);
    expect([ids(removed), removed.basket.lines[2]?.outcome]).toMatchObject([[2], { is: 'again', of: 3 }]);
    expect(ids(told(removed, { is: 'basket-excluded', id: 3, excluded: false }))).toEqual([2, 3]);
    expect(told(removed, { is: 'basket-put-back' }).basket.lines).toEqual(three.basket.lines);
    const refused: Proposal = {
      action: 'refuse',
      refused: [{ item: 0, reasons: [reason('deadline-passed')], document: null }],
    };
    expect(outcomes(told(three, proposed(refused)))).toEqual(['refused', 'ready', 'ready', 'again']);
    const done = told(three, proposed(sign('D1', 'D2')), { is: 'review-done' });
    const news = { is: 'batch-signed', signed: [signed('H1'), signed('H2')], atMs: 9 } as const;
    expect(told(done, news).basket.lines).toEqual([]);
  });
  it('removes all, and puts them back in their order beside what came since', () => {
    const none = told(two, { is: 'basket-cleared' });
    expect([none.basket.isOn, none.basket.lines, nextLine(none.basket)]).toEqual([true, [], 3]);
    const more = told(none, added(3), assessed(3, sign('D2')), added(4), assessed(4, sign('D4')));
    const back = told(more, { is: 'basket-put-back' });
    expect(back.basket.lines.map(({ id, outcome }) => [id, outcome.is])).toEqual([
      [1, 'ready'],
      [2, 'ready'],
      [3, 'again'],
      [4, 'ready'],
    ]);
    expect(told(back, { is: 'basket-put-back' }).basket.lines).toEqual(back.basket.lines);
  });
  it('does not put back what was signed since it was taken off', () => {
    const removed = told(two, { is: 'basket-removed', id: 1 });
    // Signed from elsewhere: nothing of the list itself was.
    const signedSince = withoutSigned(removed.basket, new Set(['D1']));
    expect(signedSince.lines).toEqual(removed.basket.lines);
    expect(signedSince.removed).toEqual([]);
    expect(withoutSigned(removed.basket, new Set(['D7']))).toBe(removed.basket);
  });
  it('stays switched on while something is in it', () => {
    expect(told(two, { is: 'basket-on', isOn: false }).basket.isOn).toBe(true);
    expect(told(scanning, { is: 'basket-on', isOn: false }).basket.isOn).toBe(false);
  });
  it('shows one request, which has no way to the seal, and comes back', () => {
    const shown = told(two, { is: 'basket-show', id: 2 });
    expect(shown.screen).toMatchObject({ name: 'review', within: { batch: null, place: 2 } });
    expect(told(shown, { is: 'review-done' }).screen.name).toBe('review');
    expect(told(shown, { is: 'leave-request' }).screen.name).toBe('scan');
  });
});

const proposed = (value: Proposal): AppEvent => ({ is: 'basket-proposed', ids: [1, 2], answer: { ok: true, value } });
const batch = told(two, { is: 'asked' }, proposed(sign('D1', 'D2')));
const sealing = told(batch, { is: 'review-done' });

describe('the batch', () => {
  it('goes from its review to the seal and back', () => {
    expect(batch).toMatchObject({ screen: { name: 'batch', batch: 'batch D1 D2' }, busy: false });
    expect(sealing.screen).toMatchObject({ name: 'sign', batch: 'batch D1 D2', several: { batch: 'batch D1 D2' } });
    expect(told(sealing, { is: 'back-to-review' }).screen).toEqual(batch.screen);
  });
  it('shows one of its requests, which has no seal of its own, and comes back with its ticks', () => {
    const ticked = told(batch, { is: 'ticked', batch: 'batch D1 D2', lines: [2] });
    const shown = told(ticked, { is: 'batch-show', item: 1 });
    expect(shown.screen).toMatchObject({ name: 'review', document: { digest: 'D2' }, within: { place: 2 } });
    expect(told(shown, { is: 'review-done' }).screen.name).toBe('review');
    const back = told(shown, { is: 'leave-request' });
    expect(back.screen).toEqual(batch.screen);
    expect(back.ticked).toEqual({ batch: 'batch D1 D2', lines: [2] });
  });
  it('keeps the reasons that were typed at the seal while it is looked at, and no longer', () => {
    const typed = { stop: 'asked by telephone' };
    const written = told(sealing, { is: 'reasons-typed', batch: 'batch D1 D2', typed });
    const back = told(written, { is: 'back-to-review' });
    const looked = told(back, { is: 'batch-show', item: 1 }, { is: 'leave-request' }, { is: 'review-done' });
    expect(looked.screen.name).toBe('sign');
    expect(looked.reasons).toEqual({ batch: 'batch D1 D2', typed });
    // Whoever comes to the same batch again types their own.
    const left = told(looked, { is: 'go', to: 'home' });
    expect(left.reasons).toEqual({ batch: '', typed: {} });
  });
  it('keeps how each of its requests was read', () => {
    const cleaned: AppEvent = {
      is: 'basket-added',
      id: 1,
      text: 'a',
      how: { ...plainlyRead, cleaned: ['byte-order-mark'] },
    };
    const read = told(scanning, cleaned, added(2), assessed(1, sign('D1')), assessed(2, sign('D2')));
    const state = told(read, proposed(sign('D1', 'D2')));
    expect(state.screen).toMatchObject({ howRead: [{ cleaned: ['byte-order-mark'] }, { cleaned: [] }] });
    expect(told(state, { is: 'batch-show', item: 0 }).howRead.cleaned).toEqual(['byte-order-mark']);
    expect(told(state, { is: 'batch-show', item: 1 }).howRead.cleaned).toEqual([]);
    const alone = told(read, { is: 'basket-proposed', ids: [1], answer: { ok: true, value: sign('D1') } });
    expect(alone.howRead.cleaned).toEqual(['byte-order-mark']);
  });
  it('of one is a single request', () => {
    const one = told(two, { is: 'basket-proposed', ids: [2], answer: { ok: true, value: sign('D2') } });
    expect(one.screen).toEqual({ name: 'review', batch: 'batch D2', document: document('D2'), requirement });
    const done = told(one, { is: 'review-done' }, { is: 'signed', signed: signed('H2'), atMs: 5 });
    expect(done.screen.name).toBe('signed');
    expect(done.basket.lines.map(({ id }) => id)).toEqual([1]);
  });
  it('that is refused sets the refused lines aside, and nothing can be approved', () => {
    const refused: Proposal = {
      action: 'refuse',
      refused: [{ item: 1, reasons: [reason('batch-alone')], document: null }],
    };
    const state = told(two, proposed(refused));
    expect(state.screen.name).toBe('scan');
    expect(outcomes(state)).toEqual(['ready', 'refused']);
    expect(ids(state)).toEqual([1]);
  });
  it('that is too large blames no line', () => {
    const reasons = [reason('batch-too-large', { count: '201', limit: '200' })];
    const state = told(two, proposed({ action: 'refuse', refused: [{ item: 0, reasons, document: null }] }));
    expect(state).toMatchObject({ screen: { name: 'scan' }, problem: { code: 'batch-too-large' } });
    expect(ids(state)).toEqual([1, 2]);
  });
  describe('that a rule book blocks', () => {
    const entry = (rule: string, ...items: readonly (number | null)[]) => ({
      ...{ rule, kind: 'rollingAmount', asked: 2, said: 'block' as const, fired: items.length },
      findings: items.map((item) => ({ code: 'over-max' as const, item, part: null, found: {} })),
    });
    const blocked = (refused: readonly (readonly [number, ...Reason[]])[], ...trace: ReturnType<typeof entry>[]) =>
      proposed({
        action: 'refuse',
        refused: refused.map(([item, ...reasons]) => ({ item, reasons, document: null })),
        rules: { level: 'block', books: [{ serial: 1, digest: 'D', trace }] },
      });
    const by = (rule: string) => reason('rule-blocks', { rule });
    const whole = told(two, blocked([[0, by('V1')]], entry('V1', null)));

    it('as a whole blames no line, and says why it cannot be approved', () => {
      expect([whole.screen.name, outcomes(whole), ids(whole)]).toEqual(['scan', ['ready', 'ready'], [1, 2]]);
      const trace = [entry('V1', null)];
      expect(whole.basket.whole).toEqual({ reasons: [by('V1')], rules: [{ serial: 1, digest: 'D', trace }] });
    });
    it('in one request blames that one', () => {
      const state = told(two, blocked([[1, by('L1')]], entry('L1', 1)));
      expect([outcomes(state), state.basket.whole]).toEqual([['ready', 'refused'], null]);
      expect(state.basket.lines[1]?.outcome).toMatchObject({ rules: [{ trace: [entry('L1', 1)] }] });
    });
    it('in both respects has each in its place', () => {
      const state = told(two, blocked([[0, by('L1'), by('V1')]], entry('L1', 0), entry('V1', null)));
      expect(outcomes(state)).toEqual(['refused', 'ready']);
      expect(state.basket.lines[0]?.outcome).toMatchObject({
        reasons: [by('L1')],
        rules: [{ trace: [entry('L1', 0)] }],
      });
      expect(state.basket.whole).toMatchObject({ reasons: [by('V1')], rules: [{ trace: [entry('V1', null)] }] });
    });
    it('for approvals that can never come together blames no line', () => {
      const never = reason('group-missing', { group: 'approvers', missing: '1' });
      const state = told(two, blocked([[0, never]]));
      expect([outcomes(state), state.basket.whole]).toEqual([['ready', 'ready'], { reasons: [never], rules: [] }]);
    });
    it('shows what the rules said of the whole if no reason names it', () => {
      const state = told(two, blocked([], entry('V1', null)));
      expect(state.basket.whole).toMatchObject({ reasons: [], rules: [{ trace: [entry('V1', null)] }] });
    });
    it('keeps a request that is alone together with what is said of it as a whole', () => {
      const one = { ...blocked([[0, by('V1')]], entry('V1', null)), ids: [2] } as AppEvent;
      const state = told(two, one);
      expect([outcomes(state), state.basket.whole]).toEqual([['ready', 'refused'], null]);
      expect(state.basket.lines[1]?.outcome).toMatchObject({ rules: [{ trace: [entry('V1', null)] }] });
    });
    it.each<AppEvent>([
      { is: 'basket-excluded', id: 1, excluded: true },
      { is: 'basket-removed', id: 1 },
      { is: 'basket-cleared' },
      { is: 'basket-put-back' },
      added(3),
      proposed(sign('D1', 'D2')),
    ])('is said no more of another batch: $is', (event) => {
      expect(told(whole, event).basket.whole).toBeNull();
    });
  });
  it('that comes late replaces no screen', () => {
    const gone = told(two, { is: 'asked' }, { is: 'go', to: 'settings' });
    expect(told(gone, proposed(sign('D1', 'D2')))).toBe(gone);
  });
  it('that was signed is off the list, and on that of everything signed', () => {
    const done = told(sealing, { is: 'batch-signed', signed: [signed('H1'), withAll('H2')], atMs: 9 });
    expect(done).toMatchObject({ screen: { name: 'since', now: 2 }, basket: { isOn: false, lines: [] }, busy: false });
    expect(done.signedSince.map(({ number, document: { digest } }) => [number, digest])).toEqual([
      [1, 'D1'],
      [2, 'D2'],
    ]);
    const again = told(done, { is: 'go', to: 'scan' }, { is: 'show-signed', number: 1 });
    expect(again.screen).toMatchObject({ name: 'signed', signed: { hash: 'H1' } });
  });
  it('that nobody waits for any more is not shown', () => {
    const gone = told(sealing, { is: 'go', to: 'scan' });
    expect(told(gone, { is: 'batch-signed', signed: [signed('H1'), signed('H2')], atMs: 9 }).screen.name).toBe('scan');
  });
  it('whose approval has expired keeps the list', () => {
    const late = told(sealing, { is: 'not-signed', reason: reason('approval-expired') });
    expect(late.screen.name).toBe('refused');
    expect(ids(told(late, { is: 'go', to: 'scan' }))).toEqual([1, 2]);
  });
});

describe('everything signed since opening', () => {
  const one = { document: document('D1'), signed: withAll('H1') };
  const next = { document: document('D2'), signed: withAll('H2') };
  const main = { document: document('D3'), signed: withAll('H3', { network: 'mainnet' }) };
  it('keeps the text with all signatures once per network, the newest', () => {
    const records = withSignatures(withSignatures([], [one], 1), [next, main], 2);
    expect(records.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(allInOne(records).map(({ signed: { network }, item }) => [network, item.outputs[0]?.text])).toEqual([
      ['mainnet', 'all until H3'],
      ['testnet', 'all until H2'],
    ]);
    expect(records[0]?.signed.items.map(({ code }) => code)).toEqual(['transaction']);
  });
  it('says of a signature that it is in the text with all only if the vault names it there', () => {
    // The text of H2 leaves H1 out: its deadline had passed when H2 was signed.
    const records = withSignatures(withSignatures([], [one], 1), [next, main], 2);
    expect(records.map((record) => isInAll(records, record))).toEqual([false, true, true]);
  });
  it('numbers a repeated signature once', () => {
    const records = withSignatures(withSignatures([], [one, next], 1), [one], 2);
    expect(records.map(({ number, atMs }) => [number, atMs])).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });
  it('takes in what a cosignature adds, and keeps the text with all', () => {
    const records = withGrown(withSignatures([], [one], 1), signed('H1', { complete: false }));
    expect(records[0]?.signed.complete).toBe(false);
    expect(allInOne(records)).toHaveLength(1);
  });
  it('takes in a cosignature that is scanned among several', () => {
    const before = { ...told(scanning, added(1)), signedSince: withSignatures([], [one], 1) };
    const grown = signed('H1', { complete: false });
    const state = told(before, assessed(1, { action: 'collected', signed: grown }));
    expect(outcomes(state)).toEqual(['collected']);
    expect(state.signedSince[0]?.signed.complete).toBe(false);
  });
  it('is remembered when people go on', () => {
    const done = told(
      sealing,
      { is: 'batch-signed', signed: [signed('H1'), withAll('H2')], atMs: 9 },
      { is: 'go', to: 'scan' },
    );
    expect(done.signedSince).toHaveLength(2);
    expect(told(done, { is: 'go', to: 'since' }).screen).toEqual({ name: 'since', now: 0 });
  });
});

describe('readings that come late', () => {
  it('while all are proposed or under review, no other proposal is made', async () => {
    const events: string[] = [];
    let proposals = 0;
    let answerNow = (): void => undefined;
    const waits = new Promise<void>((resolve) => {
      answerNow = resolve;
    });
    const propose = async (): Promise<Result<Proposal, Reason>> => {
      proposals += 1;
      await waits;
      return ok(sign('A'));
    };
    const asked = async (): Promise<never> => (await propose()) as never;
    const basket = makeBasketActions({
      dispatch: (event) => void events.push(event.is),
      ...{ ask: asked, quietly: asked, settle: async () => undefined, host: {} as never, review: { isUnder: false } },
    });
    const reviewing = basket.review([], null);
    const late = basket.add(2, 'late', plainlyRead);
    answerNow();
    await Promise.all([reviewing, late]);
    await basket.add(3, 'later', plainlyRead);
    expect([proposals, events]).toEqual([1, ['basket-proposed']]);
    basket.resume();
    await basket.add(4, 'again', plainlyRead);
    expect([proposals, events]).toEqual([2, ['basket-proposed', 'basket-added', 'basket-assessed']]);
  });
  /** An envelope of two requests, whose calls each wait until they are let go; and what was called. */
  const slowEnvelope = () => {
    const calls: string[] = [];
    const events: string[] = [];
    const waiting: (() => void)[] = [];
    const answers = (name: string, value: unknown) => () =>
      new Promise((resolve) => {
        calls.push(name);
        waiting.push(() => resolve(ok(value)));
      });
    const signing = {
      openEnvelope: answers('openEnvelope', { texts: ['a', 'b'] }),
      propose: answers('propose', sign('D1')),
      reopen: answers('reopen', sign('D9')),
    };
    const asked = (call: (port: never) => Promise<Result<never, Reason>>) => call({ signing } as never);
    const settle = async (answer: Promise<Result<never, Reason>>, then: (value: never) => AppEvent) => {
      const result = await answer;
      events.push(result.ok ? then(result.value).is : 'failed');
    };
    const asking = {
      dispatch: (event: AppEvent) => void events.push(event.is),
      ...{ ask: asked as never, quietly: asked as never, settle: settle as never, host: {} as never },
      review: { isUnder: false },
    };
    const letGo = async (): Promise<void> => {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    let next = 0;
    const place = { take: () => ++next, refused: () => undefined };
    const [basket, shared] = [makeBasketActions(asking), makeActions(asking)];
    return {
      calls,
      events,
      letGo,
      basket,
      reopen: shared.reopen,
      open: () => basket.addEnvelope('e', plainlyRead, place),
    };
  };
  it('drops an envelope that was opened while a batch that waited came under review', async () => {
    const { calls, events, letGo, open, reopen } = slowEnvelope();
    const opening = open();
    const reopening = reopen('round');
    await letGo();
    await letGo();
    await Promise.all([opening, reopening]);
    expect(calls).toEqual(['openEnvelope', 'reopen']);
    expect(events).toEqual(['reopened']);
  });
  it('proposes the rest of an envelope only when the list is on the screen again', async () => {
    const { calls, events, letGo, open, reopen, basket } = slowEnvelope();
    void open();
    await letGo();
    expect(calls).toEqual(['openEnvelope', 'propose']);
    const reopening = reopen('round');
    await letGo();
    await letGo();
    await reopening;
    expect(calls).toEqual(['openEnvelope', 'propose', 'reopen']);
    basket.resume();
    await letGo();
    expect(calls).toEqual(['openEnvelope', 'propose', 'reopen', 'propose']);
    expect(events.filter((is) => is === 'basket-assessed')).toHaveLength(2);
  });
  it('puts the requests of an envelope into the list, and proposes each with it', async () => {
    const events: AppEvent[] = [];
    const calls: unknown[] = [];
    const answer = sign('D1');
    const vault = {
      signing: {
        openEnvelope: async () => ok({ texts: ['a', 'b'] }),
        propose: async (params: unknown) => {
          calls.push(params);
          return ok(answer);
        },
      },
    };
    const asked = (call: (port: never) => Promise<Result<never, Reason>>) => call(vault as never);
    const basket = makeBasketActions({
      dispatch: (event) => void events.push(event),
      ...{ ask: asked as never, quietly: asked as never, settle: async () => undefined, host: {} as never },
      review: { isUnder: false },
    });
    let next = 0;
    const refused: Reason[] = [];
    const place = { take: () => ++next, refused: (why: Reason) => void refused.push(why) };
    await basket.addEnvelope('envelope', plainlyRead, place);
    expect(refused).toEqual([]);
    expect(calls).toEqual([
      { texts: ['a'], answers: [], alone: true, envelopes: ['envelope'] },
      { texts: ['b'], answers: [], alone: true, envelopes: ['envelope'] },
    ]);
    const list = told(scanning, ...events);
    expect(list.basket.lines.map(({ id, text, carrier }) => [id, text, carrier])).toEqual([
      [1, 'a', 'envelope'],
      [2, 'b', 'envelope'],
    ]);
    expect(lineWithText(list.basket, ' envelope\n')?.id).toBe(1);
    await basket.review(list.basket.lines, null);
    expect(calls.at(-1)).toEqual({ texts: ['a', 'b'], answers: [], envelopes: ['envelope'] });
    const given = { file: Uint8Array.of(1), seen: {} as never };
    await basket.review(list.basket.lines, given);
    expect(calls.at(-1)).toMatchObject({ texts: ['a', 'b'], list: given.file });
  });
});

describe('a payment list', () => {
  const seen = { encoding: 'shift_jis', reference: '11', payments: 2, totals: [], mosaics: 0, signed: null } as const;
  const given = { file: Uint8Array.of(1), seen };
  const comparison = {
    ...{ list: seen, matched: 1, altered: 1, missing: 0, extra: 0 },
    ...{ alteredRows: [], missingRows: [], extraRows: [] },
  };
  const two = told(
    scanning,
    { is: 'basket-added', id: 1, text: 'a', how: plainlyRead },
    { is: 'basket-assessed', id: 1, answer: ok(sign('D1')) },
    { is: 'basket-added', id: 2, text: 'b', how: plainlyRead },
    { is: 'basket-assessed', id: 2, answer: ok(sign('D2')) },
  );
  const refusedBy = (codes: readonly Reason['code'][]): Result<Proposal, Reason> =>
    ok({
      action: 'refuse',
      refused: [{ item: 1, reasons: codes.map((code) => ({ code, found: {} })), document: null }],
      list: comparison,
    });
  const outcomes = ({ basket }: typeof two) => basket.lines.map(({ outcome }) => outcome.is);

  it('counts only once a person has seen what was detected', () => {
    const read = told(two, { is: 'list-read', given });
    expect([read.screen, read.basket.list]).toEqual([{ name: 'payment-list', given }, null]);
    expect(told(read, { is: 'list-used', isUsed: false })).toMatchObject({
      screen: { name: 'scan' },
      basket: { list: null },
    });
    const used = told(read, { is: 'list-used', isUsed: true });
    expect(used).toMatchObject({ screen: { name: 'scan' }, basket: { isOn: true, list: given } });
    expect(told(used, { is: 'list-removed' }).basket.list).toBeNull();
  });
  it('that differs is a screen of its own, and loses no request', () => {
    const state = told(two, { is: 'basket-proposed', ids: [1, 2], answer: refusedBy(['payment-list-altered']) });
    expect(state.screen).toEqual({ name: 'list-differs', comparison, reasons: [] });
    expect(outcomes(state)).toEqual(['ready', 'ready']);
  });
  it('that differs is told with what else refuses', () => {
    const codes = ['payment-list-extra', 'rule-blocks'] as const;
    const state = told(two, { is: 'basket-proposed', ids: [1, 2], answer: refusedBy(codes) });
    expect(state.screen).toMatchObject({ name: 'list-differs', reasons: [{ code: 'rule-blocks' }] });
  });
});
