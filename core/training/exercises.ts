/** All exercises. A new one: in a file of exercises/, and its texts in renderer/features/training. */
import type { Exercise } from './exercise.ts';
import { aggregates } from './exercises/aggregates.ts';
import { control } from './exercises/control.ts';
import { payments } from './exercises/payments.ts';
import { registry } from './exercises/registry.ts';
import { unreadable } from './exercises/unreadable.ts';

export const exercises = [...payments, ...aggregates, ...control, ...registry, ...unreadable] as const;
export type ExerciseId = (typeof exercises)[number]['id'];

export const exerciseOf = (id: string): Exercise<ExerciseId> | null => exercises.find((one) => one.id === id) ?? null;
