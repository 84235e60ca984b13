/** What a person can do: each call to the caretaker or the key room, and the event its answer becomes. */
import type { Dispatch } from 'react';
import type { Language } from '../../core/base/languages.ts';
import type { Reason } from '../../core/base/reason.ts';
import type { CameraPreference } from '../../core/contract/host.ts';
import type { EntriesImported, Settings, Signed } from '../../core/contract/shapes.ts';
import type { Question } from '../../core/task/task.ts';
import { makeAccountActions } from '../features/accounts/actions.ts';
import { makeEntropyActions } from '../features/entropy/actions.ts';
import { withSecrets } from '../kit/secret.ts';
import { type HowRead, plainlyRead } from './app-data.ts';
import type { AppEvent } from './app-state.ts';
import { askQuietly, makeAsking } from './asking.ts';
import { makeCustodyActions } from './custody-actions.ts';
import { hostClient } from './host-client.ts';

export interface SignParams {
  readonly digest: string;
  readonly act: 'hold' | 'type';
  readonly typed: string | null;
  readonly passphrase: Uint8Array | null;
  /** Whose passphrase it is. Not said where the vault knows only one. */
  readonly custodian?: number;
}

export type Actions = ReturnType<typeof makeActions>;

export function makeActions(dispatch: Dispatch<AppEvent>) {
  const asking = makeAsking(dispatch);
  const custody = makeCustodyActions(asking);
  const { ask, settle } = asking;

  return {
    dispatch,
    accounts: makeAccountActions(asking),
    ...custody,
    ...makeEntropyActions(asking),
    learnMachine: async () => {
      const answer = await hostClient().machine({});
      if (answer.ok) dispatch({ is: 'machine-known', machine: answer.value });
    },
    chooseLanguage: async (language: Language) => {
      const answer = await hostClient().chooseLanguage({ language });
      dispatch(answer.ok ? { is: 'machine-known', machine: answer.value } : { is: 'failed', reason: answer.reason });
    },
    /** Not a word when it cannot be written: the choice is made again next time. */
    rememberCamera: async (camera: CameraPreference) => {
      const answer = await hostClient().rememberCamera({ ...camera, label: camera.label.slice(0, 256) });
      if (answer.ok) dispatch({ is: 'machine-known', machine: answer.value });
    },
    acknowledgeAlarm: async (typed: string) => {
      const answer = await hostClient().acknowledgeAlarm({ typed });
      dispatch(answer.ok ? { is: 'machine-known', machine: answer.value } : { is: 'failed', reason: answer.reason });
    },
    /** The vault that the log knows and the disk has not: a new one may be made. */
    abandonVault: async (typed: string) => {
      const answer = await hostClient().abandonVault({ typed });
      dispatch(answer.ok ? { is: 'machine-known', machine: answer.value } : { is: 'failed', reason: answer.reason });
    },
    /** What was signed stands on the screen. Nothing to say when it fails: the next opening tells of it. */
    shown: async () => {
      await askQuietly((room) => room.shown({}));
    },
    lock: async () => {
      await hostClient().lock({});
    },
    openPractice: () =>
      settle(
        ask((room) => room.openPractice({})),
        (vault) => ({ is: 'vault-opened', vault }),
      ),
    /** After the quorum has vouched for it. */
    changeSettings: (settings: Settings) =>
      settle(
        ask((room) => room.changeSettings({ settings })),
        (vault) => ({ is: 'settings-changed', vault }),
      ),
    read: async (text: string, how: HowRead = plainlyRead) => {
      dispatch({ is: 'being-read', how });
      const answer = await ask((room) => room.read({ text }));
      dispatch(answer.ok ? { is: 'read', reading: answer.value } : { is: 'could-not-read', reason: answer.reason });
    },
    choose: async (question: Question, option: string) => {
      const answer = await ask((room) => room.choose({ question, option }));
      dispatch(answer.ok ? { is: 'read', reading: answer.value } : { is: 'could-not-read', reason: answer.reason });
    },
    sign: (params: SignParams) =>
      withSecrets([params.passphrase], async () => {
        const answer = await ask((room) => room.sign(params));
        if (!answer.ok && isAboutPassphrase(answer.reason)) await custody.look();
        dispatch(answer.ok ? afterSigning(answer.value) : { is: 'not-signed', reason: answer.reason });
      }),
  };
}

/** How long to wait for the next try is known before the refusal is shown. */
const isAboutPassphrase = ({ code }: Reason): boolean => code === 'passphrase-wrong' || code === 'wait-after-failures';

const afterSigning = (done: Signed | EntriesImported): AppEvent =>
  done.done === 'signed' ? { is: 'signed', signed: done } : { is: 'kept', kept: done };
