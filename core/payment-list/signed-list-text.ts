/** Tells a signed payment list by its beginning, which its one form fixes; without what verifies it. */
export const signedListBeginning = '{"inkan":1,"list":{';

export const isSignedListText = (text: string): boolean => text.startsWith(signedListBeginning);
