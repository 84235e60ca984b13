/** Messages between the window and the worker that makes codes. `job` identifies a stream. */
import type { Code } from './code.ts';
import type { SenderTransport, Version } from './steps.ts';
import type { StreamFacts } from './streams.ts';

export type ToSender =
  | {
      readonly kind: 'open';
      readonly job: number;
      readonly text: string;
      readonly transport: SenderTransport;
      readonly version: Version;
    }
  /** Codes `from`, `from + 1`, … of an open stream. */
  | { readonly kind: 'codes'; readonly job: number; readonly from: number; readonly count: number };

export type FromSender =
  /** Null: this text cannot use this transport. */
  | { readonly kind: 'opened'; readonly job: number; readonly facts: StreamFacts | null }
  | { readonly kind: 'codes'; readonly job: number; readonly from: number; readonly codes: readonly Code[] };
