/** Texts: recovery. */

export const recovery = {
  word: (position: number) => `Word ${position}`,
  wordWrong: 'Not the word that was shown',
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
    textLead:
      'Read the codes with the camera, choose pictures or a PDF of the pages, or type or paste the text of the codes, one a line.',
    useCamera: 'Read them with the camera',
    stopCamera: 'Switch the camera off',
    cameraLead: 'The camera is on until every code was read. Show one code after the other, in any order.',
    pictures: 'Choose pictures, PDF or text',
    textLabel: 'Text of the codes',
    takeText: 'Take this text',
    textTaken: 'All parts are there.',
    wordsPassphrase: 'Passphrase of the words (leave empty if there was none)',
  },
  form: {
    print: 'Print a blank form to write them on',
    printed: 'The form went to the printer.',
    notPrinted: 'Not printed.',
    kinds: {
      words: {
        title: (count: number) => `Recovery words (${count} words)`,
        fields: [
          'Fingerprint of the wallet',
          'Written on (date)',
          'Passphrase besides the words: yes / no',
          'Kept where',
        ],
      },
      share: {
        title: (count: number) => `Share card (${count} words)`,
        fields: [
          'Share number, of how many',
          'Set number',
          'Fingerprint of the wallet',
          'Written on (date)',
          'Passphrases besides the share: set / wallet / none',
          'Holder',
        ],
      },
    },
    rules: [
      'Write by hand, in the order of the screen: row by row, from left to right.',
      'Copy no sheet that is written on, and take no photo. Whoever has the words has the keys.',
      'Write the fingerprint too: it is not secret, and shows after a restore that it is the same wallet.',
    ] as readonly string[],
  },
};
