/** Types for the used parts of slip39 0.1.9, which ships none. */
declare module 'slip39/src/slip39_helper.js' {
  const helper: {
    /** 1,024 words, alphabetical (SLIP-0039, wordlist.txt). */
    readonly WORD_LIST: readonly string[];
    /** The master secret as numbers. Throws on any error; its messages can quote the words. */
    readonly combineMnemonics: (mnemonics: readonly string[], passphrase: string) => readonly number[];
  };
  export default helper;
}
