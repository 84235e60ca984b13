/**
 * The main job, unattended, in the practice vault: a filmed unsigned QR in through the camera, review, sign, signed QR
 * out, read back from a screenshot and verified by software that had no part in signing. Exits 0 only when all of it held.
 */
import path from 'node:path';
import { Corridor, type Language } from './corridor.ts';
import { removeHome } from './home.ts';
import { launch } from './launch.ts';
import { practiceKeys } from './practice-keys.ts';
import { nemTransferRequest, symbolTransferRequest, type UnsignedRequest } from './requests.ts';
import { verifyReply } from './verify-reply.ts';
import { filmQr } from './y4m.ts';

const say = (line: string): void => console.log(`[demo] ${line}`);

async function walk(language: Language, request: UnsignedRequest): Promise<void> {
  const pictures = path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'demo', `${request.chain}-${language}`);
  const launched = await launch();
  try {
    filmQr(launched.home.film, [request.text]);
    say(
      `${request.chain}, ${language}: an unsigned ${request.chain} transfer of ${request.bytes.length} bytes is in front of the camera`,
    );
    const corridor = new Corridor(launched.page, pictures);
    await corridor.chooseLanguage(language);
    say('language chosen; opening the practice vault (published keys, testnets only)');
    await corridor.openPractice();
    say('scanning with the camera');
    if (request.chain === 'symbol') {
      say('the request leaves its signer open: choosing the first account');
      await corridor.choose();
    }
    await corridor.scanned();
    say('read and decoded: the review is on the screen');
    await corridor.goToSign();
    say('pressing and holding the seal');
    await corridor.holdSeal();
    const text = await corridor.readSignedQr();
    say('signed QR read back from the screen:');
    console.log(text);
    const verified = await verifyReply(text, request.bytes);
    const expected = practiceKeys[request.chain];
    if (verified.signer !== expected) throw new Error('signed by another key than the practice account');
    say(`verified independently: signer ${verified.signer}${verified.hash === null ? '' : `, hash ${verified.hash}`}`);
    say(`screenshots of every screen: ${pictures}`);
  } catch (error) {
    await launched.page.screenshot({ path: path.join(pictures, 'failed.png') }).catch(() => undefined);
    throw error;
  } finally {
    await launched.close();
    removeHome(launched.home);
  }
}

async function demo(): Promise<void> {
  say(`Electron ${process.env.INKAN_ELECTRON ?? 'unknown'}`);
  await walk('en', symbolTransferRequest(undefined, undefined, 'open'));
  await walk('ja', nemTransferRequest(practiceKeys.nem));
  say('done: both replies are valid');
}

demo().catch((error: unknown) => {
  console.error(`[demo] FAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
