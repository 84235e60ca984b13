/** Actions of the training ground. The request of an exercise is opened by `act.read`, like any other. */
import type { TrainingAnswer } from '../../../core/training/exercise.ts';
import type { Asking } from '../../app/asking.ts';

export function makeTrainingActions({ ask, quietly, settle }: Asking) {
  return {
    exercises: () => quietly((vault) => vault.training.exercises({})),
    beginRound: (learner: string) =>
      settle(
        ask((vault) => vault.training.beginRound({ learner })),
        (begun) => ({ is: 'training-begun', begun }),
      ),
    begin: (id: string) =>
      settle(
        ask((vault) => vault.training.begin({ id })),
        (begun) => ({ is: 'training-begun', begun }),
      ),
    answer: (decision: TrainingAnswer) =>
      settle(
        ask((vault) => vault.training.answer({ decision })),
        (judged) => ({ is: 'training-judged', judged }),
      ),
  };
}
