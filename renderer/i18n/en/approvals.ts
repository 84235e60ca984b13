/** Texts: approvals by several custodians, and words to compare. */
import type { StoredPending } from '../../../core/contract/pending.ts';

const ended: Record<NonNullable<StoredPending['ended']>['how'], string> = {
  refused: 'Refused',
  void: 'No longer valid',
};

export const approvals = {
  // a batch that waits
  waiting: (count: number) => (count === 1 ? 'Waiting for approvals' : `${count} batches wait for approvals`),
  more: (count: number) => `and ${count} more`,
  progress: (given: number, need: number) => `${given} of ${need} approvals`,
  bringsIn: (need: number) =>
    need === 1
      ? 'This passphrase brings the batch in. Another custodian approves it afterwards.'
      : `This passphrase brings the batch in. ${need} other custodians approve it afterwards.`,
  broughtIn: 'Brought in by:',
  agreed: 'Approved by:',
  missing: 'Not yet:',
  notNow: (name: string) => `${name} (not while the vault is open by their passphrase)`,
  until: 'Until:',
  review: 'Review it',
  title: 'Waiting for approvals',
  titleEnded: 'This batch is not signed',
  kept: 'Nothing is signed yet. The batch stays in the vault, also after a lock or a restart.',
  nextPerson: 'The next custodian reviews it on this machine, from home or here, and approves or refuses it.',
  ended,
  by: 'Refused by:',
  reason: 'Reason:',
  remove: 'Remove from the list',
  home: 'Go home',
  // refusing
  refuse: 'Refuse with a reason',
  refuseLead:
    'Your passphrase above and a reason end this batch. The refusal and its reason are kept in the log, signed with your key.',
  refuseReason: 'Reason',
  refuseAct: 'Refuse this batch',
  needReason: 'First write a reason, on one line.',
  // words to compare
  sameBytes: 'Words to read to each other',
  sameBytesLead: 'Two people at two machines see the same bytes if they read the same words.',
  ofRequest: 'Request',
  ofBatch: 'Batch',
  ofBook: 'Settings and rule book',
  // the time that the work took
  next: 'Done: scan the next one',
  work: {
    seen: 'in view',
    collected: 'read',
    reviewed: 'reviewed',
    approved: 'approved',
    signed: 'signed',
    shown: 'shown',
  },
  workTook: (duration: string) => `${duration} in all`,
};
