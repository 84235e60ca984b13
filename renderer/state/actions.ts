/** What a person can do: each call to the caretaker or the key room, and the event its answer becomes. */
import type { Dispatch } from 'react';
import type { Reason } from '../../core/base/reason.ts';
import { because } from '../../core/base/reason.ts';
import { type Result, refuse } from '../../core/base/result.ts';
import type { CameraPreference } from '../../core/contract/caretaker.ts';
import type { Kept, Settings, Signed } from '../../core/contract/shapes.ts';
import type { Question } from '../../core/task/task.ts';
import { caretaker } from '../bridge/caretaker.ts';
import { type KeyRoom, keyRoom } from '../bridge/key-room.ts';
import { withSecrets } from '../bridge/secret.ts';
import type { Language } from '../i18n/texts.ts';
import { makeAccountActions } from './account-actions.ts';
import type { AppEvent } from './app-state.ts';

export interface Deed {
  readonly digest: string;
  readonly act: 'hold' | 'type';
  readonly typed: string | null;
  readonly passphrase: Uint8Array | null;
}

export type Actions = ReturnType<typeof makeActions>;

export function makeActions(dispatch: Dispatch<AppEvent>) {
  async function ask<T>(call: (room: KeyRoom) => Promise<Result<T, Reason>>): Promise<Result<T, Reason>> {
    dispatch({ is: 'asked' });
    try {
      const room = await keyRoom();
      return room.ok ? await call(room.value) : room;
    } catch {
      return refuse(because('internal'));
    }
  }
  /** Dispatches the event that `then` makes of the value, or 'failed'. */
  async function settle<T>(answer: Promise<Result<T, Reason>>, then: (value: T) => AppEvent): Promise<void> {
    const result = await answer;
    dispatch(result.ok ? then(result.value) : { is: 'failed', reason: result.reason });
  }

  return {
    dispatch,
    accounts: makeAccountActions(ask, dispatch),
    learnMachine: async () => {
      const answer = await caretaker().machine({});
      if (answer.ok) dispatch({ is: 'machine-known', machine: answer.value });
    },
    chooseLanguage: async (language: Language) => {
      const answer = await caretaker().chooseLanguage({ language });
      dispatch(answer.ok ? { is: 'machine-known', machine: answer.value } : { is: 'failed', reason: answer.reason });
    },
    /** Not a word when it cannot be written: the choice is made again next time. */
    rememberCamera: async (camera: CameraPreference) => {
      const answer = await caretaker().rememberCamera({ ...camera, label: camera.label.slice(0, 256) });
      if (answer.ok) dispatch({ is: 'machine-known', machine: answer.value });
    },
    lock: async () => {
      await caretaker().lock({});
    },
    openPractice: () =>
      settle(
        ask((room) => room.openPractice({})),
        (vault) => ({ is: 'vault-opened', vault }),
      ),
    unlock: (passphrase: Uint8Array) =>
      withSecrets([passphrase], () =>
        settle(
          ask((room) => room.unlock({ passphrase })),
          (vault) => ({ is: 'vault-opened', vault }),
        ),
      ),
    beginVault: (passphrase: Uint8Array, repeated: Uint8Array) =>
      withSecrets([passphrase, repeated], () =>
        settle(
          ask((room) => room.beginVault({ passphrase, repeated })),
          ({ words, ask: asked }) => ({ is: 'words-made', words, ask: asked }),
        ),
      ),
    confirmWords: (answers: string[]) =>
      settle(
        ask((room) => room.confirmWords({ answers })),
        (vault) => ({ is: 'vault-opened', vault }),
      ),
    changeSettings: (settings: Settings, passphrase: Uint8Array) =>
      withSecrets([passphrase], () =>
        settle(
          ask((room) => room.changeSettings({ settings, passphrase })),
          (vault) => ({ is: 'settings-changed', vault }),
        ),
      ),
    read: async (text: string) => {
      const answer = await ask((room) => room.read({ text }));
      dispatch(answer.ok ? { is: 'read', reading: answer.value } : { is: 'could-not-read', reason: answer.reason });
    },
    choose: async (question: Question, option: string) => {
      const answer = await ask((room) => room.choose({ question, option }));
      dispatch(answer.ok ? { is: 'read', reading: answer.value } : { is: 'could-not-read', reason: answer.reason });
    },
    sign: (deed: Deed) =>
      withSecrets([deed.passphrase], async () => {
        const answer = await ask((room) => room.sign(deed));
        dispatch(answer.ok ? afterDeed(answer.value) : { is: 'not-signed', reason: answer.reason });
      }),
  };
}

const afterDeed = (done: Signed | Kept): AppEvent =>
  done.done === 'signed' ? { is: 'signed', signed: done } : { is: 'kept', kept: done };
