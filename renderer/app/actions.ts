/** Actions of a person: each is a call to the host or the vault, and the event that its answer becomes. */
import type { Language } from '../../core/base/languages.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import type { Params } from '../../core/contract/define.ts';
import type { Appearance, CameraPreference } from '../../core/contract/host.ts';
import type { Approved, Proposal } from '../../core/contract/signing.ts';
import type { VaultContract } from '../../core/contract/vault.ts';
import type { Settings } from '../../core/policy/registry.ts';
import type { Disposition } from '../../core/risk/dispositions.ts';
import type { Question } from '../../core/task/task.ts';
import { withSecrets } from '../kit/secret.ts';
import type { HowRead } from '../slips/how-read.tsx';
import { plainlyRead } from './app-data.ts';
import type { AppEvent } from './app-state.ts';
import type { Asking } from './asking.ts';
import { makeCustodyActions } from './custody-actions.ts';
import { makeExports } from './exports.ts';
import { readingOf } from './one-request.ts';
import type { Place } from './screens.ts';

type WordList = Params<VaultContract['recovery']['wordList']>['list'];

export interface SignParams {
  /** Digest of the batch. */
  readonly digest: string;
  readonly act: 'hold' | 'type';
  readonly typed: string | null;
  readonly passphrase: Uint8Array | null;
  /** Owner of the passphrase. Absent if the vault has only one custodian. */
  readonly custodian?: number;
  /** For each stop, in the person's words. */
  readonly dispositions?: Disposition[];
}

export type SharedActions = ReturnType<typeof makeActions>;
/** Each feature adds its actions under its name, beside its descriptor (declaration merging). */
export interface Actions extends SharedActions {}
export type FeatureActions = Omit<Actions, keyof SharedActions>;

export function makeActions(asking: Asking) {
  const custody = makeCustodyActions(asking);
  const { ask, dispatch, host, quietly, review, settle } = asking;

  return {
    dispatch,
    /** For calls that nobody waits for on the screen. */
    quietly,
    ...custody,
    exports: makeExports(host),
    wordList: (list: WordList) => quietly((vault) => vault.recovery.wordList({ list })),
    /** The codes just handled, which are not read again while they stay in view. */
    handled: (keys: readonly string[]) => dispatch({ is: 'handled', keys }),
    learnMachine: async () => {
      const answer = await host.machine({});
      if (answer.ok) dispatch({ is: 'machine-known', machine: answer.value });
    },
    chooseLanguage: async (language: Language) => {
      const answer = await host.chooseLanguage({ language });
      dispatch(answer.ok ? { is: 'machine-known', machine: answer.value } : { is: 'failed', reason: answer.reason });
    },
    chooseAppearance: async (appearance: Appearance) => {
      const answer = await host.chooseAppearance(appearance);
      dispatch(answer.ok ? { is: 'machine-known', machine: answer.value } : { is: 'failed', reason: answer.reason });
    },
    /** A failure is not reported: the choice is made again next time. */
    rememberCamera: async (camera: CameraPreference) => {
      const answer = await host.rememberCamera({ ...camera, label: camera.label.slice(0, 256) });
      if (answer.ok) dispatch({ is: 'machine-known', machine: answer.value });
    },
    acknowledgeAlarm: async (typed: string) => {
      const answer = await host.acknowledgeAlarm({ typed });
      dispatch(answer.ok ? { is: 'machine-known', machine: answer.value } : { is: 'failed', reason: answer.reason });
    },
    /** Abandons the vault that the log knows but the disk lacks: a new one may be created. */
    abandonVault: async (typed: string) => {
      const answer = await host.abandonVault({ typed });
      dispatch(answer.ok ? { is: 'machine-known', machine: answer.value } : { is: 'failed', reason: answer.reason });
    },
    /** The signed result is on the screen. A failure is not reported here: the next opening reports it. */
    shown: async () => {
      await quietly((vault) => vault.signing.shown({}));
    },
    showCollection: (hash: string) =>
      settle(
        ask((vault) => vault.signing.collection({ hash })),
        (signed) => ({ is: 'collection-shown', signed }),
      ),
    lock: async () => {
      await host.lock({});
    },
    /** `to`: where one goes then. */
    openPractice: async (to: Place = 'scan') => {
      const answer = await ask((vault) => vault.creation.openPractice({}));
      dispatch(answer.ok ? { is: 'vault-opened', vault: answer.value } : { is: 'failed', reason: answer.reason });
      if (answer.ok && to !== 'scan') dispatch({ is: 'go', to });
    },
    /** Once the quorum has authorised it. */
    changeSettings: (settings: Settings) =>
      settle(
        ask((vault) => vault.custody.changeSettings({ settings })),
        (vault) => ({ is: 'settings-changed', vault }),
      ),
    read: async (text: string, how: HowRead = plainlyRead, times: ReadTimes = {}) => {
      dispatch({ is: 'being-read', how });
      dispatch(afterProposal(await ask((vault) => vault.signing.propose({ texts: [text], ...times }))));
    },
    choose: async (question: Question, option: string) => {
      dispatch(afterProposal(await ask((vault) => vault.signing.choose({ item: 0, question, option }))));
    },
    /** A custodian refuses what is under review, with a reason. */
    refuse: (params: RefuseParams) =>
      withSecrets([params.passphrase], async () => {
        const answer = await ask((vault) => vault.signing.refuse(params));
        if (!answer.ok && isAboutPassphrase(answer.reason)) await custody.look();
        dispatch(answer.ok ? { is: 'pending', pending: answer.value } : { is: 'not-signed', reason: answer.reason });
      }),
    /** A batch that waits for approvals, under review again. */
    reopen: async (round: string): Promise<void> => {
      review.isUnder = true;
      const answer = await ask((vault) => vault.signing.reopen({ round }));
      review.isUnder = answer.ok && answer.value.action === 'sign';
      dispatch(answer.ok ? { is: 'reopened', proposal: answer.value } : { is: 'failed', reason: answer.reason });
    },
    sign: (params: SignParams) =>
      withSecrets([params.passphrase], async () => {
        const answer = await ask((vault) => vault.signing.approve(params));
        if (!answer.ok && isAboutPassphrase(answer.reason)) await custody.look();
        dispatch(answer.ok ? afterSigning(answer.value) : { is: 'not-signed', reason: answer.reason });
      }),
  };
}

/** When the first code of a text was in view, and when all of it was read. */
export type ReadTimes = Pick<Params<VaultContract['signing']['propose']>, 'seenMs' | 'collectedMs'>;
export type RefuseParams = Params<VaultContract['signing']['refuse']>;

/** The waiting time is updated before the refusal is shown. */
const isAboutPassphrase = ({ code }: Reason): boolean => code === 'passphrase-wrong' || code === 'wait-after-failures';

function afterProposal(answer: Result<Proposal, Reason>): AppEvent {
  if (!answer.ok) return { is: 'could-not-read', reason: answer.reason };
  const reading = readingOf(answer.value);
  return reading === null ? { is: 'could-not-read', reason: reason('internal') } : { is: 'read', reading };
}

function afterSigning(approved: Approved): AppEvent {
  if (approved.done === 'kept') return { is: 'kept', kept: approved };
  if (approved.done === 'pending') return { is: 'pending', pending: approved.pending };
  const { items, clock } = approved;
  const [signed] = items;
  const atMs = Date.now();
  return signed === undefined || items.length > 1
    ? { is: 'batch-signed', signed: items, atMs, clock }
    : { is: 'signed', signed, atMs, clock };
}
