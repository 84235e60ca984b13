/** Texts of rule books. A kind of rule, a code or a template without a text does not compile. */
import type { AccountClass, PlaceName, Scope } from '../../core/policy/book/parts.ts';
import type { receivers, SelectorField } from '../../core/policy/book/selector.ts';
import type { BookRuleKindName } from '../../core/policy/book-registry.ts';
import type { Coverage } from '../../core/policy/book-rule.ts';
import type { changedParts, Effect } from '../../core/policy/changes.ts';
import type { FactName } from '../../core/policy/context.ts';
import type { Environment } from '../../core/policy/facts.ts';
import type { sumKeys } from '../../core/policy/kinds/limits.ts';
import type { messageTypes } from '../../core/policy/kinds/message.ts';
import type { FoundKey, SaidCode } from '../../core/policy/said-codes.ts';
import type { BlankId } from '../../core/policy/templates/template.ts';
import type { TemplateId } from '../../core/policy/templates/templates.ts';
import type { Level } from '../../core/policy/verdict.ts';
import type { Severity } from '../../core/review/review-document.ts';

type By<K extends string> = Readonly<Record<K, string>>;
/** `base`: what it always says. Others: what it says if the field of this name is there. */
export type RuleTexts = { readonly name: string } & Readonly<Record<string, string>>;

export interface RuleBookTexts
  extends By<
    | 'heading'
    | 'digest'
    | 'before'
    | 'first'
    | 'changeRule'
    | 'changeRuleAtOnce'
    | 'groups'
    | 'group'
    | 'accounts'
    | 'account'
    | 'lists'
    | 'list'
    | 'entry'
    | 'entryMessage'
    | 'rules'
    | 'rule'
    | 'always'
    | 'tests'
    | 'none'
    | 'comma'
    | 'both'
    | 'people'
    | 'custodians'
    | 'atomic'
    | 'verdict'
    | 'needs'
    | 'titled'
    | 'ownAccounts'
    | 'quoted'
    | 'traceRule'
    | 'traceBuiltIn'
    | 'traceAsked'
    | 'traceNotAsked'
    | 'traceMore'
    | 'placed'
    | 'place'
    | 'placePart'
    | 'coverageName'
  > {
  readonly kinds: { readonly [K in BookRuleKindName]: RuleTexts };
  /** Groups and lists of a book from a template, by their ids. */
  readonly named: By<'approvers' | 'requesters' | 'back-office' | 'contacts'>;
  readonly otherwise: By<'block' | 'note' | 'approvals'>;
  /** Of a rule that is asked for each time. */
  readonly asked: By<'block' | 'note' | 'approvals'>;
  readonly when: By<SelectorField>;
  readonly scopes: By<Scope>;
  readonly places: By<PlaceName>;
  readonly classes: By<AccountClass>;
  readonly standings: By<(typeof receivers)[number]>;
  readonly by: By<(typeof sumKeys)[number]>;
  readonly keys: By<'amount' | 'message' | 'mosaic' | 'to'>;
  readonly messageTypes: By<(typeof messageTypes)[number]>;
  readonly severities: By<Severity>;
  /** Of a guard that is not quiet. */
  readonly guardStates: By<Exclude<Environment['guard'], 'quiet'>>;
  /** Of one: `1 day`. */
  readonly durationOne: By<'day' | 'hour' | 'minute' | 'second' | 'milli'>;
  readonly duration: By<'day' | 'hour' | 'minute' | 'second' | 'milli'>;
  readonly levels: By<Level>;
  readonly said: By<SaidCode>;
  readonly found: By<FoundKey>;
  readonly facts: By<FactName | 'amount' | 'count' | 'group' | 'approvers'>;
  readonly coverages: By<Coverage>;
  readonly changes: By<
    | 'heading'
    | 'none'
    | 'added'
    | 'removed'
    | 'changed'
    | 'rule'
    | 'was'
    | 'is'
    | 'title'
    | 'name'
    | 'entryAdded'
    | 'entryRemoved'
    | 'memberAdded'
    | 'memberRemoved'
  > & {
    readonly effects: By<Effect>;
    readonly parts: By<(typeof changedParts)[number]>;
  };
  readonly templates: { readonly [T in TemplateId]: By<'name' | 'says'> };
  readonly blanks: By<BlankId>;
}
