/** Entry of the desk's main process. */
import { makeServices } from './desk.ts';
import { startDesk } from './start.ts';

startDesk(makeServices);
