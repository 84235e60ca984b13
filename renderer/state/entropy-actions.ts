/** Actions around entropy for new words. The screen gets the answers; nothing of them is stored here. */
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import type { EntropyCertificate, EntropyReport, SourceFacts } from '../../core/contract/entropy.ts';
import type { AddedKind } from '../../core/entropy/sources.ts';
import { withSecrets } from '../bridge/secret.ts';
import type { Asking } from './asking.ts';

export function makeEntropyActions({ dispatch, ask }: Asking) {
  /** The value, or null if it was refused; the screen then shows the refusal. */
  async function told<T>(asked: Promise<Result<T, Reason>>): Promise<T | null> {
    const answer = await asked;
    dispatch(answer.ok ? { is: 'answered' } : { is: 'failed', reason: answer.reason });
    return answer.ok ? answer.value : null;
  }
  return {
    beginEntropy: (): Promise<EntropyReport | null> => told(ask((room) => room.beginEntropy({}))),
    /** `data` is wiped after the vault's answer. */
    addEntropy: (kind: AddedKind, data: Uint8Array): Promise<SourceFacts | null> =>
      withSecrets([data], () => told(ask((room) => room.addEntropy({ kind, data })))),
    entropyReport: (): Promise<EntropyReport | null> => told(ask((room) => room.entropyReport({}))),
    /** The caller wipes it. */
    showDeviceShare: async (): Promise<Uint8Array | null> => {
      const shown = await told(ask((room) => room.showDeviceShare({})));
      return shown?.share ?? null;
    },
    certificate: (): Promise<EntropyCertificate | null> => told(ask((room) => room.certificate({}))),
  };
}
