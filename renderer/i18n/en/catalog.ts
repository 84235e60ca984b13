/** The texts that several features or the shared rooms use. */
import { approvals } from './approvals.ts';
import { audit } from './audit.ts';
import { common, strip } from './common.ts';
import { controlChanges } from './control-changes.ts';
import { custody } from './custody.ts';
import { enrolment } from './enrolment.ts';
import { exports } from './exports.ts';
import { requestFormats } from './formats.ts';
import { guard } from './guard.ts';
import { envelopes, headlines } from './headlines.ts';
import { intake } from './intake.ts';
import { kinds } from './kinds.ts';
import { payList } from './pay-list.ts';
import { pictures } from './pictures.ts';
import { collections, places } from './places.ts';
import { policy } from './policy.ts';
import { reasons } from './reasons.ts';
import { recovery } from './recovery.ts';
import { ruleBook } from './rule-book.ts';
import { ruleForm, rulesAsked } from './rule-form.ts';
import { sender } from './sender.ts';
import { compare, cosigners, format, slip } from './slip.ts';
import { table } from './table.ts';
import { causes, incompleteCheck, incompleteHow, items, questions, taskTexts } from './task-kinds.ts';
import { warnings } from './warnings.ts';
import { ways } from './ways.ts';
import { cards, factNames, labels, severities, values } from './words.ts';

export const shared = {
  approvals,
  audit,
  common,
  strip,
  controlChanges,
  custody,
  collections,
  places,
  enrolment,
  exports,
  requestFormats,
  guard,
  envelopes,
  headlines,
  intake,
  kinds,
  reasons,
  recovery,
  ruleBook,
  ruleForm,
  rulesAsked,
  sender,
  slip,
  cosigners,
  compare,
  format,
  causes,
  incompleteCheck,
  incompleteHow,
  items,
  pictures,
  policy,
  questions,
  payList,
  table,
  taskTexts,
  warnings,
  cards,
  factNames,
  labels,
  severities,
  values,
  ways,
};
