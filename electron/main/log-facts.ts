/** What the window is told about the log on its own. */
import { leftOutcomeOf } from '../../core/audit/outcomes.ts';
import type { Machine } from '../../core/contract/host.ts';
import { maxLeftOpen } from '../../core/contract/log-pages.ts';
import type { Log } from './log-file.ts';

type Facts = Pick<Log, 'trouble' | 'clockBack' | 'isReading' | 'putAside' | 'openOutcomes'>;

/** `isLocked`: while a vault is open, an operation without an outcome may simply be in progress. */
export function logFacts(log: Facts, isLocked: boolean): Machine['log'] {
  const [trouble, putAside] = [log.trouble(), log.putAside()];
  const left = isLocked ? log.openOutcomes().slice(-maxLeftOpen) : [];
  return {
    trouble: trouble === null ? null : { code: trouble.code, found: { ...trouble.found } },
    clockBehindMs: log.clockBack()?.last ?? null,
    reading: log.isReading(),
    putAside: putAside === null ? null : { bytes: putAside.bytes, kept: putAside.kept },
    leftOpen: left.map((act) => ({
      ...{ entry: act.at, what: act.kind, sinceMs: Number(act.since), outcome: leftOutcomeOf(act) },
    })),
  };
}
