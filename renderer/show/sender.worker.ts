/** Takes: texts. Gives: the codes of a run as modules, as many as requested. The window only draws them. */
import { makeSender } from './make-sender.ts';
import type { ToSender } from './messages.ts';

const answer = makeSender();
self.addEventListener('message', (event: MessageEvent<ToSender>) => self.postMessage(answer(event.data)));
