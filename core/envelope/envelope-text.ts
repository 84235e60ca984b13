/** Recognises a request envelope by its beginning, for a window that only passes it on. */
import { tidyText } from '../request/tidy-text.ts';

/** Every canonical envelope begins so, and no other text that Inkan reads. */
const beginning = '{"inkan":1,"requests":{';

/** Also true for a damaged one: what begins so must prove to be an envelope, or is refused. */
export const isEnvelopeText = (text: string): boolean => tidyText(text).text.startsWith(beginning);
