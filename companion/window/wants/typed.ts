/** What was typed, as the contract takes it; null where it cannot be that. */

/** Copied keys and hashes are often in groups. */
export const keyTyped = (text: string): string | null => {
  const bare = text.replace(/\s/g, '').toUpperCase();
  return /^[0-9A-F]{64}$/.test(bare) ? bare : null;
};

/** Addresses without their dashes; names ("@inkan.payout") as they are. */
export const accountTyped = (text: string): string => {
  const bare = text.trim();
  return bare.startsWith('@') ? bare : bare.replace(/[\s-]/g, '').toUpperCase();
};

/** One on each line; null: a line is longer than any can be, or there are too many. */
export const linesTyped = (text: string, read: (line: string) => string, most: number): readonly string[] | null => {
  const lines = text
    .split('\n')
    .map(read)
    .filter((line) => line !== '');
  return lines.length > most || lines.some((line) => line.length > 64) ? null : lines;
};

export const wholeTyped = (text: string, least: number, most: number): number | null => {
  const bare = text.trim();
  const value = /^(?:0|[1-9]\d{0,8})$/.test(bare) ? Number(bare) : null;
  return value !== null && value >= least && value <= most ? value : null;
};

/** Symbol: a block every 30 seconds. */
export const blocksOfDays = (days: number): number => days * 2880;
