/**
 * Estimates the strength of a passphrase. The word lists are large and load only here; the strings of the passphrase
 * that they need are in this worker's memory, which ends with it.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** Longer inputs are judged by their beginning, to stay fast. */
const judgedCharacters = 64;

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});
const scope = globalThis as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;

scope.addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly of: number; readonly passphrase: Uint8Array }>) => {
    const passphrase = new TextDecoder().decode(data.passphrase).slice(0, judgedCharacters);
    data.passphrase.fill(0);
    scope.postMessage({ of: data.of, score: passphrase === '' ? 0 : zxcvbn.check(passphrase).score });
  },
);
