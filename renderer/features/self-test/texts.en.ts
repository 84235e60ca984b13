/** Texts of the feature “self-test”. `{slot}` is replaced by a value. */

export const texts = {
  // the stop
  stopTitle: 'Stop: the self-test has failed',
  stopMeans:
    'A part that encrypts, signs or makes keys gave a wrong answer. Inkan does nothing in this state. The vault file is untouched.',
  stopAsk:
    'Do not use this machine for signing. Switch it off and start it again. If this screen comes again, report the names below and use another machine.',
  stopNames: 'Failed',
};
