/** Interface of every file in kinds/: reads and writes the body of one kind (everything after the 60-byte header). */
import type { NemContent } from './content.ts';
import type { NemHeader } from './header.ts';
import type { NemReader } from './nem-reader.ts';

export interface NemCodec<C extends NemContent> {
  /** catbuffer nem/transaction_type.cats. */
  readonly type: number;
  /** Reads the body. Errors go to the reader, whose `refusal` the caller checks; then the content is invalid. */
  readonly read: (reader: NemReader, header: NemHeader) => C;
  readonly write: (content: C, header: NemHeader) => Uint8Array;
}
