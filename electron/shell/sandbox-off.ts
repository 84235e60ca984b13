/** What switches a sandbox off, forbidden to both apps in every flavour. */

/** Switches of Chromium: each one disables a sandbox. */
export const sandboxOff = [
  'no-sandbox',
  'single-process',
  'in-process-gpu',
  'disable-seccomp-filter-sandbox',
  'allow-sandbox-debugging',
  'no-zygote',
  'no-zygote-sandbox',
];

/** Makes Electron start without the sandbox if it is set to any value. */
export const sandboxOffVariable = 'ELECTRON_DISABLE_SANDBOX';
