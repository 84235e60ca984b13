/** Approving, signing, and the machine itself. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const machine = {
  'nothing-under-review': {
    title: 'There is nothing to sign',
    means: 'The transaction on the screen is no longer the one the vault holds for review.',
    ask: 'Scan the request again.',
  },
  'approval-mismatch': {
    title: 'What you approved is not what the vault holds',
    means: 'The digest of the reviewed bytes differs. Nothing was signed.',
    ask: 'Scan the request again. If it happens again, stop and report it.',
  },
  'approval-expired': {
    title: 'The review took too long',
    means: 'An approval is good only for a short time after the reading. Nothing was signed.',
    ask: 'Scan the request again and review it afresh.',
  },
  'approval-act-missing': {
    title: 'The act of signing was not complete',
    means:
      'The passphrase or what has to be typed is missing or wrong, or the seal was let go early. Nothing was signed.',
    ask: 'Do it again: hold to the end, or type exactly what is asked.',
  },
  'approval-repeated': {
    title: 'You have approved this already',
    means: 'Each custodian counts once. The approval of another custodian is needed.',
    ask: 'Call one of the custodians who are named as missing.',
  },
  'approval-altered': {
    title: 'An approval does not hold',
    means: 'The signature of a custodian does not fit what is under review. Nothing was signed.',
    ask: 'Do not go on. Show this to whoever audits you.',
  },
  'approver-differs': {
    title: 'Another custodian has to approve this',
    means: 'By the rules of this vault, whoever brought a batch in or opened the vault may not approve it.',
    ask: 'Call a custodian who has done neither.',
  },
  'approver-unknown': {
    title: 'Somebody who approved this is no custodian any more',
    means: 'Or has another approval key by now. Approvals of the past do not count.',
    ask: 'Scan the request again and approve it anew.',
  },
  'approvals-impossible': {
    title: 'So many approvals can never come together',
    means: 'The rules would need more custodians for an approval than there are, or than may give one.',
    ask: 'Choose fewer approvals, or more custodians. A restored vault keeps its rules: give it as many custodians as they need.',
  },
  'pending-unknown': {
    title: 'This batch no longer waits',
    means: 'It was signed, refused or removed meanwhile.',
    ask: 'Go back and look at what waits now.',
  },
  'pending-full': {
    title: 'Too many batches wait for approvals',
    means: 'The vault file has no room for another one.',
    ask: 'Approve or refuse one that waits, then scan this request again.',
  },
  'pending-too-long': {
    title: 'This batch is too long to wait for approvals',
    means:
      'Several custodians have to approve it, and batches that wait have room for so many characters only. The numbers are below.',
    ask: 'Propose it in smaller batches, or have those that wait decided first.',
  },
  'pending-duplicate': {
    title: 'This request already waits for approvals',
    means: 'Approved a second time it could become a second payment. It waits once.',
    ask: 'Review the batch that waits, or refuse it there first.',
  },
  'pending-rules-changed': {
    title: 'The rules were changed while it waited',
    means: 'The approvals were given under the rules of before, and no longer count.',
    ask: 'Scan the request again and have it approved anew.',
  },
  'pending-expired': {
    title: 'It waited too long',
    means: 'Its deadline, the end of its envelope or a week passed before everybody had approved. Nothing was signed.',
    ask: 'Ask the requester for a new request if it is still needed.',
  },
  'pending-clock-back': {
    title: 'The clock is behind an approval',
    means: 'The age of the approval is not known, so it does not count.',
    ask: 'Check the clock of this machine, then scan the request again.',
  },
  'signatures-disagree': {
    title: 'Two programs made different signatures',
    means: 'They must agree to the last bit. The machine or the program is faulty. Nothing left the vault.',
    ask: 'Stop using this machine for signing and report it.',
  },
  'signature-invalid': {
    title: 'The signature did not pass the check',
    means: 'A second program could not confirm it. Nothing left the vault.',
    ask: 'Stop using this machine for signing and report it.',
  },
  'output-altered': {
    title: 'The signed result is not what was reviewed',
    means: 'Read back, it differs from the reviewed transaction. Nothing left the vault.',
    ask: 'Stop using this machine for signing and report it.',
  },
  'refused-by-setting': {
    title: 'A setting of the vault does not allow this',
    means: 'Copying, files, pictures, video and paper are off unless they are switched on in the settings.',
    ask: 'Use the QR code, or change the setting with the vault’s passphrase.',
  },
  'printing-failed': {
    title: 'Nothing was printed',
    means: 'The system has no printer, or the printer or the PDF could not be made ready.',
    ask: 'Check the printer and try again, or use the QR code on the screen.',
  },
  'message-rejected': {
    title: 'The vault did not accept the request',
    means: 'What the window sent or received was not in the agreed form. Nothing was done.',
    ask: 'Try again. If it happens again, lock and open the vault, and report it.',
  },
  'sandbox-off': {
    title: 'The protection of the window is off',
    means: 'Chromium’s sandbox is not working on this machine. Inkan does not open a vault like this.',
    ask: 'Start Inkan as an ordinary user, with its own start command.',
  },
  'running-as-root': {
    title: 'Inkan runs as administrator',
    means: 'As root nothing protects the keys from the rest of the program. Inkan does not open a vault like this.',
    ask: 'Start Inkan as an ordinary user.',
  },
  internal: {
    title: 'Something went wrong inside Inkan',
    means: 'This is a fault of the program, not of yours. Nothing was signed.',
    ask: 'Lock, start again, and report what you were doing.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
