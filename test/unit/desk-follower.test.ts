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

const multisig = () => new Story(flowOf('nem', [null, 'seen-by-same-node', 'seen-by-same-node']));
const partial: StepLook = { ...none, group: 'partial' };
const hour = 3600;

describe('cosignatures on NEM', () => {
  it('go to the node whose pool has the transaction without enough of them', () => {
    const story = multisig()
      .look([[none, none, none]])
      .announce(0, ['n0']);
    expect(story.look([[partial, none, none]]).announces).toEqual([[1, ['n0']]]);
  });

  it('do not wait for an answer that was lost, if the node has the one before', () => {
    const story = multisig()
      .look([[none, none, none]])
      .announce(0, ['n0'])
      .look([[partial, none, none]]);
    story.give({ kind: 'announcing', atMs: 0n, step: 1, nodes: ['n0'] });
    story.give({
      ...{ kind: 'announced', atMs: 0n, step: 1, node: 'n0' },
      ...{ taken: false, code: null, failure: 'node-timed-out' },
    });
    expect(story.look([[partial, none, none]]).announces).toEqual([]);
    expect(story.look([[partial, partial, none]]).announces).toEqual([[2, ['n0']]]);
  });

  it('go to another node that has the transaction when the one that was handed it is gone, and only then', () => {
    const story = multisig()
      .look([
        [none, none, none],
        [none, none, none],
      ])
      .announce(0, ['n1']);
    const both = [
      [partial, none, none],
      [none, none, none],
    ];
    expect(story.look(both).announces).toEqual([]);
    expect(story.look([[partial, none, none]], {}, 1).announces).toEqual([[1, ['n0']]]);
  });
});

describe('a bonded aggregate', () => {
  it('is handed only to nodes that have its lock in that block', () => {
    const story = new Story(flowOf('symbol', [null, 'confirmed']));
    story
      .look([
        [none, none],
        [none, none],
        [none, none],
      ])
      .announce(0, ['n0']);
    const told = [
      [inBlock(98n), none],
      [pool, none],
      [inBlock(98n), none],
    ];
    expect(story.look(told).announces).toEqual([[1, ['n0', 'n2']]]);
  });
});

describe('a deadline', () => {
  const past = { chainMs: 3_600_001n };
  it('is judged by blocks and never by the clock of this machine', () => {
    const story = symbol()
      .look(three(none))
      .announce(0, ['n0'])
      .after(10 * hour);
    expect(story.look(three(none), { chainMs: 3_600_000n }).stages).toEqual(['silent']);
    expect(story.look(three(none), past).stages).toEqual(['expired']);
  });

  it('ends what one node says for ever that it has in its pool', () => {
    const story = symbol().look(three(none)).announce(0, ['n0']);
    expect(story.look([[pool], [none], [none]]).stages).toEqual(['seen']);
    expect(story.look([[pool], [none], [none]], past).stages).toEqual(['expired']);
  });

  it('does not end what a node behind it still has in its pool', () => {
    const story = symbol().look(three(none)).announce(0, ['n0']);
    const looks = [none, none, pool].map((step, at) => ({
      ...{ node: `n${at}`, height: 100n, finalHeight: 50n, steps: [step] },
      chainMs: at === 2 ? 3_600_000n : 3_600_001n,
    }));
    story.give({ kind: 'looked', atMs: 1n, round: 9, marks: story.state.steps.map(({ mark }) => mark), of: 3, looks });
    expect(story.stages).toEqual(['seen']);
  });

  it('does not end what was rolled back before another block at its height is final', () => {
    const story = symbol()
      .look(three(none))
      .announce(0, ['n0'])
      .look(three(inBlock(98n)));
    expect(story.look(three(none), past).stages).toEqual(['rolled-back']);
    expect(story.look(three(none), { ...past, finalHeight: 97n }).stages).toEqual(['rolled-back']);
    expect(story.look(three(none), { ...past, finalHeight: 98n }).stages).toEqual(['expired']);
  });

  it('does not end what NIS may have executed and forgotten', () => {
    const forgotten = { chainMs: BigInt(13 * hour + 1) * 1000n };
    const sent = () => nem().look(three(none)).announce(0, ['n0']);
    expect(sent().after(90).look(three(none), forgotten).stages).toEqual(['silent']);
    expect(sent().look(three(none), past).look(three(none), forgotten).stages).toEqual(['expired']);
    expect(nem().look(three(none), forgotten).stages).toEqual(['expired']);
    const again = sent().after(90).look(three(none), forgotten).announce(0, ['n1'], 'FAILURE_PAST_DEADLINE');
    expect(again.look(three(none), forgotten).stages).toEqual(['sent']);
    expect(sent().announce(0, ['n1'], 'FAILURE_PAST_DEADLINE').look(three(none), past).stages).toEqual(['failed']);
  });
});

describe('a clock that was set back', () => {
  it('keeps nothing from becoming silent', () => {
    const story = symbol()
      .after(1000 * hour)
      .look(three(none))
      .announce(0, ['n0']);
    expect(story.after(-999 * hour).look(three(none)).stages).toEqual(['sent']);
    expect(story.after(59).look(three(none)).stages).toEqual(['sent']);
    expect(story.after(1).look(three(none)).stages).toEqual(['silent']);
    expect(viewOf(story.state, story.ms).steps[0]?.sinceMs).toBe(story.ms);
  });
});

describe('what a node says', () => {
  it('disagrees if it calls final a block that others, final beyond it, do not have', () => {
    const story = symbol().look(three(none)).announce(0, ['n0']);
    const lie = [[inBlock(98n)], [none], [none]];
    expect(story.look(lie, { finalHeight: 97n }).stages).toEqual(['seen']);
    expect(story.look(lie, { finalHeight: 98n }).stages).toEqual(['disagreeing']);
  });

  it('is no failure when it says that the transaction exists already', () => {
    const exists: StepLook = { ...failed, code: 'Failure_Hash_Already_Exists' };
    const story = symbol()
      .look(three(none))
      .announce(0, ['n0'])
      .look(three(inBlock(98n)));
    expect(story.look([[inBlock(98n)], [inBlock(98n)], [exists]]).stages).toEqual(['in-block']);
    expect(story.look(three(exists)).stages).toEqual(['rolled-back']);
  });

  it('counts no more as a refusal on NEM when a node had it after that', () => {
    const story = nem().look(three(none)).announce(0, ['n0'], 'FAILURE_INSUFFICIENT_BALANCE').after(1);
    expect(story.look([[none], [pool], [none]]).stages).toEqual(['seen']);
    expect(story.after(1).look(three(none)).stages).toEqual(['sent']);
  });
});

it('announces one step, then asks what to do', () => {
  const story = new Story(flowOf('nem', [null, null, null]));
  story.look([[none, none, none]]);
  expect(story.announces).toEqual([[0, ['n0']]]);
  expect(story.announce(0, ['n0']).announces).toEqual([[1, ['n0']]]);
  expect(story.announce(1, ['n0']).after(61).announces).toEqual([]);
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
