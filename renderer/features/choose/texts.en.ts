/** Everything said by the feature “choose”. A value is set in at `{slot}`. */

export const texts = {
  group: 'Possible meanings',
  goOn: 'Go on with this one',
  pickFirst: 'Nothing is chosen yet.',
};
