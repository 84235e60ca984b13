import type { ReasonCode } from '../../../core/base/reason.ts';
import type { ReasonText } from '../texts.ts';
import { accounts } from './reasons/accounts.ts';
import { bytes } from './reasons/bytes.ts';
import { custody } from './reasons/custody.ts';
import { files } from './reasons/files.ts';
import { log } from './reasons/log.ts';
import { machine } from './reasons/machine.ts';
import { reading } from './reasons/reading.ts';
import { rules } from './reasons/rules.ts';
import { vault } from './reasons/vault.ts';

export const reasons: Record<ReasonCode, ReasonText> = {
  ...reading,
  ...files,
  ...bytes,
  ...rules,
  ...vault,
  ...custody,
  ...log,
  ...machine,
  ...accounts,
};
