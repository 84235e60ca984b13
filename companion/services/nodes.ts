/** The allowed nodes: listed, entered, removed. Each change is in the record before it counts. */
import { ok, refuse } from '../../core/base/result.ts';
import type { Handlers } from '../../core/contract/define.ts';
import type { DeskContract } from '../contract/desk-api.ts';
import { answerOf, type DeskParts } from './desk-parts.ts';
import { notes } from './state.ts';
import { nodeView } from './views.ts';

export function nodesHandlers({ networks, note }: DeskParts): Handlers<DeskContract['nodes']> {
  return {
    list: async () => networks.views().map(nodeView),
    async add(given) {
      const node = networks.check(given);
      if (!node.ok) return answerOf(refuse([node.reason]));
      const noted = note(notes.nodeAdded, { ...node.value });
      if (!noted.ok) return answerOf(refuse([noted.reason]));
      networks.add(node.value);
      return answerOf(ok({}));
    },
    async remove({ url }) {
      if (!networks.nodes().some((node) => node.url === url))
        return answerOf(refuse([{ code: 'node-not-allowed', found: { node: url } }]));
      const noted = note(notes.nodeRemoved, { url });
      if (!noted.ok) return answerOf(refuse([noted.reason]));
      networks.remove(url);
      return answerOf(ok({}));
    },
  };
}
