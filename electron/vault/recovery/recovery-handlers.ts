/** Backup, restore and drills: the handlers of recoveryContract. */
import type { Handlers } from '../../../core/contract/define.ts';
import type { RecoveryContract } from '../../../core/contract/recovery.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { BackupHandlers } from './backup-handlers.ts';
import { DrillHandlers } from './drill-handlers.ts';
import { RestoreHandlers } from './restore-handlers.ts';

export function makeRecoveryHandlers(services: VaultServices): Handlers<RecoveryContract> {
  const restore = new RestoreHandlers(services);
  const backup = new BackupHandlers(services);
  const drill = new DrillHandlers(services);
  return {
    wordList: (call) => restore.wordList(call),
    giveWords: (call) => restore.giveWords(call),
    giveShareWords: (call) => restore.giveShareWords(call),
    giveBackupFile: (call) => restore.giveBackupFile(call),
    giveBackupText: (call) => restore.giveBackupText(call),
    recoveryPreview: (call) => restore.recoveryPreview(call),
    acceptRecovery: (call) => restore.acceptRecovery(call),
    dropRecovery: () => restore.dropRecovery(),
    backups: () => backup.backups(),
    showWords: () => backup.showWords(),
    makeShares: (call) => backup.makeShares(call),
    showShare: (call) => backup.showShare(call),
    confirmShare: (call) => backup.confirmShare(call),
    sharesDone: () => backup.sharesDone(),
    proposePassphrase: () => backup.proposePassphrase(),
    makeBackup: (call) => backup.makeBackup(call),
    makePaperBackup: (call) => backup.makePaperBackup(call),
    paperPrinted: (call) => backup.paperPrinted(call),
    drillWords: (call) => drill.drillWords(call),
    drillShare: (call) => drill.drillShare(call),
    drillBackup: (call) => drill.drillBackup(call),
    drillBackupText: (call) => drill.drillBackupText(call),
  };
}
