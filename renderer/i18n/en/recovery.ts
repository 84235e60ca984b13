/** Texts: recovery. */

export const recovery = {
  word: (position: number) => `Word ${position}`,
  notOnList: 'This word is not on the list',
  tooManyWords: (words: number, fields: number) =>
    `${words} words were pasted, and there are ${fields} fields from here on. Nothing was filled in. Choose how many words there are, and paste into the first field.`,
  unknownAt: (positions: string) => `Not on the list: position ${positions}`,
  fingerprint: 'Fingerprint of the wallet',
  fingerprintWhy:
    'Four words and eight digits that name this wallet and give nothing away. Write them beside every backup: after a restore they show that it is the same wallet.',
  restore: {
    back: 'Something else',
    typeLead:
      'A few letters are enough: the space bar completes the word and goes on. A digit chooses among those offered.',
    howMany: 'How many words',
    countOf: (count: number) => `${count} words`,
    fileLead: 'Put the medium in and type the passphrase of the backup. You are asked for the file then.',
    fileAgain: 'The file is kept. Only the passphrase is tried again.',
    backupPassphrase: 'Passphrase of the backup',
    tryAgain: 'Try this passphrase',
    cancelled: 'No file was chosen.',
    textLead: 'Choose pictures or a PDF of the pages, or type or paste the text of the codes, one a line.',
    pictures: 'Choose pictures, PDF or text',
    textLabel: 'Text of the codes',
    takeText: 'Take this text',
    textTaken: 'All parts are there.',
    wordsPassphrase: 'Passphrase of the words (leave empty if there was none)',
  },
};
