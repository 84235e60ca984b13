/** The way into a real vault, and out of the alarm that a network raises in it. */
import { alarmWord } from '../../core/contract/guard.ts';
import type { Corridor } from './corridor.ts';
import { passphrase } from './vault-with.ts';

/** From the start screen to scanning, with the vault of `putVault`. */
export async function openReal(corridor: Corridor): Promise<void> {
  await corridor.arriveAt('start');
  await corridor.byId('passphrase').fill(passphrase);
  await corridor.byId('open-vault').click();
  await corridor.arriveAt('scan');
}

/** From the alarm to the start screen; the connection must be gone. */
export async function closeAlarm(corridor: Corridor): Promise<void> {
  await corridor.arriveAt('alarm');
  await corridor.byId('alarm-word').fill(alarmWord);
  await corridor.byId('alarm-close').click();
  await corridor.arriveAt('start');
}
