/** Everything said by the feature “folder-stop”. A value is set in at `{slot}`. */

export const texts = {
  title: 'Inkan cannot use its folder',
  safe: 'Inkan has changed and deleted nothing. What lies in the folder is as it was.',
  again: 'When that is done, close Inkan and start it again.',
};
