/** Several requests in a row: one list, one review, one seal, one code with all signatures. */
import { merge } from '../../cli/merge-text.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { nemTransferRequest, symbolTransferRequest, type UnsignedRequest } from '../harness/requests.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { drawn } from '../sample.ts';
import { expect, test } from './session.ts';

const check = expect;

/** Merges one text of signatures with its requests, and verifies each result by other code. Returns their signers. */
async function merged(signatures: string, requests: readonly UnsignedRequest[]): Promise<readonly string[]> {
  const files = new Map([['signatures', signatures], ...requests.map(({ text }, i) => [`${i}`, text] as const)]);
  const tools = {
    readBytes: (name: string) => Buffer.from(files.get(name) ?? ''),
    filesAt: (name: string) => [name],
    readPicture: () => [],
  };
  const { exit, out } = await merge(['--json', '--signatures', 'signatures', ...requests.map((_, i) => `${i}`)], tools);
  const found = JSON.parse(out).merged;
  check([exit, found.length]).toEqual([0, requests.length]);
  const signers: string[] = [];
  for (const one of found) {
    const request = requests[Number(one.requests[0])];
    const verified = await verifyReply(one.items[0].outputs[0].text, request?.bytes ?? new Uint8Array(0));
    signers.push(verified.signer);
  }
  return signers;
}

for (const language of drawn('basket of two', ['en', 'ja'] as const)) {
  test(`two pasted requests, one seal, one reply (${language})`, async ({ start }) => {
    const { corridor } = await start();
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    const requests = [symbolTransferRequest('one'), nemTransferRequest(practiceKeys.nem)];
    await corridor.readSeveral();
    for (const [at, { text }] of requests.entries()) await corridor.pasteNext(text, at + 1);
    await corridor.picture('list');
    await corridor.reviewAll();
    await expect(corridor.byId('payment-table')).toHaveAttribute('data-count', '2');
    await corridor.goToSign();
    await corridor.holdSeal('since');
    await expect(corridor.byId('signed-1')).toHaveAttribute('data-in-all', 'true');
    await corridor.byId('view-text').check();
    const signatures = await corridor.byId('signed-text').innerText();
    check(await merged(signatures, requests)).toEqual(expect.arrayContaining([practiceKeys.symbol, practiceKeys.nem]));
    // Each once more, at any time.
    await corridor.byId('done').click();
    await corridor.arriveAt('scan');
    await corridor.byId('since').click();
    await corridor.byId('code-1').click();
    await corridor.arriveAt('signed');
    await expect(corridor.byId('signed-head')).toHaveAttribute('data-number', '1');
    const reply = await corridor.readSignedQr();
    check((await verifyReply(reply, requests[0]?.bytes ?? new Uint8Array(0))).signer).toBe(practiceKeys.symbol);
    await corridor.picture('again');
  });
}
