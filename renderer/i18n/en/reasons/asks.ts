/** What is asked of the sender again and again. */
export const makeAgain = 'Ask the sender to make the request again with their wallet or tool, and scan the new code.';
export const buildAgain =
  'Ask the sender to build the transaction again with an up-to-date tool and send a new code. Do not accept a "fixed" copy of this one.';
