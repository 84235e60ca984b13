/** Formats instants: local time and UTC, and the remaining time. */
import { type Language, languages } from '../../core/base/languages.ts';
import type { Catalog } from './catalog.ts';

/** ECMAScript has no later dates (ECMA-262, Time Values). */
const lastMs = 8_640_000_000_000_000n;

/** Milliseconds as a Number if they are a valid date, else null. */
export function toMoment(epochMs: string): number | null {
  if (!/^-?\d{1,24}$/.test(epochMs)) return null;
  const ms = BigInt(epochMs);
  return ms > lastMs || ms < -lastMs ? null : Number(ms);
}

const zone = (utc: boolean): { timeZone?: 'UTC' } => (utc ? { timeZone: 'UTC' } : {});

/** To the second, 24 hours, in both languages. */
const timeOfDay = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

export function dateAndTime(ms: number, language: Language, utc: boolean): string {
  return new Intl.DateTimeFormat(languages[language].locale, {
    year: 'numeric',
    month: languages[language].month,
    day: 'numeric',
    weekday: 'short',
    ...timeOfDay,
    ...zone(utc),
  }).format(ms);
}

export function clockTime(ms: number, utc: boolean): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...timeOfDay,
    ...zone(utc),
  }).format(ms);
}

/** `2026-11-23`: identical in both languages, and sortable. */
export function clockDate(ms: number, utc: boolean): string {
  return new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone(utc) }).format(
    ms,
  );
}

/** `2 h 05 min` in the catalog's words; null if the moment has passed. */
export function timeLeft(untilMs: number, nowMs: number, words: Catalog): string | null {
  const seconds = Math.floor((untilMs - nowMs) / 1000);
  if (seconds < 0) return null;
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  return words.slip.duration(days, hours, minutes, seconds % 60);
}
