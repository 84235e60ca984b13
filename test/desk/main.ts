// Main process of the desk over made-up data: everything of the real one but companion/services. A bundle of its own, so
// that the app itself has no switch for it.
import { startDesk } from '../../companion/main/start.ts';
import { makeRehearsal } from './rehearsal.ts';

startDesk(makeRehearsal);
