/** Events around custodians: the locked vault's status, shares, creating a vault, changing custodians. */
import type { Reason } from '../../core/base/reason.ts';
import { assertNever } from '../../core/base/result.ts';
import type { AccountName } from '../../core/contract/creation.ts';
import type { Enrolment, VaultStatus } from '../../core/contract/custody.ts';
import type { VaultFacts } from '../../core/contract/shapes.ts';
import type { AppState, VaultStatusSeen } from './app-data.ts';
import type { Journey } from './screens.ts';

export type CustodyEvent =
  | { readonly is: 'front-known'; readonly seen: VaultStatusSeen }
  | { readonly is: 'share-given'; readonly vaultStatus: VaultStatus; readonly atMs: number }
  | { readonly is: 'held'; readonly problem: Reason; readonly word: string }
  | { readonly is: 'vault-begun'; readonly enrolment: Enrolment }
  | { readonly is: 'back-to-custody' }
  | { readonly is: 'accounts-named'; readonly names: readonly AccountName[] }
  | { readonly is: 'enrolled'; readonly enrolment: Enrolment }
  | { readonly is: 'vault-made'; readonly vault: VaultFacts }
  | { readonly is: 'change-begun'; readonly enrolment: Enrolment }
  | { readonly is: 'custodians-changed'; readonly vault: VaultFacts };

const custodyEvents: Readonly<Record<CustodyEvent['is'], true>> = {
  'front-known': true,
  'share-given': true,
  held: true,
  'vault-begun': true,
  'back-to-custody': true,
  'accounts-named': true,
  enrolled: true,
  'vault-made': true,
  'change-begun': true,
  'custodians-changed': true,
};
export const isCustodyEvent = (event: { readonly is: string }): event is CustodyEvent => event.is in custodyEvents;

export function reduceCustody(state: AppState, event: CustodyEvent): AppState {
  const settled: AppState = { ...state, busy: false, problem: null };
  switch (event.is) {
    case 'front-known':
      return { ...state, vaultStatus: event.seen };
    case 'share-given':
      return {
        ...settled,
        vaultStatus: state.vaultStatus && { ...state.vaultStatus, vaultStatus: event.vaultStatus, atMs: event.atMs },
      };
    case 'held':
      return { ...settled, screen: { name: 'held', problem: event.problem, word: event.word } };
    case 'vault-begun':
      // The wallet was dropped with the custodians who had enrolled: it is read again.
      if (isRestoring(state) && event.enrolment.fingerprint === null)
        return { ...settled, screen: { name: 'restore' } };
      return {
        ...settled,
        screen: {
          name: 'create-enrol',
          enrolment: event.enrolment,
          restoring: isRestoring(state),
        },
      };
    case 'back-to-custody':
      return state.screen.name === 'create-enrol'
        ? { ...settled, screen: { ...state.screen, name: 'create-custody' } }
        : settled;
    case 'accounts-named':
      return { ...settled, screen: { name: 'create-accounts', names: event.names } };
    case 'enrolled':
      return state.screen.name === 'create-enrol' || state.screen.name === 'custodians-enrol'
        ? { ...settled, screen: { ...state.screen, enrolment: event.enrolment } }
        : settled;
    case 'vault-made':
      return { ...settled, vault: event.vault, screen: { name: 'vault-words', journey: journeyOf(state) } };
    case 'change-begun':
      return { ...settled, screen: { name: 'custodians-enrol', enrolment: event.enrolment } };
    case 'custodians-changed':
      return { ...settled, vault: event.vault, screen: { name: 'custodians-done' } };
    default:
      return assertNever(event);
  }
}

const isRestoring = ({ screen }: AppState): boolean => screen.name === 'create-custody' && screen.restoring === true;

const journeyOf = ({ screen }: AppState): Journey => (screen.name === 'create-enrol' ? 'restore' : 'create');
