/**
 * The main task, unattended, in the practice vault: a filmed unsigned QR in through the camera, review, sign, signed QR
 * out, read back from a screenshot and verified by software that had no part in signing. Then one request of each sort
 * from the training ground: good ones and attacks. Exits 0 only if all of it succeeded.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../../core/base/languages.ts';
import type { ExerciseId } from '../../core/training/exercises.ts';
import { exerciseOf } from '../../core/training/exercises.ts';
import { texts } from '../../renderer/features/training/texts.en.ts';
import { Corridor } from './corridor.ts';
import { removeHome } from './home.ts';
import { launch } from './launch.ts';
import { practiceKeys } from './practice-keys.ts';
import { nemTransferRequest, symbolTransferRequest, type UnsignedRequest } from './requests.ts';
import { openExercise } from './training.ts';
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
  await practise();
  say('done: both replies are valid, and each answer in the training ground was correct');
}

/** One of each sort, in the order of a story: what is good first, then what a thief would try. */
const sorts: readonly ExerciseId[] = [
  'symbol-payment',
  'forty-payouts',
  'known-cosignature',
  'multisig-set-up',
  'new-contact',
  'altered-recipient',
  'look-alike',
  'hidden-ownership-change',
  'gift-with-drain',
  'expired',
];

async function practise(): Promise<void> {
  const pictures = path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'demo', 'training-en');
  const launched = await launch();
  try {
    const corridor = new Corridor(launched.page, pictures);
    say('the training ground of the practice vault: one request of each sort, compared with the order of the treasury');
    await corridor.chooseLanguage('en');
    await corridor.arriveAt('start');
    await corridor.byId('open-training').click();
    for (const id of sorts) await answer(corridor, id);
    say(`a screenshot of each of its ${corridor.pictures} screens: ${path.relative('.', pictures)}`);
    say('to practise yourself: npm start, then “Train with exercises”');
  } catch (error) {
    await launched.page.screenshot({ path: path.join(pictures, 'failed.png') }).catch(() => undefined);
    throw error;
  } finally {
    await launched.close();
    removeHome(launched.home);
  }
}

/** Opens an exercise from the list, answers it correctly, and goes back to the list. */
async function answer(corridor: Corridor, id: ExerciseId): Promise<void> {
  const exercise = exerciseOf(id);
  if (exercise === null) throw new Error(`no exercise ${id}`);
  await corridor.arriveAt('training');
  await corridor.byId(`exercise-${id}`).click();
  await openExercise(corridor, exercise);
  await corridor.picture(`${id}-request`);
  await corridor.byId(`training-${exercise.answer}`).click();
  await corridor.arriveAt('training-result');
  await corridor.picture(`${id}-result`);
  const isRight = await corridor.byId('training-verdict').getAttribute('data-right');
  if (isRight !== 'true') throw new Error(`the answer to ${id} was not taken as correct`);
  const { name, lesson } = texts.exercises[id];
  say(`answer “${texts.answers[exercise.answer]}” is correct: ${name}`);
  say(`  ${lesson}`);
  await corridor.byId('to-training').click();
}

demo().catch((error: unknown) => {
  console.error(`[demo] FAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
