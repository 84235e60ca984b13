/** The allowed nodes: listed, entered, removed. Each change is in the record before it counts. */
import { ok } from '../../core/base/result.ts';
import type { Handlers } from '../../core/contract/define.ts';
import type { DeskContract } from '../contract/desk-api.ts';
import { answerOf, type DeskParts, refusedAnswer } from './desk-parts.ts';
import { nodeView } from './views.ts';

export function nodesHandlers({ networks, note }: DeskParts): Handlers<DeskContract['nodes']> {
  return {
    list: async () => networks.views().map(nodeView),
    async add(given) {
      const node = networks.check(given);
      if (!node.ok) return refusedAnswer([node.reason]);
      const noted = note({ kind: 'node-added', ...node.value });
      if (!noted.ok) return refusedAnswer([noted.reason]);
      networks.add(node.value);
      return answerOf(ok({}));
    },
    async remove({ url }) {
      if (!networks.nodes().some((node) => node.url === url))
        return refusedAnswer([{ code: 'node-not-allowed', found: { node: url } }]);
      const noted = note({ kind: 'node-removed', url });
      if (!noted.ok) return refusedAnswer([noted.reason]);
      networks.remove(url);
      return answerOf(ok({}));
    },
  };
}
