/** What a person does about the words that are being made. Answers come back to the screen; nothing of them is kept here. */
import type { Reason } from '../../../core/base/reason.ts';
import type { Result } from '../../../core/base/result.ts';
import type { EntropyCertificate, EntropyReport, SourceFacts } from '../../../core/contract/entropy.ts';
import type { AddedKind } from '../../../core/entropy/sources.ts';
import type { Asking } from '../../app/asking.ts';
import { withSecrets } from '../../kit/secret.ts';

export function makeEntropyActions({ dispatch, ask, settle }: Asking) {
  /** The value, or null when it was refused; the refusal is then the screen's problem. */
  async function told<T>(asked: Promise<Result<T, Reason>>): Promise<T | null> {
    const answer = await asked;
    dispatch(answer.ok ? { is: 'answered' } : { is: 'failed', reason: answer.reason });
    return answer.ok ? answer.value : null;
  }
  return {
    begin: (): Promise<EntropyReport | null> => told(ask((room) => room.beginEntropy({}))),
    /** `data` is wiped when the vault has answered. */
    add: (kind: AddedKind, data: Uint8Array): Promise<SourceFacts | null> =>
      withSecrets([data], () => told(ask((room) => room.addEntropy({ kind, data })))),
    report: (): Promise<EntropyReport | null> => told(ask((room) => room.entropyReport({}))),
    /** The caller wipes it. */
    showDeviceShare: async (): Promise<Uint8Array | null> => {
      const shown = await told(ask((room) => room.showDeviceShare({})));
      return shown?.share ?? null;
    },
    makeWords: () =>
      settle(
        ask((room) => room.makeWords({})),
        ({ words, ask: asked }) => ({ is: 'words-made', words, ask: asked }),
      ),
    certificate: (): Promise<EntropyCertificate | null> => told(ask((room) => room.certificate({}))),
  };
}
