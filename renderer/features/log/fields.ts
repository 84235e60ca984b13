/** Who acted in an entry, and how prominently the screen shows it. */
import type { LogEvent, LogEventKind } from '../../../core/audit/events.ts';
import { escapeText } from '../../../core/review/escape.ts';
import type { Severity } from '../../../core/review/review-document.ts';

/** The names of those who acted, escaped. */
export function peopleIn(event: LogEvent): readonly string[] {
  const people = [
    ...('custodian' in event && event.custodian !== null ? [event.custodian] : []),
    ...('decided' in event ? [event.decided.custodian] : []),
    ...('by' in event ? event.by : []),
    ...('custodians' in event ? event.custodians : []),
  ];
  return people.map(({ name }) => escapeText(name).text);
}

/** Entries that an auditor should notice. */
const loud: readonly LogEventKind[] = ['alarm', 'guard-overridden', 'log-replaced', 'vault-accepted', 'vault-given-up'];
const raised: readonly LogEventKind[] = [
  ...(['unlock-failed', 'refused', 'clock-back', 'clock-forward', 'log-torn', 'words-shown'] as const),
  ...(['undone', 'left-open', 'approval-refused', 'pending-voided'] as const),
];

export function shapeOf(event: LogEvent | null): Severity {
  if (event === null || loud.includes(event.kind)) return 'stop';
  return raised.includes(event.kind) ? 'caution' : 'note';
}
