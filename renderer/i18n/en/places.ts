/** Texts: the steady row of places, and what is being collected. */
export const places = {
  name: 'Places',
  names: {
    home: 'Home',
    scan: 'Scan',
    accounts: 'Accounts',
    books: 'Registry',
    backup: 'Backups',
    log: 'Log',
    settings: 'Settings',
  },
};

export const collections = {
  title: (count: number) =>
    count === 1 ? 'Collecting cosignatures' : `Collecting cosignatures for ${count} transactions`,
  progress: (signed: number, of: number) => `${signed} of ${of} signed`,
  complete: 'All have signed',
  missing: 'Missing:',
  untilLock: 'Kept in memory only: after the lock it has to be collected again.',
  show: 'Show its code',
};
