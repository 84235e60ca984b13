/** Actions around entropy for new words. The screen gets the answers; nothing of them is stored here. */
import type { Reason } from '../../../core/base/reason.ts';
import type { Result } from '../../../core/base/result.ts';
import type { EntropyCertificate, EntropyReport, SourceFacts } from '../../../core/contract/entropy.ts';
import type { AddedKind } from '../../../core/entropy/sources.ts';
import type { Asking } from '../../app/asking.ts';
import { withSecrets } from '../../kit/secret.ts';

export function makeEntropyActions({ dispatch, ask, settle }: Asking) {
  /** The value, or null if it was refused; the screen then shows the refusal. */
  async function told<T>(asked: Promise<Result<T, Reason>>): Promise<T | null> {
    const answer = await asked;
    dispatch(answer.ok ? { is: 'answered' } : { is: 'failed', reason: answer.reason });
    return answer.ok ? answer.value : null;
  }
  return {
    /** What was added before somebody went back stays; without a share, one is drawn. */
    resume: async (): Promise<EntropyReport | null> => {
      const known = await ask((vault) => vault.entropy.entropyReport({}));
      const isMissing = !known.ok && known.reason.code === 'entropy-not-begun';
      return told(isMissing ? ask((vault) => vault.entropy.beginEntropy({})) : Promise.resolve(known));
    },
    begin: (): Promise<EntropyReport | null> => told(ask((vault) => vault.entropy.beginEntropy({}))),
    /** `data` is wiped after the vault's answer. */
    add: (kind: AddedKind, data: Uint8Array): Promise<SourceFacts | null> =>
      withSecrets([data], () => told(ask((vault) => vault.entropy.addEntropy({ kind, data })))),
    report: (): Promise<EntropyReport | null> => told(ask((vault) => vault.entropy.entropyReport({}))),
    /** The caller wipes it. */
    showDeviceShare: async (): Promise<Uint8Array | null> => {
      const shown = await told(ask((vault) => vault.entropy.showDeviceShare({})));
      return shown?.share ?? null;
    },
    makeWords: () =>
      settle(
        ask((vault) => vault.creation.makeWords({})),
        ({ words, ask: asked }) => ({ is: 'words-made', words, ask: asked }),
      ),
    certificate: (): Promise<EntropyCertificate | null> => told(ask((vault) => vault.entropy.certificate({}))),
  };
}
