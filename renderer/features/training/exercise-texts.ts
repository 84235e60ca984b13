/** The texts of an exercise by its id, which the vault sends as a text. */
import type { Catalog } from '../../i18n/catalog.ts';

export interface ExerciseTexts {
  readonly name: string;
  /** What the exercise teaches, told after the answer. */
  readonly lesson: string;
}

export const exerciseTexts = ({ exercises }: Catalog['training'], id: string): ExerciseTexts =>
  exercises[id as keyof typeof exercises] ?? { name: id, lesson: '' };
