/**
 * Why a question to a node has no answer: a closed list. An answer that says "there is none" (an unknown account) is
 * no failure, it is null. Sources: catapult REST 2.5.0 error bodies, NIS ExceptionControllerAdvice.java.
 */
export const nodeFailures = [
  /** No connection: refused, unknown host, broken off. */
  'node-unreachable',
  /** No answer within the time that the question has. */
  'node-timed-out',
  /** 429. */
  'node-throttled',
  /** 503, and 500. */
  'node-unavailable',
  /** NIS /status is not 6, or the node's newest block is old. */
  'node-not-synchronised',
  /** No JSON, too long, or not of the documented shape. */
  'node-answer-malformed',
  /** Its network or generation hash is not the one that the user chose for it. */
  'node-wrong-network',
  /** 400, 409, 415, 401: the node refuses the question itself. */
  'node-refuses-question',
  /** The address is not in the list of allowed nodes, or it redirects elsewhere. */
  'node-not-allowed',
] as const;
export type NodeFailureCode = (typeof nodeFailures)[number];

export interface NodeFailure {
  readonly code: NodeFailureCode;
  readonly node: string;
  /** HTTP status, if there was one. */
  readonly status: number | null;
}
