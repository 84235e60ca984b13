/** Everything said by the feature “language”. A value is set in at `{slot}`. */

export const texts = {
  title: 'Language',
  lead: 'Choose the language of the screens.',
};
