/** Texts of the feature “language”. `{slot}` is replaced by a value. */

export const texts = {
  title: 'Language',
  lead: 'Choose the language of the screens.',
};
