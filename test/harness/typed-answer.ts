/** What a test types at the seal: the answer that a person would read off the documents; null where the seal is held. */
import { answerOf } from '../../core/approval/typed-check.ts';
import type { Requirement } from '../../core/contract/shapes.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';

export const typedAnswer = ({ typed }: Requirement, ...documents: readonly ReviewDocument[]): string | null =>
  typed === null ? null : answerOf(typed, documents);
