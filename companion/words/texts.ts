/** Type of the desk's reasons in words. */

export interface DeskReasonText {
  /** What is wrong, as a short statement. */
  readonly title: string;
  /** What to do. */
  readonly ask: string;
}
