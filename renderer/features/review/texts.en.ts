/** Texts of the feature “review”. `{slot}` is replaced by a value. */

export const texts = {
  backToList: 'Back to the list',
  backToBatch: 'Back to all requests',
};
