/** Opens the request of an exercise, and answers Inkan's question as the exercise says. */
import type { Exercise } from '../../core/training/exercise.ts';
import type { Corridor } from './corridor.ts';

/** From the exercise's order to its review, or to the refusal. */
export async function openExercise(corridor: Corridor, { choices }: Exercise): Promise<'review' | 'refused'> {
  await corridor.arriveAt('training-order');
  await corridor.byId('training-open').click();
  const [review, choose, refused] = ['review', 'choose', 'refused'].map((name) => corridor.byId(`screen-${name}`));
  if (review === undefined || choose === undefined || refused === undefined) throw new Error('no screens');
  await review.or(choose).or(refused).waitFor({ timeout: 180_000 });
  if (await choose.isVisible()) await corridor.choose(Object.values(choices)[0]);
  await review.or(refused).waitFor({ timeout: 180_000 });
  return (await review.isVisible()) ? 'review' : 'refused';
}
