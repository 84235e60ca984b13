/** The back office's payment list in the window: what was detected, the match, and an altered line by its characters. */
import { writeList } from '../../core/payment-list/write-list.ts';
import { payment, toShiftJis } from '../harness/payment-lists.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { drawn, inAllLooks } from '../sample.ts';
import { expect, test } from './session.ts';

const destination = 'TATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA37JGO5Q';
const lines = (amounts: readonly bigint[]) =>
  amounts.map((atomic, at) => payment({ destination, atomic, message: `請求書 ${at + 1}` }));
const fileOf = (amounts: readonly bigint[]) => ({
  name: '支払.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(toShiftJis(writeList(lines(amounts), '11月分', 'japanese'))),
});
const asked = 12_345_678n;

for (const language of drawn('payment list', ['en', 'ja'] as const)) {
  test(`a payment list in Shift_JIS finds the altered line (${language})`, async ({ start }) => {
    const { corridor } = await start({ looks: inAllLooks });
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    await corridor.readSeveral();
    await corridor.pasteNext(symbolTransferRequest('請求書 1').text, 1);
    await corridor.pasteNext(symbolTransferRequest('請求書 2').text, 2);
    // What was detected is shown before it counts.
    await corridor.byId('list-file').setInputFiles(fileOf([asked, 12_345_687n]));
    await corridor.arriveAt('payment-list');
    await expect(corridor.byId('list-detected')).toHaveAttribute('data-encoding', 'shift_jis');
    await expect(corridor.byId('list-detected')).toContainText('11月分');
    await corridor.picture('detected');
    await corridor.byId('use-list').click();
    await corridor.arriveAt('scan');
    await corridor.picture('given');
    // One line has other digits: nothing is reviewed, and the digits are the first thing on the screen.
    await corridor.byId('review-all').click();
    await corridor.arriveAt('list-differs');
    const altered = corridor.byId('list-altered');
    await expect(altered).toBeInViewport();
    await expect(altered.getByTestId('differs-listed')).toContainText('12.345687');
    await expect(altered.getByTestId('differs-requested')).toContainText('12.345678');
    await corridor.picture('differs');
    await corridor.byId('back-to-scan').click();
    await corridor.arriveAt('scan');
    await expect(corridor.byId('basket-2')).toHaveAttribute('data-outcome', 'ready');
    // Without the list, whoever works with the keyboard stays where another one is chosen.
    await corridor.byId('remove-list').click();
    await expect(corridor.byId('list-given')).toHaveCount(0);
    await expect(corridor.byId('choose-list')).toBeFocused();
    // With a line too many for these requests there is a stop, above the table too, and nothing is refused.
    await corridor.byId('list-file').setInputFiles(fileOf([asked, asked, asked]));
    await corridor.arriveAt('payment-list');
    await corridor.byId('use-list').click();
    await corridor.arriveAt('scan');
    await corridor.reviewAll();
    await expect(corridor.byId('list-compared')).toHaveAttribute('data-shape', 'stop');
    await corridor.picture('missing');
    await corridor.byId('discard').click();
    await corridor.arriveAt('scan');
    // With the right list all of it matches, and is signed.
    await corridor.byId('list-file').setInputFiles(fileOf([asked, asked]));
    await corridor.arriveAt('payment-list');
    await corridor.byId('use-list').click();
    await corridor.arriveAt('scan');
    await corridor.reviewAll();
    await expect(corridor.byId('list-compared')).toHaveAttribute('data-whole', 'true');
    await expect(corridor.byId('list-compared')).toBeInViewport();
    await corridor.goToSign();
    await corridor.holdSeal('since');
  });
}
