/** What the requester is often asked that occur often. */
export const makeAgain =
  'Ask the requester to make the request again with their wallet or tool. If the new one is refused for the same reason, the tool is at fault: tell its makers the code and what is shown here.';
export const buildAgain =
  'Ask the requester to build the transaction again from the beginning, not to correct this one. If the new one is refused for the same reason, the tool is at fault: tell its makers the code and what is shown here.';
