/** Texts of the feature “review”. `{slot}` is replaced by a value. */

export const texts = {
  warnings: 'Warnings',
  backToList: 'Back to the list',
  backToBatch: 'Back to all requests',
  effects: 'What changes',
  paymentsMore: (count: number) => `and ${count} more, shown below`,
  controlChanges: 'Who may do what, from now on',
  madeBy: 'It was created by {initiator}, which pays the fee.',
  paidBy: '{initiator} pays the fees.',
  signsWith: 'The key of {signer} signs.',
};
