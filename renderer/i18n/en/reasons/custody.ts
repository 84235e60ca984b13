/** Custodians, key files, and other refusals before a vault opens. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const custody = {
  'vault-altered': {
    title: 'The vault file was changed',
    means: 'Its seal does not hold: the file was damaged, or somebody changed it. Nothing was opened.',
    ask: 'Type no passphrase here. Tell the others, keep the file, and restore from a backup.',
  },
  'nothing-begun': {
    title: 'This step comes too early',
    means: 'What it belongs to was not begun, or was cancelled when the vault was locked.',
    ask: 'Start again from the beginning.',
  },
  'quorum-impossible': {
    title: 'So many custodians cannot be asked',
    means: 'The vault must need at least one custodian, and not more than there are.',
    ask: 'Choose a number from one to the number of custodians.',
  },
  'custodian-name-taken': {
    title: 'Two custodians have the same name',
    means: 'The log names each custodian, so each needs a name of their own.',
    ask: 'Change one of the names.',
  },
  'custodians-too-many': {
    title: 'There are too many custodians',
    means: 'A vault has at most 16 of them.',
    ask: 'Leave some out.',
  },
  'custodians-missing': {
    title: 'Not enough custodians have agreed',
    means: 'This needs the passphrases of more custodians, given within two minutes and for this only.',
    ask: 'Call the others and begin this step again.',
  },
  'key-file-missing': {
    title: 'The key file is missing',
    means: 'This custodian needs a key file besides the passphrase, and none could be read.',
    ask: 'Put in the medium with the key file, and choose it.',
  },
  'key-file-short': {
    title: 'This file is too small for a key file',
    means: 'A key file needs at least 32 bytes that nobody can guess.',
    ask: 'Let Inkan write a new key file.',
  },
  'key-file-not-written': {
    title: 'The key file could not be written',
    means:
      'There may be a file of this name already, or the medium is full or write-protected. Nothing was written over.',
    ask: 'Choose another name or another medium.',
  },
  'wait-after-failures': {
    title: 'Too soon after a wrong passphrase',
    means:
      'After each wrong passphrase the wait doubles, up to one hour. Leave Inkan running: each start begins the wait again. Each try is in the log.',
    ask: 'Wait until the time is over, then type carefully.',
  },
  'network-online': {
    title: 'This machine is connected to a network',
    means: 'A real vault is not opened, made or used while there is a connection. Nothing was done.',
    ask: 'Pull the cable, switch the radios off, and try again.',
  },
  'network-unknown': {
    title: 'It cannot be checked whether this machine is connected',
    means: 'What is not known counts as a connection. Nothing was done.',
    ask: 'Wait a few seconds and try again. If it stays, restart the machine.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
