/** Several requests in a row, one code to carry out: shown by the app, and merged with the requests on the other
 * side. */
import { merge } from '../../cli/merge-text.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { nemTransferRequest, symbolTransferRequest } from '../harness/requests.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { drawn } from '../sample.ts';
import { expect, test } from './session.ts';

const check = expect;

for (const language of drawn('batch', ['en', 'ja'] as const)) {
  test(`three requests, one code with all signatures (${language})`, async ({ start }) => {
    const { corridor, page } = await start();
    await page.setViewportSize({ width: 1024, height: 600 });
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    const requests = [symbolTransferRequest('one'), symbolTransferRequest('two'), nemTransferRequest(practiceKeys.nem)];
    for (const [index, request] of requests.entries()) {
      await corridor.paste(request.text);
      await corridor.scanned();
      await corridor.goToSign();
      await corridor.holdSeal();
      await corridor.arriveAt('signed');
      await expect(corridor.byId('item-session')).toHaveCount(index === 0 ? 0 : 1);
      if (index < requests.length - 1) await corridor.byId('done').click();
    }
    await corridor.picture('newest');
    await corridor.byId('item-session').click();
    await expect(corridor.byId('item-check')).toContainText('3');
    // Two chains, two accounts: no single signer or hash is shown.
    await expect(corridor.byId('signed-signer')).toHaveCount(0);
    await expect(corridor.byId('signed-hash')).toHaveCount(0);
    await corridor.picture('session');
    await corridor.byId('view-text').check();
    const signatures = await corridor.byId('signed-text').innerText();
    const files = new Map([['signatures', signatures], ...requests.map(({ text }, i) => [`${i}`, text] as const)]);
    const tools = {
      readBytes: (name: string) => Buffer.from(files.get(name) ?? ''),
      filesAt: (name: string) => [name],
      readPicture: () => [],
    };
    const { exit, out } = await merge(['--json', '--signatures', 'signatures', '0', '1', '2'], tools);
    const { merged } = JSON.parse(out);
    check([exit, merged.length]).toEqual([0, 3]);
    for (const one of merged) {
      const request = requests[Number(one.requests[0])];
      const verified = await verifyReply(one.items[0].outputs[0].text, request?.bytes ?? new Uint8Array(0));
      check(verified.signer).toBe(practiceKeys[verified.chain]);
    }
  });
}
