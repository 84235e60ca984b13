/** Texts of the feature “refused”. `{slot}` is replaced by a value. */

export const texts = {
  code: 'Code',
  nothingSigned: 'Nothing was signed. Nothing of it is kept.',
  stays: 'Nothing was signed. The batch stays in the list at home.',
  ask: 'What to do',
  more: (count: number) => (count === 1 ? '1 more reason' : `${count} more reasons`),
  document: 'What could be read of it',
};
