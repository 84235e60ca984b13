/**
 * The main task, unattended, in the practice vault: a filmed unsigned QR in through the camera, review, sign, signed QR
 * out, read back from a screenshot and verified by software that had no part in signing. Exits 0 only if all of it
 * succeeded.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../../core/base/languages.ts';
import { Corridor } from './corridor.ts';
import { removeHome } from './home.ts';
import { launch } from './launch.ts';
import { practiceKeys } from './practice-keys.ts';
import { nemTransferRequest, symbolTransferRequest, type UnsignedRequest } from './requests.ts';
import { verifyReply } from './verify-reply.ts';
import { filmQr } from './y4m.ts';

const say = (line: string): void => console.log(`[demo] ${line}`);

async function walk(language: Language, request: UnsignedRequest): Promise<void> {
  const pictures = path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'demo', `${request.chain}-${language}`);
  const [chain, tongue] = [request.chain === 'symbol' ? 'Symbol' : 'NEM', language === 'en' ? 'English' : 'Japanese'];
  const launched = await launch();
  try {
    filmQr(launched.home.video, [request.text]);
    say(`${chain}, in ${tongue}: a film of the QR code of an unsigned transfer (${request.bytes.length} bytes) runs`);
    say('  before a simulated camera');
    const corridor = new Corridor(launched.page, pictures);
    await corridor.chooseLanguage(language);
    say('language chosen; opening the practice vault (published keys, test networks only)');
    await corridor.openPractice();
    say('scanning with the simulated camera');
    if (request.chain === 'symbol') {
      say('the request does not say which account pays: choosing the first one');
      await corridor.choose();
    }
    await corridor.scanned();
    say('read and decoded: the review is on the screen');
    await corridor.goToSign();
    say('pressing and holding the seal');
    await corridor.holdSeal();
    const text = await corridor.readSignedQr();
    const file = path.join(pictures, 'reply.json');
    fs.writeFileSync(file, text);
    say(`signed reply read back from the QR code on the screen: ${text.slice(0, 60)}…`);
    const verified = await verifyReply(text, request.bytes);
    const expected = practiceKeys[request.chain];
    if (verified.signer !== expected) throw new Error('signed by another key than the practice account');
    say(`verified by ${verifier[request.chain]}, which had no part in signing:`);
    say(`  signer ${verified.signer}${verified.hash === null ? '' : `, hash ${verified.hash}`}`);
    say(`the reply, and a screenshot of each of its ${corridor.pictures} screens: ${path.relative('.', pictures)}`);
  } catch (error) {
    await launched.page.screenshot({ path: path.join(pictures, 'failed.png') }).catch(() => undefined);
    throw error;
  } finally {
    await launched.close();
    removeHome(launched.home);
  }
}

/** As in verify-reply.ts. */
const verifier = { symbol: 'OpenSSL', nem: 'symbol-sdk’s JavaScript code' } as const;

async function demo(): Promise<void> {
  await walk('en', symbolTransferRequest(undefined, undefined, 'open'));
  await walk('ja', nemTransferRequest(practiceKeys.nem));
  say('done: both replies are valid');
}

demo().catch((error: unknown) => {
  console.error(`[demo] FAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
