/** What can be done about backups, each on screens of its own. */
export const makeDeeds = ['words', 'shares', 'file', 'paper'] as const;
export type DrillDeed = 'drill-words' | 'drill-share' | 'drill-backup' | 'drill-paper';
export type BackupDeed = (typeof makeDeeds)[number] | DrillDeed;
