/** What can be done with a text or its codes beside showing them. The window around this room says how. */
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** False: the person closed the dialog. */
type Saved = Promise<Result<{ readonly saved: boolean }, Reason>>;

export interface Exports {
  readonly copy: (text: string) => Promise<Result<unknown, Reason>>;
  readonly saveText: (name: string, text: string) => Saved;
  readonly savePicture: (file: NamedFile) => Saved;
  readonly savePictures: (folder: string, files: readonly NamedFile[]) => Saved;
  readonly saveVideo: (file: NamedFile) => Saved;
  readonly print: () => Promise<Result<{ readonly printed: boolean }, Reason>>;
  readonly savePdf: (name: string) => Saved;
}
