import type { ReasonCode } from '../../../core/base/reason.ts';
import type { ReasonText } from '../texts.ts';
import { accounts } from './reasons/accounts.ts';
import { bytes } from './reasons/bytes.ts';
import { custody } from './reasons/custody.ts';
import { entropy } from './reasons/entropy.ts';
import { files } from './reasons/files.ts';
import { guard } from './reasons/guard.ts';
import { log } from './reasons/log.ts';
import { machine } from './reasons/machine.ts';
import { paymentList } from './reasons/payment-list.ts';
import { reading } from './reasons/reading.ts';
import { recovery } from './reasons/recovery.ts';
import { requesters } from './reasons/requesters.ts';
import { rules } from './reasons/rules.ts';
import { vault } from './reasons/vault.ts';

export const reasons: Record<ReasonCode, ReasonText> = {
  ...reading,
  ...files,
  ...bytes,
  ...recovery,
  ...rules,
  ...requesters,
  ...paymentList,
  ...vault,
  ...entropy,
  ...custody,
  ...log,
  ...machine,
  ...guard,
  ...accounts,
};
