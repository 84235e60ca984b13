/** Types of the desk's texts. */

export interface DeskReasonText {
  /** What is wrong, as a short statement. */
  readonly title: string;
  /** What to do. */
  readonly ask: string;
}

export interface StageText {
  readonly name: string;
  /** What it means, and what to do if anything. */
  readonly means: string;
}
