/** Inkan Desk with its own services: it starts on an empty folder, keeps what it is told, and says what it cannot reach. */
import { expect, test } from './session.ts';

const program = 'INKAN_DESK';

test('the desk keeps its nodes over a restart, and says that one cannot be reached', async ({ start, home }) => {
  const first = await start({ program, home, judged: false });
  await first.page.getByTestId('place-nodes').click();
  await first.page.getByTestId('network').selectOption('symbol testnet');
  await first.page.getByTestId('node-url').fill('http://127.0.0.1:9');
  await first.page.getByTestId('add-node').click();
  const node = first.page.locator('[data-testid="node"][data-state="failing"]');
  await node.waitFor();
  await first.page.getByTestId('place-settings').click();
  await first.page.getByTestId('show-key').waitFor();
  await first.page.getByTestId('place-record').click();
  await first.page.getByTestId('record-line').first().waitFor();
  await first.close();
  const again = await start({ program, home, judged: false });
  await again.page.getByTestId('place-nodes').click();
  await expect(again.page.getByTestId('node')).toContainText('http://127.0.0.1:9');
});
