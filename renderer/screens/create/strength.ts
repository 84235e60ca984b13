/** How hard a passphrase is to guess, from 0 to 4. The word lists are large and load only here. */
export const fewestCharacters = 12;
/** Longer inputs are judged by their beginning, to stay quick. */
const judgedCharacters = 64;

export type Judge = (passphrase: string) => number;

export async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase) => (passphrase === '' ? 0 : zxcvbn.check(passphrase.slice(0, judgedCharacters)).score);
}

/** Characters as a person counts them in the form that is sent. */
export const countCharacters = (passphrase: string): number => [...passphrase.normalize('NFKD')].length;
