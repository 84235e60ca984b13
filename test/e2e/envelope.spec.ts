/** A request envelope in the window: its requests become a list with their origin, and are signed together. */
import { makeEnvelope } from '../../core/envelope/request-envelope.ts';
import { keyOf, signsWith } from '../harness/envelopes.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { nemTransferRequest, symbolTransferRequest } from '../harness/requests.ts';
import { drawn } from '../sample.ts';
import { expect, test } from './session.ts';

function envelopeNow(texts: readonly string[]): string {
  const created = Math.floor(Date.now() / 1000);
  const content = {
    ...{ key: keyOf(1), number: 1, previous: null, created, expires: created + 3600, totals: null },
    ...{ purpose: '11月分の支払い', reference: 'PAY-2026-11', texts },
  };
  const made = makeEnvelope(content, signsWith(1));
  if (!made.ok) throw new Error(made.reason.code);
  return made.value.text;
}

for (const language of drawn('envelope', ['en', 'ja'] as const)) {
  test(`a pasted envelope is a list of requests with their origin (${language})`, async ({ start }) => {
    const { corridor } = await start();
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    const requests = [symbolTransferRequest('one'), nemTransferRequest(practiceKeys.nem)];
    const text = envelopeNow(requests.map((one) => one.text));
    await corridor.paste(text);
    for (const line of [1, 2]) {
      await expect(corridor.byId(`basket-${line}`)).toHaveAttribute('data-outcome', 'ready');
      await expect(corridor.byId(`origin-${line}`)).toHaveAttribute('data-number', '1');
      await expect(corridor.byId(`origin-${line}`)).toContainText('11月分の支払い');
      const unregistered = { en: 'Signature by a key that is not registered', ja: '登録されていない鍵による署名です' };
      await expect(corridor.byId(`origin-${line}`)).toContainText(unregistered[language]);
    }
    // Reading goes on into the list, though it began with one request at a time.
    await corridor.pasteNext('hello', 3);
    await corridor.picture('list');
    await corridor.reviewAll();
    await expect(corridor.byId('payment-table')).toHaveAttribute('data-count', '2');
    await corridor.goToSign();
    await corridor.holdSeal('since');
    await corridor.byId('done').click();
    await corridor.arriveAt('scan');
    // One that was altered on its way is refused whole.
    await corridor.pasteNext(text.replace('PAY-2026-11', 'PAY-2026-12'), 4);
    await expect(corridor.byId('basket-4')).toHaveAttribute('data-outcome', 'refused');
    await corridor.picture('altered');
  });
}
