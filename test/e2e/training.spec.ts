/**
 * The training ground: every exercise is opened by a click and answered, at 1024×600. An attack shows what gives it away; the
 * result says so, the score counts, and the log has each answer.
 */
import fs from 'node:fs';
import path from 'node:path';
import { exerciseOf, exercises } from '../../core/training/exercises.ts';
import { openExercise } from '../harness/training.ts';
import { drawn, times } from '../sample.ts';
import { expect, stickingOut, test } from './session.ts';

const languages = ['en', 'ja'] as const;
const [payment] = exercises;
/** Of the round, which the vault draws in another order each time; what each exercise shows is test/flows/training.test.ts's. */
const walked = times(12, exercises.length);

for (const language of drawn('training', languages)) {
  test(`every exercise of the training ground (${language})`, async ({ home, start }) => {
    const run = await start();
    const { corridor, page } = run;
    await page.setViewportSize({ width: 1024, height: 600 });
    await corridor.chooseLanguage(language);
    await corridor.arriveAt('start');
    await corridor.byId('open-training').click();
    await corridor.arriveAt('training');
    await expect(corridor.byId('training-exercises').locator('li')).toHaveCount(exercises.length);
    await corridor.picture('training');
    await corridor.byId('training-learner').fill('綾');
    await corridor.byId('training-round-start').click();
    const met: string[] = [];
    let right = 0;
    while (met.length < walked) {
      await corridor.arriveAt('training-order');
      const id = (await corridor.byId('training-exercise').getAttribute('data-exercise')) ?? '';
      const exercise = exerciseOf(id);
      if (exercise === null) throw new Error(`no exercise ${id}`);
      met.push(id);
      await corridor.picture(`${id}-order`);
      await expect(corridor.byId('training-open'), id).toBeInViewport({ ratio: 1 });
      const shown = await openExercise(corridor, exercise);
      await corridor.picture(`${id}-request`);
      expect(shown, id).toBe(exercise.signs.reasons.length > 0 ? 'refused' : 'review');
      expect(await stickingOut(run), id).toEqual([]);
      await expect(corridor.byId('training-sign')).toBeInViewport({ ratio: 1 });
      await expect(corridor.byId('training-refuse')).toBeInViewport({ ratio: 1 });
      const [sign, refuse] = await Promise.all(
        ['training-sign', 'training-refuse'].map((button) => corridor.byId(button).boundingBox()),
      );
      expect([sign?.width, sign?.height], 'equal answers').toEqual([refuse?.width, refuse?.height]);
      for (const code of exercise.signs.reasons)
        await expect(page.locator(`[data-testid="reason"][data-code="${code}"]`).first(), id).toBeInViewport();
      if (shown === 'review')
        for (const code of exercise.signs.warnings)
          await expect(corridor.byId(`warning-${code}`).first()).toBeVisible();
      // Each third answer is wrong.
      const isRight = met.length % 3 !== 0;
      right += isRight ? 1 : 0;
      const decision = (exercise.answer === 'sign') === isRight ? 'sign' : 'refuse';
      await corridor.byId(`training-${decision}`).click();
      await corridor.arriveAt('training-result');
      const verdict = corridor.byId('training-verdict');
      await expect(verdict).toHaveAttribute('data-right', String(isRight));
      await expect(verdict).toHaveAttribute('data-answer', exercise.answer);
      for (const code of [...exercise.signs.reasons, ...(shown === 'review' ? exercise.signs.warnings : [])])
        await expect(corridor.byId(`sign-${code}`).first(), id).toBeVisible();
      if (shown === 'review')
        for (const label of exercise.signs.differs) await expect(corridor.byId(`differs-${label}`), id).toBeVisible();
      await corridor.picture(`${id}-result`);
      expect(await stickingOut(run), id).toEqual([]);
      if (met.length < walked) await corridor.byId('training-next').click();
    }
    expect(new Set(met).size).toBe(walked);
    await expect(corridor.byId('training-round')).toHaveAttribute('data-right', String(right));
    await corridor.byId('to-training').click();
    await corridor.arriveAt('training');
    await corridor.picture('training-done');
    await corridor.byId('back-to-scan').click();
    await corridor.arriveAt('scan');
    const entries = fs
      .readFileSync(path.join(home.userData, 'log.inkan'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"trained"'))
      .map((line) => JSON.parse(line).event);
    expect(entries.map(({ exercise }) => exercise)).toEqual(met);
    expect(entries.at(-1)).toMatchObject({ practice: true, learner: '綾', answered: met.length, correct: right });
  });
}

for (const language of drawn('training by hand', languages)) {
  test(`an exercise that is put down, and one that is really signed (${language})`, async ({ start }) => {
    const { corridor, page } = await start();
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    await corridor.byId('to-training').click();
    await corridor.arriveAt('training');
    await corridor.byId('exercise-symbol-payment').click();
    await openExercise(corridor, payment);
    // Whoever puts the request down still has the order, and nothing is answered.
    await corridor.byId('discard').click();
    await corridor.arriveAt('training-order');
    await openExercise(corridor, payment);
    await corridor.byId('training-show-order').click();
    await expect(corridor.byId('training-order-slip').getByTestId('row-amount')).toBeVisible();
    await corridor.picture('order-beside-request');
    await corridor.byId('training-show-order').click();
    await corridor.goToSign();
    // At the seal the seal is the answer.
    await expect(corridor.byId('training-bar')).toBeVisible();
    await expect(corridor.byId('training-sign')).toHaveCount(0);
    await corridor.holdSeal();
    // What is signed is answered.
    await expect(corridor.byId('training-refuse')).toHaveCount(0);
    await corridor.byId('training-signed').click();
    await corridor.arriveAt('training-result');
    await expect(corridor.byId('training-verdict')).toHaveAttribute('data-right', 'true');
    await corridor.byId('to-log').click();
    await corridor.arriveAt('log');
    const entry = page.locator('[data-kind="trained"]');
    await expect(entry).toHaveCount(1);
    await entry.locator('summary').click();
    await corridor.picture('log');
  });
}
