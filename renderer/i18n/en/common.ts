/** Texts: what every screen may say, and the strip at its foot. */

export const common = {
  loading: 'Starting…',
  working: 'Working…',
  back: 'Back',
  cancel: 'Cancel',
  showWhileHeld: 'Show while held',
  showTyped: (field: string) => `${field}: show while held`,
  fieldEmptied: 'The field was emptied, because nobody typed for two minutes. Type it again.',
  notShownAfterLeaving: 'The window was left since this was typed. It is not shown; empty the field and type it again.',
  capsLockOn: 'Caps Lock is on.',
  inputMethodOn: 'An input method is on: what it makes of the keys is what counts.',
  beyondAscii: 'Not every keyboard has these characters. Letters, digits and plain signs can be typed anywhere.',
  backToScan: 'Back to scanning',
  practiceMeans: 'Nothing here is worth anything: published keys, test networks only.',
  lockReason: {
    asked: 'The vault was locked, as you asked.',
    idle: 'The vault was locked because nobody was here for a while.',
    suspend: 'The vault was locked because the machine went to sleep.',
    'screen-lock': 'The vault was locked because the screen was locked.',
    network: 'The vault was locked because the machine was connected to a network.',
    'storage-gone': 'The vault was locked because the folder of Inkan was gone.',
    'vault-stopped': 'The vault stopped unexpectedly and was locked. If it happens again, report it.',
  },
  found: 'What was found',
  // certificate
  certificate: 'Entropy certificate',
  toLog: 'Open the log',
  toTraining: 'Training ground',
  refused: 'Refused',
};

export const strip = {
  name: 'State of the machine',
  vault: 'Vault',
  locked: 'Locked',
  open: 'Open',
  practice: 'Practice',
  network: 'Network',
  local: 'Local',
  utc: 'UTC',
  runtime: 'Electron',
  origins: {
    official: 'official',
    installed: 'not checked',
    override: 'chosen by hand',
    'test-runtime': 'test runtime',
  },
  lock: 'Lock',
  lockHint: 'Ctrl+L',
};
