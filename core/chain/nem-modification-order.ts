/**
 * Order of multisig modifications. NIS sorts them by action (1 add, 2 delete), then by the text of the cosigner's
 * address, and serialises the transaction again before it verifies the signature
 * (MultisigCosignatoryModification.compareTo, Address.compareTo).
 */
export const nemModificationOrder = (action: number, cosignerAddress: string): string => `${action}${cosignerAddress}`;
