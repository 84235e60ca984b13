/** A text that is carried out of the app, by whatever export. */
export interface Carried {
  readonly text: string;
  /** Of files: without an extension. */
  readonly name: string;
  /** Upper-case hex; '' if there is no single hash. */
  readonly hash: string;
  readonly practice: boolean;
  /** What is said after copying, where it is nothing that is announced. */
  readonly copied?: string;
}
