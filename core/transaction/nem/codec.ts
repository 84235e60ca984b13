/** What every file in kinds/ gives: how the body of one kind is read and written (all after the 60 bytes of header). */
import type { NemContent } from './content.ts';
import type { NemHeader } from './header.ts';
import type { NemReader } from './nem-reader.ts';

export interface NemCodec<C extends NemContent> {
  /** catbuffer nem/transaction_type.cats. */
  readonly type: number;
  /** Reads the body. Whatever is wrong is told to the reader, whose `against` decides; then the content is void. */
  readonly read: (reader: NemReader, header: NemHeader) => C;
  readonly write: (content: C, header: NemHeader) => Uint8Array;
}
