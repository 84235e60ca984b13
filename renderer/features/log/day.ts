/**
 * A day as it is typed: year, month, day, in that order in every language, as the log shows it. The system's own date
 * field shows the order of the system's language.
 */

/** `2026-11-29`, also with other signs between, of one digit, or in full width; null if it is no day of the calendar. */
export function dayOf(typed: string): string | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed.normalize('NFKC').replace(/\s/g, ''));
  if (found === null) return null;
  const [year = '', month = '', day = ''] = found.slice(1);
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : null;
}
