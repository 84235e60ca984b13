/** Acknowledges the alarm that a network raises while a vault is open. */
import { alarmWord } from '../../core/contract/guard.ts';
import type { Corridor } from './corridor.ts';

/** From the alarm to the start screen; the connection must be gone. */
export async function closeAlarm(corridor: Corridor): Promise<void> {
  await corridor.arriveAt('alarm');
  await corridor.byId('alarm-word').fill(alarmWord);
  await corridor.byId('alarm-close').click();
  await corridor.arriveAt('start');
}
