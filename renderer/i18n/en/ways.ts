/** The steps of each way to gather signatures: where, and what happens there. */
import type { OfWays } from '../texts.ts';

export const ways: OfWays<string> = {
  'way-sign-alone': ['Signed on this machine', 'Announced as it is, without other signatures'],
  'way-complete': [
    'Signed on this machine',
    'The code goes to each cosigner in turn, who signs it',
    'Announced once, with all signatures. No deposit',
  ],
  'way-bonded': [
    'Signed on this machine',
    'Announced after the hash lock (deposit of 10 XYM), which is made elsewhere',
    'Cosigners sign on the network until the deadline',
  ],
  'way-lock-and-bond': [
    'Signed on this machine, with a hash lock (deposit of 10 XYM)',
    'Both are announced, the hash lock first',
    'Cosigners sign on the network until the deadline',
  ],
  'way-bonded-only': [
    'Somebody else makes the hash lock (deposit of 10 XYM)',
    'Only the transaction is signed on this machine',
    'Announced after the hash lock; cosigners sign there',
  ],
  'way-multisig': [
    'Proposed and signed on this machine',
    'Announced; it waits there until the deadline',
    'Cosigners sign on the network. No deposit',
  ],
};
