/** Everything that handlers are composed of. Each handler names the few parts that it uses (`Pick`). */
import type { Signers } from '../signer/implementation.ts';
import { Authorisations } from '../state/authorisations.ts';
import { BegunChange } from '../state/custodian-change.ts';
import { VaultState } from '../state/vault-state.ts';
import { Clock } from './clock.ts';
import { CustodianProof } from './custodian-proof.ts';
import { Deciding } from './deciding.ts';
import { DraftCamera } from './draft-camera.ts';
import { Enrolling } from './enrolment.ts';
import { NetworkGuard } from './network-guard.ts';
import { VaultLog } from './vault-log.ts';
import { VaultOpening } from './vault-opening.ts';
import { VaultSaver } from './vault-saver.ts';
import type { VaultTools } from './vault-tools.ts';

export interface VaultServices extends Pick<VaultTools, 'store' | 'randomBytes' | 'stretch' | 'files' | 'backupWork'> {
  /** Null for the real implementations. */
  readonly signers: Signers | null;
  readonly state: VaultState;
  readonly authorisations: Authorisations;
  readonly change: BegunChange;
  readonly clock: Clock;
  readonly guard: NetworkGuard;
  readonly log: VaultLog;
  readonly saver: VaultSaver;
  readonly opening: VaultOpening;
  readonly proof: CustodianProof;
  readonly deciding: Deciding;
  readonly enrolling: Enrolling;
  readonly camera: DraftCamera;
}

export function makeServices(tools: VaultTools): VaultServices {
  const { store, randomBytes, stretch, files, elapsed } = tools;
  const state = new VaultState();
  const clock = new Clock(tools);
  const log = new VaultLog(store, state);
  const saver = new VaultSaver({ state, log, store, randomBytes });
  const proof = new CustodianProof({ state, store, log, clock, files, stretch, randomBytes });
  return {
    ...{ store, randomBytes, stretch, files, state, clock, log },
    ...(tools.backupWork === undefined ? {} : { backupWork: tools.backupWork }),
    signers: tools.signers ?? null,
    authorisations: new Authorisations(state, elapsed),
    change: new BegunChange(elapsed),
    guard: new NetworkGuard(store),
    ...{ saver, proof, deciding: new Deciding({ state, proof, saver, clock }) },
    opening: new VaultOpening({ state, log, store }),
    enrolling: new Enrolling(tools),
    camera: new DraftCamera(store),
  };
}
