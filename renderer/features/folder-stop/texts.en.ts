/** Texts of the feature “folder-stop”. `{slot}` is replaced by a value. */

export const texts = {
  title: 'Inkan cannot use its folder',
  safe: 'Inkan has changed and deleted nothing. What lies in the folder is as it was.',
  again: 'When that is done, close Inkan and start it again.',
};
