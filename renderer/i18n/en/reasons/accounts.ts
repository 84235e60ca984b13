/** Adding, naming, removing and importing accounts; ownership proofs. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const accounts = {
  'account-unknown': {
    title: 'This account is not in the vault any more',
    means: 'Nothing was changed.',
    ask: 'Go back to the list of accounts, and begin again from there.',
  },
  'account-exists': {
    title: 'The vault already has this account',
    means: 'The same address on the same network is in the list. Nothing was added twice.',
    ask: 'Look for it in the list of accounts. To call it something else, rename it there.',
  },
  'account-last': {
    title: 'This is the only account left',
    means: 'A vault without an account could sign nothing.',
    ask: 'Add another account first. Then this one can be removed.',
  },
  'accounts-full': {
    title: 'The vault holds no more accounts',
    means: 'It keeps 100 accounts at most.',
    ask: 'Remove accounts that are not needed. Those of the recovery words can be added again at any time.',
  },
  'label-invalid': {
    title: 'This name cannot be used',
    means:
      'A name has 1 to 64 characters, all of them visible, and does not look like an address. Names are read beside addresses and must not mislead.',
    ask: 'Choose a short name, without blanks at its ends.',
  },
  'label-taken': {
    title: 'Another account already has this name',
    means: 'On the same network two names that read alike would be mistaken for one another.',
    ask: 'Choose a name that looks different.',
  },
  'label-former': {
    title: 'Another account had this name before',
    means:
      'Whoever knows that account by this name would take this one for it. A name that one account of this vault had is not given to another.',
    ask: 'Choose a name that no account of this vault has had, for example one with the year in it.',
  },
  'label-differs': {
    title: 'The account has another name by now',
    means: 'The old name that was agreed to is not the one that it has. Nothing was changed.',
    ask: 'Go back to the list of accounts, and begin again from there.',
  },
  'import-format-unknown': {
    title: 'This is no key or wallet that Inkan knows',
    means:
      'It reads a private key of 64 hex digits (NEM: also 66), wallet files of NanoWallet and simple ones of nem-library, a NEM wallet code (type 3) and Symbol codes with a key or words (types 2 and 5). Blanks, dashes, a 0x and a label with a colon in front of a key do not matter.',
    ask: 'If it is a key, leave only its digits. Otherwise export it from the wallet again in one of these forms.',
  },
  'import-utf16': {
    title: 'The file is saved as UTF-16',
    means: 'Some editors and Windows’ command line save text in this way. A key is read from plain text (UTF-8).',
    ask: 'Save the file again as UTF-8 (in Notepad: “Save as”, encoding UTF-8), or type the key. Delete the file afterwards.',
  },
  'import-malformed': {
    title: 'The key or the file is not complete',
    means: 'Part of it is missing or altered. Nothing was kept.',
    ask: 'Compare what was typed with the original, or export it from the wallet again.',
  },
  'import-not-supported': {
    title: 'This wallet file holds no key that can be read',
    means: 'It belongs to a hardware wallet, or locks its key in a way that Inkan does not know.',
    ask: 'Export the private key in the wallet, and import that.',
  },
  'import-password-missing': {
    title: 'The password of the wallet is needed',
    means: 'The key is locked with the password that was used in the wallet. It is not the passphrase of this vault.',
    ask: 'Type the password of the wallet, and read it again.',
  },
  'import-wrong-password': {
    title: 'The password does not open this wallet',
    means: 'The password is wrong, or the file is damaged: the two look the same. Nothing was kept.',
    ask: 'Check Caps Lock and the keyboard layout, and type the password that was used in the wallet.',
  },
  'import-address-differs': {
    title: 'The key does not belong to the address in the file',
    means:
      'What the password gave is another account than the file names: the password is wrong, or somebody altered the file. Nothing was kept.',
    ask: 'Type the password again. If it stays the same, use another copy of the file.',
  },
  'import-nothing-pending': {
    title: 'There is nothing to take in any more',
    means: 'The key that was read is forgotten. Nothing was kept.',
    ask: 'Read the key or the file again.',
  },
  'ownership-purpose': {
    title: 'The proof needs a purpose that can be read',
    means: 'A purpose has 1 to 200 characters, all of them visible, without line breaks.',
    ask: 'Type what who asked for the proof has told you, in one line.',
  },
  'ownership-malformed': {
    title: 'This is no ownership proof',
    means: 'It does not have exactly the form of an ownership statement of Inkan.',
    ask: 'Ask for the whole text of the proof again.',
  },
  'ownership-invalid': {
    title: 'This ownership proof does not hold',
    means: 'The key of the address did not sign this statement, or the statement was altered afterwards.',
    ask: 'Do not rely on it. Ask for a new proof with a purpose of your own.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
