/**
 * Chooses advice for a person if nothing is read, from recent views.
 * Takes: views, a fifth of a second apart. Gives: one advice of a closed list, or none. Never: judges by a single view.
 */
import type { View } from './view.ts';

export const advices = [
  /** The picture is black. */
  'covered',
  'too-dark',
  'too-bright',
  /** A reflection on the code. */
  'glare',
  'blurred',
  'too-far',
  /** The code does not fit into the picture. */
  'too-near',
  /** The picture never changes, so the camera does not look at anything. */
  'wrong-camera',
  'no-code',
] as const;
export type Advice = (typeof advices)[number];

/** Number of views considered: those of the last second and a half. */
export const viewsKept = 7;
/** Advice is given after this many views without a code: most of a second. */
const leastViews = 4;

export function adviceOf(views: readonly View[]): Advice | null {
  const recent = views.slice(-viewsKept);
  if (recent.length < leastViews || recent.some((view) => view.code === 'read')) return null;
  // If all views are identical, the picture is frozen; otherwise the most frequent symptom wins.
  if (recent.slice(1).every((view) => view.change === 0) && mostOften(recent) === 'no-code') return 'wrong-camera';
  return mostOften(recent);
}

function mostOften(views: readonly View[]): Advice {
  const votes = new Map<Advice, number>();
  for (const view of views) {
    const advice = symptomOf(view);
    votes.set(advice, (votes.get(advice) ?? 0) + 1);
  }
  return advices.reduce((best, advice) => ((votes.get(advice) ?? 0) > (votes.get(best) ?? 0) ? advice : best));
}

/** Symptom of one view. Light comes first, because without it nothing else can be judged. */
export function symptomOf(view: View): Advice {
  const { dark, light } = view;
  if (light < 30 && light - dark < 16) return 'covered';
  if (light < 80) return 'too-dark';
  if (dark > 200 || (view.blown > 0.6 && light - dark < 60)) return 'too-bright';
  // The quiet zone is not patterned: a distant code fills two cells of about 400.
  if (view.code === 'none' && view.patterned < 0.004) return 'no-code';
  return ofCode(view);
}

/** Steps over two pixels relative to the contrast: blurs that the decoders cannot read stay below. */
const sharp = 0.34;

function ofCode(view: View): Advice {
  if (view.glare >= 0.06) return 'glare';
  if (view.modulePixels !== null && view.modulePixels < 2) return 'too-far';
  if (view.code === 'seen') return view.box < 0.05 && view.sharpness >= sharp ? 'too-far' : 'blurred';
  // A room or a page of text is scattered over its box; a code fills it.
  if (view.patterned < 0.3 * view.box) return 'no-code';
  if (view.box < 0.05) return view.patterned < 0.02 || view.sharpness >= sharp ? 'too-far' : 'blurred';
  if (view.sharpness < sharp) return 'blurred';
  return view.patterned > 0.3 && view.sides >= 2 ? 'too-near' : 'no-code';
}
