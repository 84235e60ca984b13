/**
 * The rule book of an exchange's cold wallet, from the request to the log: nothing is signed that no requester signed, nothing beside
 * the back office's list, and what matches it when two of three people have approved, across a lock.
 */
import { type EnvelopeContent, makeEnvelope } from '../../core/envelope/request-envelope.ts';
import { historyOfNewKeys } from '../../core/history/history.ts';
import { makeSignedList } from '../../core/payment-list/signed-list.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { draftBook } from '../../electron/vault/state/book-draft.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { three } from '../harness/custodians.ts';
import { keyOf, signsWith } from '../harness/envelopes.ts';
import type { Home } from '../harness/home.ts';
import { giveShare, unlockVault } from '../harness/make-vault.ts';
import { payment } from '../harness/payment-lists.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { putVault } from '../harness/vault-with.ts';
import { drawn } from '../sample.ts';
import { expect, type Run, test } from './session.ts';

const destination = 'TATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA37JGO5Q';
const givers = three.map(({ passphrase }, at) => ({ id: at + 1, passphrase }));
const [requester, backOffice] = [1, 2];
const dayMs = 86_400_000;

/** The warm wallet has been listed for nine days. */
async function coldVault(home: Home): Promise<void> {
  const sinceMs = BigInt(Date.now() - 9 * dayMs);
  const provenance = { format: 'address-book', approvedMs: sinceMs.toString() };
  const warm = {
    chain: 'symbol',
    network: 'testnet',
    address: destination,
    name: 'Warm wallet',
    publicKey: null,
    provenance,
  } as const;
  await putVault(home, {}, { quorum: 2, keepers: three }, (accounts, custodians) => {
    const book = draftBook(
      {
        ...{ template: 'exchange-cold', title: 'Cold wallet', numbers: {}, classes: ['long'], lists: 'contacts' },
        requesters: [{ person: 'Sato', key: keyOf(requester) }],
        backOffice: [{ person: 'Doi', key: keyOf(backOffice) }],
      },
      { accounts, head: { custodians }, contacts: [warm], sinceMs, before: null },
    );
    if (!book.ok) throw new Error(JSON.stringify(book.reason));
    return { history: historyOfNewKeys, ruleBooks: [{ book: book.value, atMs: BigInt(Date.now() - dayMs / 2) }] };
  });
}

const request = (number: number, atomic: bigint) => symbolTransferRequest(`PAY-${number}`, 1, 'open', atomic).text;
const [first, second, extra] = [request(1, 12_000_000n), request(2, 34_000_000n), request(3, 56_000_000n)];

/** Nothing was signed before: each of them is number 1 of its requester. */
function signedBy(texts: readonly string[]): string {
  const created = Math.floor(Date.now() / 1000);
  const content: EnvelopeContent = {
    ...{ key: keyOf(requester), number: 1, previous: null, created, expires: created + 3600, totals: null },
    ...{ purpose: '出金', reference: `PAY-${texts.length}`, texts },
  };
  const made = makeEnvelope(content, signsWith(requester));
  if (!made.ok) throw new Error(made.reason.code);
  return made.value.text;
}

/** Two payments, as the back office knows them. */
function signedList() {
  const lines = [12_000_000n, 34_000_000n].map((atomic, at) =>
    payment({ destination, atomic, message: `PAY-${at + 1}` }),
  );
  const bytes = Buffer.from(writeList(lines, '出金 11月30日', 'japanese'));
  const sealed = { key: keyOf(backOffice), created: Math.floor(Date.now() / 1000) };
  const buffer = Buffer.from(makeSignedList(bytes, sealed, signsWith(backOffice)));
  return { name: 'list.txt', mimeType: 'text/plain', buffer };
}

async function giveList({ corridor }: Pick<Run, 'corridor'>): Promise<void> {
  await corridor.byId('list-file').setInputFiles(signedList());
  await corridor.arriveAt('payment-list');
  await expect(corridor.byId('list-detected')).toContainText('Doi');
  await corridor.byId('use-list').click();
  await corridor.arriveAt('scan');
}

for (const language of drawn('exchange cold', ['en', 'ja'] as const)) {
  test(`the cold wallet of an exchange signs what was requested, listed and approved by two (${language})`, async ({
    home,
    start,
  }) => {
    await coldVault(home);
    const run = await start();
    const { corridor } = run;
    await corridor.chooseLanguage(language);
    await unlockVault(corridor, givers.slice(0, 2));

    // A request that nobody signed.
    await corridor.paste(first);
    await corridor.arriveAt('refused');
    const unsigned = corridor.byId('reason').first();
    await expect(unsigned).toHaveAttribute('data-code', 'request-unsigned');
    await expect(unsigned).toBeInViewport();
    await corridor.picture('unsigned');
    await corridor.byId('back-to-scan').click();

    // A signed one with a payment that the back office does not know.
    await corridor.paste(signedBy([first, second, extra]));
    for (const line of [1, 2, 3]) {
      await expect(corridor.byId(`basket-${line}`)).toHaveAttribute('data-outcome', 'ready');
      await expect(corridor.byId(`origin-${line}`)).toHaveAttribute('data-requester', 'Sato');
    }
    await giveList(run);
    await corridor.byId('review-all').click();
    await corridor.arriveAt('list-differs');
    await expect(corridor.byId('list-extra')).toBeInViewport();
    await expect(corridor.byId('list-extra')).toContainText('56.000000');
    await corridor.picture('extra');
    await corridor.byId('back-to-scan').click();
    await corridor.byId('remove-all').click();

    // The right one.
    await corridor.paste(signedBy([first, second]));
    await expect(corridor.byId('several-list').locator('[data-outcome="ready"]')).toHaveCount(2);
    await corridor.reviewAll();
    await expect(corridor.byId('list-compared')).toHaveAttribute('data-whole', 'true');
    const needed = corridor.byId('group-approvals').locator('[data-group="approvers"]');
    await expect(needed).toHaveAttribute('data-need', '2');
    await corridor.goToSign();
    await corridor.byId('sign-passphrase').fill(givers[0]?.passphrase ?? '');
    await corridor.byId('hold-to-sign').hover();
    await run.page.mouse.down();
    await corridor.arriveAt('pending');
    await run.page.mouse.up();
    await expect(corridor.byId('approvals')).toHaveAttribute('data-given', '1');

    const replaced = run.app.waitForEvent('window');
    await corridor.byId('lock').click({ noWaitAfter: true });
    const later = corridor.on(await replaced);
    await later.arriveAt('start');
    await later.byId('open-vault').click();
    for (const [at, giver] of givers.slice(1).entries()) {
      if (at > 0) await later.byId('unlock-next').click();
      await giveShare(later, giver);
    }
    await later.arriveAt('home');
    await later.byId('review-pending').click();
    await later.arriveAt('batch');
    await expect(later.byId('list-compared')).toHaveAttribute('data-whole', 'true');
    await later.goToSign();
    await later.byId('sign-custodian').selectOption('2');
    await later.byId('sign-passphrase').fill(givers[1]?.passphrase ?? '');
    await later.holdSeal('since');
    for (const line of [1, 2]) await expect(later.byId(`signed-${line}`)).toBeVisible();

    // All of it is in the log.
    await later.byId('place-log').click();
    await later.arriveAt('log');
    await later.picture('log');
    const entries = (kind: string) =>
      later.byId('screen-log').locator(`[data-testid="log-entry"][data-kind="${kind}"]`);
    await expect(entries('signed')).toHaveCount(2);
    for (const name of ['Aoi', 'Ken']) await expect(entries('signed').first()).toContainText(name);
    await expect(entries('approval-given')).toContainText('Aoi');
    for (const code of ['request-unsigned', 'payment-list-extra'] as const)
      await expect(entries('refused').filter({ hasText: catalogs[language].reasons[code].title })).toHaveCount(1);
  });
}
