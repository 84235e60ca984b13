/** Actions on backups, each with views of its own. */
export const makeOperations = ['words', 'shares', 'file', 'paper'] as const;
export type DrillOperation = 'drill-words' | 'drill-share' | 'drill-backup' | 'drill-paper';
export type BackupOperation = (typeof makeOperations)[number] | DrillOperation;
