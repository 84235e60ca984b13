/** Shapes of the catalogs' entries: what happened, what it means, what to do. */
export interface ReasonText {
  /** What is wrong, as a short statement. */
  readonly title: string;
  /** What that means for the person in front of the screen. */
  readonly means: string;
  /** What to do, or what to ask the sender for. */
  readonly ask: string;
}

export interface WarningText {
  readonly title: string;
  readonly why: string;
  readonly doThis: string;
}

export type Language = 'ja' | 'en';
