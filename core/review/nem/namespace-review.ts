/** Reviews a namespace rental. Fee and sink are in the bytes and shown; core/validity refuses any but the network's
 * own. */
import type { NemNamespaceRegistrationContent } from '../../transaction/nem/content.ts';
import { contentReview, controlChange, effect } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { outsideText } from '../text-review.ts';
import { addressValue, card, codeValue, currencyAmount, row, textValue, warn } from '../values.ts';

export function reviewNemNamespace(content: NemNamespaceRegistrationContent, context: ContentContext): ContentReview {
  const { actor, network, facts } = context;
  const { parent } = content;
  const fullName = outsideText(parent === null ? content.name : `${parent}.${content.name}`);
  const fee = currencyAmount('nem', network, content.rentalFee);
  const name = textValue(content.name);
  const namespace = row('namespace', fullName.value);
  return contentReview({
    headline:
      parent === null
        ? { code: 'namespace-registration', slots: { from: [actor], name: [fullName.value] } }
        : { code: 'namespace-child', slots: { from: [actor], name: [name], parent: [textValue(parent)] } },
    cards: [
      card('content', [
        row('account', actor),
        namespace,
        row('namespace-type', codeValue(parent === null ? 'root' : 'child')),
        row('name', name),
        row('namespace-parent', parent === null ? codeValue('none') : textValue(parent)),
        row('rental-fee', fee),
        row('sink', addressValue(content.sink, 'nem', network, facts)),
      ]),
    ],
    effects: [effect(actor, 'out', 'rental', fee)],
    controlChanges: [controlChange(actor, 'nem-namespace-rented', [namespace])],
    warnings: [
      ...(parent === null ? [warn('namespace-may-exist', 'note', { name: fullName.value })] : []),
      ...fullName.warnings,
    ],
  });
}
