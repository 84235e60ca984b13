/** The exercise under way, and what Inkan showed of its request: nothing before it was opened. */
import type { Reason } from '../../core/base/reason.ts';
import type { TrainingBegun } from '../../core/contract/training.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';

export interface TrainingSeen {
  readonly begun: TrainingBegun;
  readonly document: ReviewDocument | null;
  readonly reasons: readonly Reason[];
}
