/** How much a person can weigh at once. With so many stops, the reasons of one approval fit into a line of the log (docs/log.md). */
export const maxStops = 50;
/** A reason for going on, in UTF-16 units. */
export const maxDisposition = 100;
