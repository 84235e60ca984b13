/**
 * What the window, the reader and the second decoder say to each other. Only texts and figures come back: pictures
 * stay in the workers.
 */
import type { Reason } from '../../../core/base/reason.ts';
import type { Cleaned } from '../../../core/intake/clean-text.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import type { Progress, Transport } from '../../../core/qr/transports.ts';
import type { Advice } from './advice.ts';
import type { View } from './view.ts';

export type ToReader =
  /** First of all: the way to the second decoder, and the keys of what was dealt with before. */
  | { readonly kind: 'begin'; readonly second: MessagePort; readonly handled: readonly string[] }
  /** A camera's frames. Another stream takes the place of the former; what was collected stays. */
  | { readonly kind: 'camera'; readonly frames: ReadableStream<VideoFrame> }
  /** Given by hand; each is answered with 'outcome'. */
  | { readonly kind: 'picture'; readonly id: number; readonly picture: Blob }
  | { readonly kind: 'video-frame'; readonly id: number; readonly frame: VideoFrame }
  | { readonly kind: 'text'; readonly id: number; readonly text: string; readonly cleaned: readonly Cleaned[] }
  | { readonly kind: 'clear' }
  /** The code that was just dealt with counts again. */
  | { readonly kind: 'read-again' };

/** How fast a collection grows. */
export interface Rate {
  readonly codesPerSecond: number;
  readonly bytesPerSecond: number;
  /** Null while it cannot be told. */
  readonly secondsLeft: number | null;
}

/** Something whole that was received, text or not. */
export interface ReviewDraft {
  readonly transport: Transport;
  /** SHA-256 of the bytes, upper-case hex. */
  readonly digest: string;
  /** Codes received, repeats included. */
  readonly received: number;
  /** Milliseconds since the first code of this collection, and since the first frame of the camera (null: none). */
  readonly sinceFirstCode: number;
  readonly sinceFirstFrame: number | null;
}

/** What the reader tells of itself. */
export type News =
  | { readonly kind: 'progress'; readonly progress: Progress; readonly rate: Rate }
  /** Something new came. */
  | { readonly kind: 'tick' }
  | {
      readonly kind: 'complete';
      readonly text: string;
      /** What was done to read it. */
      readonly cleaned: readonly Cleaned[];
      readonly whole: ReviewDraft;
      /** By these keys it is known again: stream, digest, code. */
      readonly handled: readonly string[];
    }
  | {
      /** A code of the camera that cannot be taken. `whole`: it was complete, and no text for Inkan. */
      readonly kind: 'refused';
      readonly reason: Reason;
      readonly whole: ReviewDraft | null;
      /** Nothing is being collected beside it. */
      readonly alone: boolean;
      readonly handled: readonly string[];
    }
  /** A code of the camera that belongs to something else; nothing was lost. */
  | { readonly kind: 'stranger'; readonly reason: Reason }
  /** Whether the code in view is the one that was just dealt with. */
  | { readonly kind: 'same'; readonly same: boolean }
  /** The collection was emptied. */
  | { readonly kind: 'cleared' }
  /** Five times a second, what the camera sees, and what to do about it. */
  | { readonly kind: 'view'; readonly view: View; readonly advice: Advice | null }
  | { readonly kind: 'camera-ended' }
  /** WebAssembly could not be started: nothing will be read. */
  | { readonly kind: 'broken' };

/** What one picture, one frame of a video or one text brought. Completions and progress are news as well. */
export type ReadOutcome =
  | { readonly is: 'complete' }
  | { readonly is: 'progress' }
  /** Known already. */
  | { readonly is: 'repeat' }
  | { readonly is: 'refused'; readonly reason: Reason }
  /** No code in it, or none that can be read. */
  | { readonly is: 'nothing' };

export type FromReader = News | { readonly kind: 'outcome'; readonly id: number; readonly outcome: ReadOutcome };

/** Luma without gaps between its lines; its buffer is handed over. */
export interface ToSecond {
  readonly id: number;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** Also white on black. */
  readonly bothInks: boolean;
}

export interface FromSecond {
  readonly id: number;
  readonly scan: Scan | null;
}
