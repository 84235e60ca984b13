/** Wraps every export so that the log gets two entries: what was exported, and the outcome. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LogEvent, LogHead } from '../../core/audit/events.ts';
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import { type ExportsParts, makeExports } from './exports.ts';

interface Parts extends Omit<ExportsParts, 'log'> {
  readonly append: (event: LogEvent) => Result<LogHead, Reason>;
}
type ExportSettings = ReturnType<typeof makeExports>;
type Answer = Result<Readonly<Record<string, boolean>>, Pick<Reason, 'code'>>;

export function exportsWithOutcomes({ append, ...parts }: Parts): ExportSettings {
  /** The log entry of the current call; several calls may run at once. */
  const calls = new AsyncLocalStorage<{ entry: number }>();
  const log = (event: LogEvent) => {
    const told = append(event);
    const call = calls.getStore();
    if (told.ok && call !== undefined && event.kind === 'exported' && !event.practice) call.entry = told.value.sequence;
    return told;
  };
  const withOutcome =
    (way: (params: never) => Promise<unknown>) =>
    (params: never): Promise<unknown> =>
      calls.run({ entry: 0 }, async () => {
        const answer = await way(params);
        const entry = calls.getStore()?.entry ?? 0;
        if (entry !== 0) append(outcomeOf(entry, answer as Answer));
        return answer;
      });
  const ways = Object.entries(makeExports({ ...parts, log }));
  return Object.fromEntries(ways.map(([name, way]) => [name, withOutcome(way as never)])) as unknown as ExportSettings;
}

/** The person can still cancel the system's print dialog. */
function outcomeOf(entry: number, answer: Answer): LogEvent {
  if (!answer.ok) return { kind: 'undone', entry, code: answer.reason.code };
  const isDone = Object.values(answer.value).every((done) => done);
  return isDone ? { kind: 'done', entry } : { kind: 'undone', entry, code: 'cancelled' };
}
