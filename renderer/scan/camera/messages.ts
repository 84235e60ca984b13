/**
 * Messages between the window, the reader and the second decoder. Only texts and figures come back; pictures stay in
 * the workers.
 */
import type { Reason } from '../../../core/base/reason.ts';
import type { Cleaned } from '../../../core/intake/clean-text.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import type { Progress, Transport } from '../../../core/qr/transports.ts';
import type { Advice } from './advice.ts';
import type { View } from './view.ts';

export type ToReader =
  /** Sent first: the port to the second decoder, and the keys of what was handled before. */
  | { readonly kind: 'begin'; readonly second: MessagePort; readonly handled: readonly string[] }
  /** A camera's frames. A new stream replaces the previous one; the collection stays. */
  | { readonly kind: 'camera'; readonly frames: ReadableStream<VideoFrame> }
  /** Given by the person; each is answered with 'outcome'. */
  | { readonly kind: 'picture'; readonly id: number; readonly picture: Blob }
  | { readonly kind: 'video-frame'; readonly id: number; readonly frame: VideoFrame }
  | { readonly kind: 'text'; readonly id: number; readonly text: string; readonly cleaned: readonly Cleaned[] }
  | { readonly kind: 'clear' }
  /** The code that was just handled may be read again. */
  | { readonly kind: 'read-again' };

/** Speed of a collection. */
export interface Rate {
  readonly codesPerSecond: number;
  readonly bytesPerSecond: number;
  /** Null while unknown. */
  readonly secondsLeft: number | null;
}

/** A complete content that was received, text or not. */
export interface CompleteContent {
  readonly transport: Transport;
  /** SHA-256 of the bytes, upper-case hex. */
  readonly digest: string;
  /** Codes received, repeats included. */
  readonly received: number;
  /** Milliseconds since the first code of this collection, and since the camera's first frame (null: none). */
  readonly sinceFirstCode: number;
  readonly sinceFirstFrame: number | null;
}

/** What the reader reports. */
export type News =
  | { readonly kind: 'progress'; readonly progress: Progress; readonly rate: Rate }
  /** New data arrived. */
  | { readonly kind: 'tick' }
  | {
      readonly kind: 'complete';
      readonly text: string;
      /** Cleanings applied to read it. */
      readonly cleaned: readonly Cleaned[];
      readonly whole: CompleteContent;
      /** Keys by which it is recognised again: stream, digest, code. */
      readonly handled: readonly string[];
    }
  | {
      /** A camera code that cannot be used. `whole`: the content was complete, but is no text that Inkan reads. */
      readonly kind: 'refused';
      readonly reason: Reason;
      readonly whole: CompleteContent | null;
      /** Nothing else is being collected. */
      readonly alone: boolean;
      readonly handled: readonly string[];
    }
  /** A camera code that belongs to something else; nothing was lost. */
  | { readonly kind: 'stranger'; readonly reason: Reason }
  /** Whether the visible code is the one that was just handled. */
  | { readonly kind: 'same'; readonly same: boolean }
  /** The collection was emptied. */
  | { readonly kind: 'cleared' }
  /** Five times a second: what the camera sees, and the advice. */
  | { readonly kind: 'view'; readonly view: View; readonly advice: Advice | null }
  | { readonly kind: 'camera-ended' }
  /** WebAssembly could not be started: nothing will be read. */
  | { readonly kind: 'broken' };

/** Result of one picture, one frame of a video or one text. Completions and progress are also sent as news. */
export type ReadOutcome =
  | { readonly is: 'complete' }
  | { readonly is: 'progress' }
  /** Known already. */
  | { readonly is: 'repeat' }
  | { readonly is: 'refused'; readonly reason: Reason }
  /** No code, or none that can be read. */
  | { readonly is: 'nothing' };

export type FromReader = News | { readonly kind: 'outcome'; readonly id: number; readonly outcome: ReadOutcome };

/** Luma without gaps between lines; its buffer is transferred. */
export interface ToSecond {
  readonly id: number;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** Also read white on black. */
  readonly bothInks: boolean;
}

export interface FromSecond {
  readonly id: number;
  readonly scan: Scan | null;
}
