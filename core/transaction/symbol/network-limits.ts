/**
 * Limits of the two public networks (catapult config-network.properties, the same on both; blocks of 30 s).
 * Only limits that hold independently of the chain's state.
 */
const blocksPerDay = 2880n;

/** [plugin:lockhash] maxHashLockDuration = 2d, lockedFundsPerAggregate = 10 XYM. */
export const maxHashLockBlocks = 2n * blocksPerDay;
export const hashLockDeposit = 10_000_000n;
/** [plugin:locksecret] maxSecretLockDuration = 365d, maxProofSize. */
export const maxSecretLockBlocks = 365n * blocksPerDay;
export const maxProofBytes = 1024;
/** [plugin:metadata] maxValueSize. */
export const maxMetadataBytes = 1024;
/** [plugin:mosaic] maxMosaicDuration = 3650d, maxMosaicDivisibility. */
export const maxMosaicBlocks = 3650n * blocksPerDay;
export const maxDivisibility = 6;
/** [plugin:namespace] minNamespaceDuration = 30d, maxNamespaceDuration = 1825d. */
export const minNamespaceBlocks = 30n * blocksPerDay;
export const maxNamespaceBlocks = 1825n * blocksPerDay;
/** [plugin:multisig] maxCosignatoriesPerAccount; MultisigCosignatoriesValidator.cpp allows one deletion at a time. */
export const maxCosignatories = 25;
export const maxCosignatoryDeletions = 1;
/** [plugin:restrictionaccount] maxAccountRestrictionValues. */
export const maxRestrictionValues = 100;
