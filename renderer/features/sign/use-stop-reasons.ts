/** What is typed for each stop of a batch, also after a look back at the review. The vault has the last word; a mistake is said before a passphrase is spent on it. */
import { useRef, useState } from 'react';
import { isReason } from '../../../core/approval/statement.ts';
import type { Stop } from '../../../core/contract/signing.ts';
import { checkDispositions, type Disposition } from '../../../core/risk/dispositions.ts';
import { useApp } from '../../app/use-app.ts';

type ProblemCode = 'disposition-missing' | 'disposition-empty' | 'disposition-repeated';
export interface ReasonProblem {
  readonly code: ProblemCode;
}

export interface StopReasonsState {
  readonly stops: readonly Stop[];
  readonly typed: Readonly<Record<string, string>>;
  readonly type: (ids: readonly string[], text: string) => void;
  readonly problem: ReasonProblem | null;
  /** The field of each stop. */
  readonly fields: Map<string, HTMLInputElement>;
  readonly dispositions: Disposition[];
  /** Says what is missing, moves the focus there, and is false; or is true. */
  readonly ready: () => boolean;
}

/** `batch`: its digest. */
export function useStopReasons(inBatch: readonly Stop[], batch: string): StopReasonsState {
  const { state, act } = useApp();
  const stops = byKind(inBatch);
  const fields = useRef(new Map<string, HTMLInputElement>()).current;
  const typed = state.reasons.batch === batch ? state.reasons.typed : noneTyped;
  const [problem, setProblem] = useState<ReasonProblem | null>(null);
  const dispositions = stops.flatMap(({ id }) => {
    const reason = (typed[id] ?? '').trim().normalize('NFC');
    return reason === '' ? [] : [{ finding: id, reason }];
  });
  return {
    ...{ stops, typed, problem, fields, dispositions },
    type: (ids, text) => {
      const all = { ...typed, ...Object.fromEntries(ids.map((id) => [id, text])) };
      act.dispatch({ is: 'reasons-typed', batch, typed: all });
      setProblem(null);
    },
    ready: () => {
      const wrong = firstWrong(stops, dispositions);
      setProblem(wrong);
      if (wrong !== null) fields.get(wrong.id)?.focus();
      return wrong === null;
    },
  };
}

const noneTyped: StopReasonsState['typed'] = {};

/** In the order in which they are shown. */
const byKind = (stops: readonly Stop[]): readonly Stop[] =>
  [...new Set(stops.map(({ code }) => code))].flatMap((code) => stops.filter((one) => one.code === code));

/** The first stop, from the top, with which the reasons do not hold any more. */
function firstWrong(
  stops: readonly Stop[],
  dispositions: readonly Disposition[],
): (ReasonProblem & { readonly id: string }) | null {
  for (const [at, { id }] of stops.entries()) {
    const upTo = stops.slice(0, at + 1);
    const given = dispositions.filter(({ finding }) => upTo.some((one) => one.id === finding));
    const wrong = checkDispositions(
      upTo.map((one) => ({ ...one, severity: 'stop' })),
      given,
    );
    if (wrong !== null) return { id, code: isProblem(wrong.code) ? wrong.code : 'disposition-empty' };
    if (!given.every(({ reason }) => isReason(reason))) return { id, code: 'disposition-empty' };
  }
  return null;
}

const isProblem = (code: string): code is ProblemCode =>
  code === 'disposition-missing' || code === 'disposition-empty' || code === 'disposition-repeated';
