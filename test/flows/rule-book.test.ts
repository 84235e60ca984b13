/**
 * Signing under a rule book: what it blocks is refused with the trace, what it asks for has to come together by key, whatever the
 * window is made to send. These stories drive the vault's port.
 */
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../core/base/hex.ts';
import { digestOfBook } from '../../core/policy/book/book.ts';
import { fingerprintWords } from '../../core/review/words.ts';
import { approve, asking, eventsOf, kindsOf, openedLater, propose, reopen, shownAgain, waiting } from './four-eyes.ts';
import { adopt, bookOf, filled, groupOf, limit, paying, people, vaultUnder, xym } from './rule-book.ts';
import { codeOf, granted, proposing, type TestVault } from './vault.ts';

/** The refusal of a proposal: codes with the rule that gave them, and what the books said. */
async function refused(testVault: TestVault, texts: readonly string[]) {
  const proposal = granted(await answered(testVault, texts));
  if (proposal.action !== 'refuse') throw new Error(proposal.action);
  return {
    items: proposal.refused.map(({ item, reasons }) => [item, reasons.map(({ code, found }) => [code, found.rule])]),
    rules: proposal.rules,
  };
}
async function answered(testVault: TestVault, texts: readonly string[]) {
  let proposal = await proposing(testVault, texts);
  while (proposal.ok && proposal.value.action === 'choose') {
    const { item, question, options } = proposal.value;
    proposal = await testVault.vault.signing.choose({ item, question, option: options[0]?.id ?? '' });
  }
  return proposal;
}

/** At most 2.5 XYM are signed in a day. */
const rolling = {
  ...{ id: 'V1', kind: 'rollingAmount', mosaic: xym, max: '2500000', by: 'all', windowMs: 86_400_000 },
  else: 'block',
};

describe('a limit', () => {
  it('signs its maximum, and refuses one atomic unit more with the trace of every rule', async () => {
    const testVault = await vaultUnder(() => bookOf({ rules: [limit(2_000_000n)] }));
    const shown = await propose(testVault, [paying(2_000_000n)]);
    expect(shown.rules).toMatchObject({ level: 'pass', books: [{ serial: 1 }] });
    const kinds = shown.rules?.books[0]?.trace.map(({ rule, said }) => [rule, said]);
    expect(kinds).toEqual([
      ...[
        ['.classes', 'pass'],
        ['.coverage', 'pass'],
        ['F1', 'pass'],
      ],
      ...[
        ['K1', 'pass'],
        ['L1', 'pass'],
        ['N1', 'pass'],
        ['S1', 'pass'],
      ],
    ]);
    expect(granted(await approve(testVault, shown, 1)).done).toBe('signed');
    const { items, rules } = await refused(testVault, [paying(1n, 1n), paying(2_000_001n)]);
    expect(items).toEqual([[1, [['rule-blocks', 'L1']]]]);
    const said = rules?.books[0]?.trace.find(({ rule }) => rule === 'L1');
    expect(said).toMatchObject({
      ...{ asked: 4, said: 'block', fired: 1 },
      findings: [{ code: 'over-max', item: 1, found: { mosaic: xym, amount: '2000001', max: '2000000' } }],
    });
    expect(eventsOf(testVault, 'refused').at(-1)?.codes).toEqual(['rule-blocks']);
    expect(kindsOf(testVault).filter((kind) => kind === 'signed')).toHaveLength(1);
  });
  it('over time counts what was signed in between: a batch that waits is refused then, and goes on waiting', async () => {
    const testVault = await vaultUnder(() => bookOf({ rules: [rolling, people(2, 'custodians')] }));
    granted(await approve(testVault, await propose(testVault, [paying(1_500_000n)]), 1));
    granted(await approve(testVault, await propose(testVault, [paying(1_000_001n, 1n)]), 1));
    expect(await waiting(testVault)).toHaveLength(2);
    // The second one is signed first.
    const round = (await waiting(testVault))[1]?.round ?? '';
    const second = granted(await testVault.vault.signing.reopen({ round }));
    if (second.action !== 'sign') throw new Error(second.action);
    expect(granted(await approve(testVault, second, 2)).done).toBe('signed');
    expect(await reopen(testVault)).toMatchObject({
      ...{ action: 'refuse', refused: [{ reasons: [{ code: 'rule-blocks', found: { rule: 'V1' } }] }] },
      rules: { level: 'block' },
    });
    expect(codeOf(await approve(testVault, second, 2))).toBe('nothing-under-review');
    expect((await waiting(testVault)).map(({ ended }) => ended)).toEqual([null]);
    expect(eventsOf(testVault, 'signed')).toHaveLength(1);
  });
  it('exactly filled by what waits and what was signed in between lets it be signed', async () => {
    const testVault = await vaultUnder(() => bookOf({ rules: [rolling, people(2, 'custodians')] }));
    granted(await approve(testVault, await propose(testVault, [paying(1_500_000n)]), 1));
    granted(await approve(testVault, await propose(testVault, [paying(1_000_000n, 1n)]), 1));
    const round = (await waiting(testVault))[1]?.round ?? '';
    const second = granted(await testVault.vault.signing.reopen({ round }));
    if (second.action !== 'sign') throw new Error(second.action);
    granted(await approve(testVault, second, 2));
    expect(granted(await approve(testVault, await shownAgain(testVault), 2)).done).toBe('signed');
  });
  it('is asked again at the seal: the hours of the book have ended meanwhile', async () => {
    const minuteOf = ({ clock }: TestVault) => Math.floor(clock.ms / 60_000) % 1440;
    const testVault = await vaultUnder((vault) =>
      bookOf({
        rules: [
          { id: 'T1', kind: 'timeBounds', hours: { from: minuteOf(vault), to: minuteOf(vault) + 1 }, else: 'block' },
        ],
      }),
    );
    const shown = await propose(testVault, [paying(1n)]);
    testVault.clock.ms += 120_000;
    expect(codeOf(await approve(testVault, shown, 1))).toBe('rule-blocks');
    expect(eventsOf(testVault, 'refused').at(-1)).toMatchObject({ at: 'signing', codes: ['rule-blocks'] });
    expect(kindsOf(testVault)).not.toContain('signed');
    testVault.clock.ms -= 120_000;
    expect(granted(await approve(testVault, shown, 1)).done).toBe('signed');
  });
  it('asked again at the seal: what the guard sees meanwhile is refused, and logged', async () => {
    const quiet = { id: 'E1', kind: 'environment', guard: true, else: 'block' };
    const testVault = await vaultUnder(() => bookOf({ rules: [quiet] }));
    const shown = await propose(testVault, [paying(1n)]);
    testVault.disk.guard = { state: 'unknown', seen: [], scope: 'linux' };
    expect(codeOf(await approve(testVault, shown, 1))).toBe('network-unknown');
    expect(kindsOf(testVault)).not.toContain('signed');
  });
});

describe('a batch that waits', () => {
  it('needs what was agreed to, when the rules ask for less by now', async () => {
    const minuteOf = ({ clock }: TestVault) => Math.floor(clock.ms / 60_000) % 1440;
    const hours = ({ from, to }: { from: number; to: number }, n: number) => ({
      ...{ id: 'T1', kind: 'timeBounds', hours: { from, to }, else: { n, group: 'custodians' } },
    });
    const testVault = await vaultUnder((vault) =>
      bookOf({ rules: [hours({ from: minuteOf(vault) + 1, to: minuteOf(vault) + 3 }, 3)] }),
    );
    const shown = await propose(testVault, [paying(1n)]);
    expect(shown.approvals?.need).toBe(3);
    granted(await approve(testVault, shown, 1));
    testVault.clock.ms += 60_000;
    granted(await approve(testVault, await shownAgain(testVault), 2));
    expect((await waiting(testVault)).map(({ standing, ended }) => [standing.need, ended])).toEqual([[3, null]]);
    expect(granted(await approve(testVault, await shownAgain(testVault), 3)).done).toBe('signed');
  });
  it('is void when the rules ask for more by now', async () => {
    const minuteOf = ({ clock }: TestVault) => Math.floor(clock.ms / 60_000) % 1440;
    const testVault = await vaultUnder((vault) => {
      const hours = { from: minuteOf(vault), to: minuteOf(vault) + 1 };
      const after = { id: 'T1', kind: 'timeBounds', hours, else: { n: 3, group: 'custodians' } };
      return bookOf({ rules: [after, people(2, 'custodians')] });
    });
    granted(await approve(testVault, await propose(testVault, [paying(1n)]), 1));
    testVault.clock.ms += 60_000;
    expect(await reopen(testVault)).toMatchObject({ refused: [{ reasons: [{ code: 'approval-mismatch' }] }] });
    expect((await waiting(testVault)).map(({ ended }) => ended?.how)).toEqual(['void']);
  });
});

describe('a step of time', () => {
  const day = 86_400_000;
  const step = { id: 'T1', kind: 'timeBounds', aheadMs: day, else: 'note' };
  it('is measured from the adoption until something is signed, then from the last signature', async () => {
    const testVault = await vaultUnder(() => bookOf({ rules: [step] }));
    const shown = await propose(testVault, [paying(1n)]);
    expect(shown.rules?.level).toBe('pass');
    granted(await approve(testVault, shown, 1));
    const later = await openedLater(testVault, [1, 2], 2 * day);
    const quiet = await propose(later, [paying(1n, BigInt((2 * day) / 60_000))]);
    expect(quiet.rules?.level).toBe('note');
    const said = quiet.rules?.books[0]?.trace.find(({ rule }) => rule === 'T1');
    expect(said?.findings).toMatchObject([{ code: 'time-ahead' }]);
    expect(BigInt(said?.findings[0]?.found.byMs ?? '0')).toBeLessThan(BigInt(3 * day));
  });
  it('asks a small treasury for something to type, and for nobody more', async () => {
    const testVault = await vaultUnder(() => bookOf({ rules: [] }));
    const { text } = granted(await testVault.vault.ruleBook.draftRules(filled('small-treasury')));
    expect(JSON.parse(text).rules.find(({ id }: { id: string }) => id === 'T1')).toMatchObject({ else: 'note' });
  });
});

describe('what no rule allows', () => {
  it('is refused: another network, another mosaic, another kind', async () => {
    const testVault = await vaultUnder(() =>
      bookOf({ rules: [{ id: 'N1', kind: 'network', else: 'block', in: ['nem-testnet'] }] }),
    );
    expect((await refused(testVault, [paying(1n)])).items).toEqual([[0, [['rule-blocks', 'N1']]]]);
    const other = await vaultUnder(() => bookOf({ rules: [{ ...limit(5n), mosaic: '0000000000000001' }] }));
    expect((await refused(other, [paying(1n)])).items).toEqual([[0, [['rule-none', undefined]]]]);
  });
  it('is what the vault cannot know: a payment list that was not given, the build', async () => {
    for (const rule of [
      { id: 'B1', kind: 'controlTotals', group: 'desk', else: 'note' },
      { id: 'E1', kind: 'environment', builds: ['AB'.repeat(32)], else: 'note' },
    ]) {
      const signing = { ...rule, when: { scopes: ['sign'] } };
      const testVault = await vaultUnder((vault) => bookOf({ rules: [signing], groups: [groupOf(vault, 'desk', 1)] }));
      expect((await refused(testVault, [paying(1n)])).items).toEqual([[0, [['rule-undecided', rule.id]]]]);
    }
  });
  it('is not what it knows: that nobody signed the request, which fires as the book says', async () => {
    const rule = { id: 'R1', kind: 'requestSigned', group: 'desk', else: 'note' };
    const testVault = await vaultUnder((vault) => bookOf({ rules: [rule], groups: [groupOf(vault, 'desk', 1)] }));
    expect((await propose(testVault, [paying(1n)])).rules?.level).toBe('note');
  });
  it('is one more proposal after too many refused ones, until the vault is opened again', async () => {
    const testVault = await vaultUnder(() =>
      bookOf({ rules: [{ id: 'Z1', kind: 'sessionRefusals', max: 1, else: 'block' }] }),
    );
    await refused(testVault, [paying(9_000_000n)]);
    await propose(testVault, [paying(1n)]);
    await refused(testVault, ['nothing at all']);
    expect((await refused(testVault, [paying(1n)])).items).toEqual([[0, [['rule-blocks', 'Z1']]]]);
    // What that rule itself refuses counts no further.
    const { rules } = await refused(testVault, [paying(1n)]);
    const z1 = rules?.books[0]?.trace.find(({ rule }) => rule === 'Z1');
    expect(z1?.findings).toMatchObject([{ found: { count: '2', max: '1' } }]);
    await propose(await openedLater(testVault), [paying(1n)]);
  });
  it('is not after lines of a list that were only read, which nobody can approve', async () => {
    const testVault = await vaultUnder(() =>
      bookOf({ rules: [{ id: 'Z1', kind: 'sessionRefusals', max: 1, else: 'block' }] }),
    );
    const read = (text: string) => testVault.vault.signing.propose({ texts: [text], answers: [], alone: true });
    for (const amount of [9_000_000n, 9_000_001n, 9_000_002n])
      expect(granted(await read(paying(amount)))).toMatchObject({ action: 'refuse' });
    const good = granted(await read(paying(1n)));
    if (good.action === 'choose') throw new Error(good.question);
    expect(good.action).toBe('sign');
    if (good.action !== 'sign') return;
    expect(codeOf(await approve(testVault, good, 1))).toBe('nothing-under-review');
    await propose(testVault, [paying(1n)]);
    expect(eventsOf(testVault, 'refused')).toHaveLength(3);
  });
  it('is not after a batch that waits was brought back in vain', async () => {
    const windowMs = 86_400_000;
    const rolling = { id: 'V1', kind: 'rollingAmount', mosaic: xym, max: '5', by: 'all', windowMs, else: 'block' };
    const refusals = { id: 'Z1', kind: 'sessionRefusals', max: 1, else: 'block' };
    const testVault = await vaultUnder(() => bookOf({ rules: [rolling, refusals, people(2, 'custodians')] }));
    granted(await approve(testVault, await propose(testVault, [paying(3n)]), 1));
    granted(await approve(testVault, await propose(testVault, [paying(4n, 1n)]), 1));
    expect(granted(await approve(testVault, await shownAgain(testVault), 2)).done).toBe('signed');
    for (let times = 0; times < 3; times += 1) expect((await reopen(testVault)).action).toBe('refuse');
    await propose(testVault, [paying(1n, 2n)]);
  });
});

describe('a lone custodian', () => {
  it('cannot sign what a book wants two for, whatever is sent, though the settings ask for one', async () => {
    const testVault = await vaultUnder((vault) =>
      bookOf({ rules: [people(2, 'approvers')], groups: [groupOf(vault, 'approvers', 1, 2, 3)] }),
    );
    const shown = await propose(testVault, [paying(1n)]);
    expect(shown.approvals).toMatchObject({ need: 2 });
    expect(granted(await approve(testVault, shown, 1)).done).toBe('pending');
    const again = await shownAgain(testVault);
    expect(codeOf(await approve(testVault, again, 1))).toBe('approval-repeated');
    const { digest, requirement } = again;
    const bare = { digest, act: requirement.act, typed: null, passphrase: null };
    expect(codeOf(await testVault.vault.signing.approve(bare))).toBe('approval-act-missing');
    expect(granted(await proposing(testVault, [paying(1n)])).action).not.toBe('sign');
    const weaker = bookOf({ rules: [people(1, 'custodians')] });
    expect(codeOf(await adopt(testVault, weaker, [1]))).toBe('book-not-next');
    expect(kindsOf(testVault)).not.toContain('signed');
    expect(granted(await approve(testVault, await shownAgain(testVault), 3)).done).toBe('signed');
  });
  it('of a group that others are in cannot approve for it', async () => {
    const testVault = await vaultUnder((vault) =>
      bookOf({ rules: [people(1, 'sec')], groups: [groupOf(vault, 'sec', 3)] }),
    );
    expect(granted(await approve(testVault, await propose(testVault, [paying(1n)]), 1)).done).toBe('pending');
    expect(granted(await approve(testVault, await shownAgain(testVault), 2)).done).toBe('pending');
    expect(kindsOf(testVault)).not.toContain('signed');
    const later = await openedLater(testVault, [1, 2]);
    expect(granted(await approve(later, await shownAgain(later), 3)).done).toBe('signed');
    expect(eventsOf(later, 'approved')[0]?.custodians.map(({ id }) => id)).toEqual([1, 2, 3]);
  });
  it('who brought a batch in does not approve it', async () => {
    const testVault = await vaultUnder(
      (vault) => bookOf({ rules: [people(1, 'sec')], groups: [groupOf(vault, 'sec', 1, 3)] }),
      asking(1, 'requester'),
    );
    granted(await approve(testVault, await propose(testVault, [paying(1n)]), 1));
    expect(codeOf(await approve(testVault, await shownAgain(testVault), 1))).toBe('approver-differs');
    expect(granted(await approve(testVault, await shownAgain(testVault), 2)).done).toBe('pending');
    expect(granted(await approve(testVault, await shownAgain(testVault), 3)).done).toBe('signed');
  });
  it('is told of each book by itself who of its groups may still approve, by key and not by name', async () => {
    // Of the book before, custodian 3 stands in the group as somebody else, and a key that nobody here has under the name of 2.
    const before = (vault: TestVault) => {
      const [group] = [groupOf(vault, 'sec', 1, 3)];
      const members = group.members.map((one, at) => (at === 1 ? { ...one, person: 'Mori' } : one));
      const named = { ...group, members: [...members, { key: 'F'.repeat(64), person: 'Ken' }] };
      return bookOf({ rules: [people(2, 'sec')], groups: [named], change: { waitMs: 86_400_000 } });
    };
    const testVault = await vaultUnder(before);
    const groups = [groupOf(testVault, 'sec', 2, 3)];
    granted(await adopt(testVault, bookOf({ rules: [people(1, 'sec')], groups, before: before(testVault) })));
    const shown = await propose(testVault, [paying(1n)]);
    expect(shown.approvals?.groups).toMatchObject([
      { group: 'sec', need: 2, lacks: 2, people: ['Aoi', 'Mori'] },
      { group: 'sec', need: 1, lacks: 1, people: ['Ken', 'Mina 美奈'] },
    ]);
    granted(await approve(testVault, shown, 3));
    expect((await shownAgain(testVault)).approvals?.groups).toMatchObject([
      { need: 2, lacks: 1, people: ['Aoi'] },
      { need: 1, lacks: 0, people: ['Ken'] },
    ]);
    expect(granted(await approve(testVault, await shownAgain(testVault), 2)).done).toBe('pending');
    expect((await shownAgain(testVault)).approvals?.groups).toMatchObject([
      { need: 2, lacks: 1, people: ['Aoi'] },
      { need: 1, lacks: 0, people: [] },
    ]);
    expect(granted(await approve(testVault, await shownAgain(testVault), 1)).done).toBe('signed');
  });
  it('is told at once where nobody could ever approve', async () => {
    const over = (id: string, n: number, group: string) => ({ ...limit(5n), id, else: { n, group } });
    // Whoever brings it in does not approve it: two of three are left.
    const testVault = await vaultUnder(() => bookOf({ rules: [over('L2', 3, 'custodians')] }), asking(1, 'requester'));
    await propose(testVault, [paying(5n)]);
    expect((await refused(testVault, [paying(6n)])).items).toEqual([[0, [['approvals-impossible', undefined]]]]);
    // One person cannot approve for two groups.
    const other = await vaultUnder((vault) =>
      bookOf({
        rules: [over('L2', 1, 'fin'), over('L3', 1, 'sec')],
        groups: [groupOf(vault, 'fin', 3), groupOf(vault, 'sec', 3)],
      }),
    );
    expect((await refused(other, [paying(6n)])).items).toEqual([[0, [['group-missing', undefined]]]]);
  });
});

describe('a template', () => {
  it('is filled in for this vault, adopted by the quorum, and asks its people', async () => {
    const testVault = await vaultUnder(() => bookOf({ rules: [] }));
    const draft = granted(await testVault.vault.ruleBook.draftRules(filled('small-treasury', { lists: 'contacts' })));
    const checked = granted(await testVault.vault.ruleBook.checkRules(draft));
    expect(checked).toMatchObject({ serial: 2, difference: { effect: 'loosens' } });
    expect(checked.words).toEqual(fingerprintWords(fromHex(checked.digest) ?? new Uint8Array(0)));
    const book = JSON.parse(draft.text);
    expect(granted(await adopt(testVault, book)).rules).toMatchObject({
      serial: 2,
      digest: checked.digest,
      waiting: true,
    });
    const [{ rules }] = [await propose(testVault, [paying(1n)])];
    // Nothing was ever paid to this recipient, and it is in no list.
    expect(rules?.books.map(({ serial }) => serial)).toEqual([1, 2]);
    expect(rules?.level).toBe('approvals');
    const shown = await propose(testVault, [paying(1n)]);
    expect(shown.approvals?.need).toBe(3);
    for (const custodian of [1, 2]) {
      const now = custodian === 1 ? shown : await shownAgain(testVault);
      expect(granted(await approve(testVault, now, custodian)).done).toBe('pending');
    }
    expect(granted(await approve(testVault, await shownAgain(testVault), 3)).done).toBe('signed');
    expect(digestOfBook(book)).toBe(checked.digest);
  });
});
