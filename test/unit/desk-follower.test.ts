/** Single rules of following that random networks reach too seldom, each as a story. */
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../companion/contract/flow.ts';
import type { FlowEvent, NodeLook, StepLook } from '../../companion/follow/flow-event.ts';
import type { FlowState } from '../../companion/follow/flow-state.ts';
import { advance, mayRepeat, newFlow, nextActions, viewOf } from '../../companion/follow/follower.ts';
import { cosignatureLook } from '../../companion/follow/judge.ts';
import { flowOf } from '../properties/follow-model.ts';

const none: StepLook = { group: 'unknown', height: null, code: null, block: null };
const pool: StepLook = { ...none, group: 'unconfirmed' };
const failed: StepLook = { ...none, group: 'failed', code: 'Failure_Core_Insufficient_Balance' };
const inBlock = (height: bigint, block = 'B'): StepLook => ({ ...none, group: 'confirmed', height, block });

/** A flow and what happens to it, second by second. */
class Story {
  state: FlowState;
  ms = 0n;
  constructor(flow: Flow) {
    this.state = newFlow(flow, 0n);
    this.give({ kind: 'started', atMs: 0n });
  }
  give(event: FlowEvent): this {
    this.state = advance(this.state, event);
    return this;
  }
  after(seconds: number): this {
    this.ms += BigInt(seconds) * 1000n;
    return this;
  }
  /** What each node says of each step. */
  look(said: readonly (readonly StepLook[])[], tip: Partial<NodeLook> = {}, of = said.length): this {
    const looks = said.map((steps, at) => ({
      node: `n${at}`,
      height: 100n,
      finalHeight: 50n,
      chainMs: 1n,
      steps,
      ...tip,
    }));
    const marks = this.state.steps.map(({ mark }) => mark);
    const round = (this.state.round?.number ?? 0) + 1;
    return this.give({ kind: 'looked', atMs: this.ms, round, marks, of, looks });
  }
  announce(step: number, nodes: readonly string[], code: string | null = null): this {
    this.give({ kind: 'announcing', atMs: this.ms, step, nodes });
    for (const node of nodes)
      this.give({ kind: 'announced', atMs: this.ms, step, node, taken: code === null, code, failure: null });
    return this;
  }
  get stages() {
    return viewOf(this.state, this.ms).steps.map(({ stage }) => stage);
  }
  get announces() {
    return nextActions(this.state, this.ms).flatMap((one) => (one.act === 'announce' ? [[one.step, one.nodes]] : []));
  }
}
const symbol = () => new Story(flowOf('symbol', [null]));
const nem = () => new Story(flowOf('nem', [null]));
const three = (look: StepLook) => [[look], [look], [look]];

describe('a flow', () => {
  it('asks before it announces, and needs more than half of the nodes', () => {
    const story = symbol();
    expect(nextActions(story.state, 0n)).toEqual([{ act: 'look', round: 1, marks: [0] }]);
    expect(story.look([[none]], {}, 3).announces).toEqual([]);
    expect(story.look(three(none)).announces).toEqual([[0, ['n0', 'n1', 'n2']]]);
  });

  it('goes from sent over seen and in a block to final, with its depth', () => {
    const story = symbol().look(three(none)).announce(0, ['n0']);
    expect(story.stages).toEqual(['sent']);
    expect(story.after(10).look([[pool], [none], [none]]).stages).toEqual(['seen']);
    expect(story.after(10).look([[inBlock(98n)], [none], [none]]).stages).toEqual(['seen']);
    expect(story.after(10).look(three(inBlock(98n))).stages).toEqual(['in-block']);
    expect(viewOf(story.state, story.ms).steps[0]).toMatchObject({ height: 98n, deep: 2n, seenBy: 3, nodes: 3 });
    expect(story.after(10).look(three(inBlock(98n)), { finalHeight: 97n }).stages).toEqual(['in-block']);
    expect(story.after(10).look(three(inBlock(98n)), { finalHeight: 98n }).stages).toEqual(['final']);
  });

  it('is silent after 60 seconds, also when no node answers', () => {
    const story = symbol().look(three(none)).announce(0, ['n0']);
    expect(story.after(59).look(three(none)).stages).toEqual(['sent']);
    expect(mayRepeat(story.state, 0, story.ms)).toBe(false);
    expect(story.after(1).stages).toEqual(['silent']);
    expect(story.look(three(none)).announces).toEqual([]);
    expect(mayRepeat(story.state, 0, story.ms)).toBe(true);
    story.give({ kind: 'repeat', atMs: story.ms, step: 0 });
    expect(story.announces).toEqual([]);
    expect(story.look(three(none)).announces).toEqual([[0, ['n1', 'n2', 'n0']]]);
  });

  it('does not take the failure of an earlier try for one of this try', () => {
    const story = symbol().look(three(failed)).announce(0, ['n0']);
    expect(story.after(10).look(three(failed)).stages).toEqual(['sent']);
    expect(story.after(51).look(three(failed)).stages).toEqual(['failed']);
    expect(viewOf(story.state, story.ms).steps[0]?.code).toBe('Failure_Core_Insufficient_Balance');
  });

  it('has not failed as long as one node has it', () => {
    const story = symbol().look(three(none)).announce(0, ['n0']);
    expect(story.after(5).look([[failed], [failed], [pool]]).stages).toEqual(['seen']);
    expect(story.after(5).look(three(failed)).stages).toEqual(['failed']);
    expect(story.after(5).look(three(pool)).stages).toEqual(['seen']);
  });

  it('disagrees over two blocks at one height, and over confirmed here, failed there', () => {
    const story = symbol().look(three(none)).announce(0, ['n0']);
    expect(story.look([[inBlock(98n, 'B')], [inBlock(98n, 'C')], [inBlock(98n, 'B')]]).stages).toEqual(['disagreeing']);
    expect(story.look([[inBlock(98n)], [failed], [inBlock(98n)]]).stages).toEqual(['disagreeing']);
    expect(story.look(three(inBlock(98n))).stages).toEqual(['in-block']);
  });

  it('is rolled back when more than half of the nodes say so, and comes again', () => {
    const story = symbol()
      .look(three(none))
      .announce(0, ['n0'])
      .look(three(inBlock(98n)));
    expect(story.look([[inBlock(98n)], [pool]], {}, 3).stages).toEqual(['in-block']);
    expect(story.look([[pool], [none], [pool]]).stages).toEqual(['rolled-back']);
    expect(story.look(three(inBlock(99n, 'C'))).stages).toEqual(['in-block']);
  });

  it('stays final unless more than half of the nodes say otherwise', () => {
    const story = symbol()
      .look(three(none))
      .announce(0, ['n0'])
      .look(three(inBlock(40n)));
    expect(story.stages).toEqual(['final']);
    expect(story.look([[none], [inBlock(40n)], [inBlock(40n)]]).stages).toEqual(['final']);
    expect(story.look([]).stages).toEqual(['final']);
    expect(story.look([[none], [failed], [inBlock(40n)]]).stages).toEqual(['disagreeing']);
    expect(story.look(three(inBlock(40n))).stages).toEqual(['final']);
  });
});

describe('NEM', () => {
  it('fails by a verdict, not by vanishing from a pool, nor because it is in a block already', () => {
    const refused = nem().look(three(none)).announce(0, ['n0'], 'FAILURE_INSUFFICIENT_BALANCE');
    expect(refused.look(three(none)).stages).toEqual(['failed']);
    const vanished = nem().look(three(none)).announce(0, ['n0']).look(three(pool)).after(30);
    expect(vanished.look(three(none)).stages).toEqual(['sent']);
    const there = nem().look(three(none)).announce(0, ['n0'], 'FAILURE_HASH_EXISTS');
    expect(there.look(three(none)).stages).toEqual(['sent']);
  });

  it('stays final when the nodes have forgotten it, as NIS does after 36 hours', () => {
    const story = nem()
      .look(three(none))
      .announce(0, ['n0'])
      .look(three(inBlock(40n)));
    expect(story.look(three(none)).stages).toEqual(['final']);
  });

  it('hands cosignatures to the node that has the transaction, one after the other', () => {
    const story = new Story(flowOf('nem', [null, 'seen-by-same-node', 'seen-by-same-node']));
    const said = (first: StepLook) => [
      [none, none, none],
      [first, none, none],
      [first, none, none],
    ];
    expect(story.look(said(none)).announces).toEqual([[0, ['n0']]]);
    story.announce(0, ['n1']);
    expect(story.look(said(none)).announces).toEqual([]);
    expect(story.look(said(pool)).announces).toEqual([[1, ['n1']]]);
    story.announce(1, ['n1']);
    expect(story.look(said(pool)).announces).toEqual([[2, ['n1']]]);
  });
});

describe('after a crash', () => {
  it('what was begun and never answered is looked for, and announced only if nobody has it', () => {
    const begun = symbol()
      .look(three(none))
      .give({ kind: 'announcing', atMs: 0n, step: 0, nodes: ['n0'] });
    begun.give({ kind: 'resumed', atMs: 1n });
    expect(begun.announces).toEqual([]);
    expect(begun.look(three(none)).announces).toHaveLength(1);
    expect(begun.look([[none], [pool], [none]]).announces).toEqual([]);
    expect(begun.look(three(none)).announces).toEqual([]);
  });

  it('what was answered is not announced again', () => {
    const story = symbol().look(three(none)).announce(0, ['n0']).give({ kind: 'resumed', atMs: 1n });
    expect(story.look(three(none)).announces).toEqual([]);
  });
});

it('a detached cosignature is there when the node lists its key, or its transaction is out of the partial cache', () => {
  const partial: StepLook = { ...none, group: 'partial' };
  expect(cosignatureLook(partial, ['K'], 'K')).toBe(partial);
  expect(cosignatureLook(partial, ['L'], 'K').group).toBe('unknown');
  expect(cosignatureLook(partial, null, 'K').group).toBe('unknown');
  expect(cosignatureLook(inBlock(9n), null, 'K').group).toBe('confirmed');
});
