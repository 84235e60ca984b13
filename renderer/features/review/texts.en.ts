/** Everything said by the feature “review”. A value is set in at `{slot}`. */

export const texts = {
  warnings: 'Warnings',
  effects: 'What changes',
  paymentsMore: (count: number) => `and ${count} more, shown below`,
  controlChanges: 'Who may do what, from now on',
  madeBy: 'It was put together by {initiator}, which pays the fee.',
  paidBy: '{initiator} pays the fees.',
  signsWith: 'The key of {signer} signs.',
};
