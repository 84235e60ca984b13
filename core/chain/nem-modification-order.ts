/**
 * NIS sorts multisig modifications by action (1 add, 2 delete) and then by the text of the cosigner's address, and writes the
 * transaction anew before it verifies (MultisigCosignatoryModification.compareTo, Address.compareTo): smaller texts stand first.
 */
export const nemModificationOrder = (action: number, cosignerAddress: string): string => `${action}${cosignerAddress}`;
