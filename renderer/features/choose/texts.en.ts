/** Texts of the feature “choose”. `{slot}` is replaced by a value. */

export const texts = {
  group: 'Possible meanings',
  goOn: 'Go on with this one',
  pickFirst: 'Nothing is chosen yet.',
};
