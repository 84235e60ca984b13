/** What can be on the screen, and where a person can go by themselves. */
import type { Reason } from '../../core/base/reason.ts';
import type { Enrolment } from '../../core/contract/custody.ts';
import type { Requirement, Signed } from '../../core/contract/shapes.ts';
import type { Headline, Option, ReviewDocument } from '../../core/review/review-document.ts';
import type { Question } from '../../core/task/task.ts';

export type Screen =
  | { readonly name: 'loading' }
  | { readonly name: 'language' }
  | { readonly name: 'start' }
  | { readonly name: 'unlock' }
  /** Enough custodians have given their share, but the log or the file is not as it was left. */
  | { readonly name: 'held'; readonly problem: Reason; readonly word: string }
  /** `restoring`: the keys come from a backup, once the custodians have their passphrases. */
  | { readonly name: 'create-custody'; readonly restoring?: boolean }
  | { readonly name: 'create-enrol'; readonly enrolment: Enrolment; readonly restoring?: boolean }
  | { readonly name: 'restore' }
  | { readonly name: 'create-entropy' }
  | { readonly name: 'create-words'; readonly words: readonly string[]; readonly ask: readonly number[] }
  | { readonly name: 'create-check'; readonly ask: readonly number[] }
  /** The two words of a vault that is new on this machine, to be written down. */
  | { readonly name: 'vault-words' }
  | { readonly name: 'custodians' }
  | { readonly name: 'custodians-change' }
  | { readonly name: 'custodians-enrol'; readonly enrolment: Enrolment }
  | { readonly name: 'custodians-done' }
  | { readonly name: 'scan' }
  | {
      readonly name: 'choose';
      readonly question: Question;
      readonly subject: Headline | null;
      readonly options: readonly Option[];
    }
  | { readonly name: 'review'; readonly document: ReviewDocument; readonly requirement: Requirement }
  | { readonly name: 'sign'; readonly document: ReviewDocument; readonly requirement: Requirement }
  /** `collected`: the result grew by a cosignature of somebody else's. */
  | { readonly name: 'signed'; readonly signed: Signed; readonly collected: boolean }
  | { readonly name: 'kept'; readonly count: number }
  | { readonly name: 'refused'; readonly reasons: readonly Reason[]; readonly document: ReviewDocument | null }
  | { readonly name: 'accounts' }
  | { readonly name: 'certificate' }
  | { readonly name: 'books' }
  | { readonly name: 'backup' }
  | { readonly name: 'log' }
  | { readonly name: 'settings'; readonly changed: boolean };

const placesWhileLocked = [
  'start',
  'unlock',
  'create-custody',
  'restore-custody',
  'restore',
  'create-entropy',
  'log',
] as const;
const placesWhileOpen = [
  'scan',
  'accounts',
  'books',
  'backup',
  'settings',
  'custodians',
  'custodians-change',
  'certificate',
  'log',
] as const;
export type Place = (typeof placesWhileLocked)[number] | (typeof placesWhileOpen)[number];

/** Without an open vault there is nothing beyond the start; with one, nothing before it. The log is on both sides. */
export function screenAt(to: Place, isOpen: boolean): Screen {
  if (!isOpen) {
    const place = placesWhileLocked.find((one) => one === to) ?? 'start';
    return place === 'restore-custody' ? { name: 'create-custody', restoring: true } : { name: place };
  }
  const place = placesWhileOpen.find((one) => one === to) ?? 'scan';
  return place === 'settings' ? { name: place, changed: false } : { name: place };
}
