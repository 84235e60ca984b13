/**
 * Codes with which a node says that it has refused a transaction, by what a person does about them. Symbol: names of
 * catapult’s validation results as its REST gives them (online.md §1.5). NEM: names of NIS’s validation results as messages
 * of an announcement (§2). A code of neither list is shown as unknown, with the code.
 */
export const failureFamilies = [
  'unspecified',
  'past-deadline',
  'future-deadline',
  'balance',
  'busy',
  'wrong-network',
  'malformed',
  'block-only',
  'key-link',
  'remote-account',
  'known-already',
  'signature',
  'aggregate-too-large',
  'cosigners-wrong',
  'cosignatures-missing',
  'aggregate-old',
  'lock-wrong',
  'lock-twice',
  'lock-unknown',
  'lock-inactive',
  'secret-lock',
  'metadata',
  'mosaic-definition',
  'mosaic-expired',
  'not-owner',
  'mosaic-supply',
  'mosaic-cannot-move',
  'mosaic-amount',
  'multisig-change',
  'multisig-direct',
  'multisig-unseen',
  'namespace-wrong',
  'namespace-expired',
  'namespace-taken',
  'alias-unknown',
  'alias-change',
  'restriction-change',
  'restricted',
  'message-too-large',
  'bonded-expired',
  'lock-rolled-back',
  'node-clock',
  'node-behind',
  'fee-too-low',
] as const;
export type FailureFamily = (typeof failureFamilies)[number];

/** Without "Failure_". */
const symbol: Readonly<Partial<Record<FailureFamily, string>>> = {
  unspecified: 'Failure',
  'past-deadline': 'Core_Past_Deadline',
  'future-deadline': 'Core_Future_Deadline',
  balance: 'Core_Insufficient_Balance',
  busy: 'Core_Too_Many_Transactions Chain_Unconfirmed_Cache_Too_Full Extension_Read_Rate_Limit_Exceeded',
  'wrong-network': 'Core_Wrong_Network',
  malformed: [
    'Core_Invalid_Address Core_Invalid_Version Core_Invalid_Transaction_Fee Core_Zero_Address',
    'Core_Zero_Public_Key Core_Nonzero_Internal_Padding Core_Address_Collision',
    'Aggregate_No_Transactions Aggregate_Transactions_Hash_Mismatch Transfer_Out_Of_Order_Mosaics',
    'Consumer_Empty_Input',
  ].join(' '),
  'block-only': [
    'Core_Nemesis_Account_Signed_After_Nemesis_Block Core_Block_Harvester_Ineligible',
    'Core_Importance_Block_Mismatch Core_Unexpected_Block_Type Chain_Unlinked Chain_Block_Not_Hit',
    'Chain_Block_Inconsistent_State_Hash Chain_Block_Inconsistent_Receipts_Hash',
    'Chain_Block_Invalid_Vrf_Proof Chain_Block_Unknown_Signer',
    'Consumer_Block_Transactions_Hash_Mismatch Consumer_Remote_Chain_Improper_Link',
    'Consumer_Remote_Chain_Duplicate_Transactions Consumer_Remote_Chain_Unlinked',
    'Consumer_Remote_Chain_Difficulties_Mismatch Consumer_Remote_Chain_Score_Not_Better',
    'Consumer_Remote_Chain_Too_Far_Behind Consumer_Remote_Chain_Too_Far_In_Future',
    'Consumer_Remote_Chain_Improper_Importance_Link',
  ].join(' '),
  'key-link': [
    'Core_Invalid_Link_Action Core_Link_Already_Exists Core_Inconsistent_Unlink_Data',
    'Core_Invalid_Link_Range Core_Too_Many_Links Core_Link_Start_Epoch_Invalid',
    'AccountLink_Link_Already_Exists AccountLink_Inconsistent_Unlink_Data AccountLink_Unknown_Link',
  ].join(' '),
  'remote-account': [
    'AccountLink_Remote_Account_Ineligible AccountLink_Remote_Account_Signer_Prohibited',
    'AccountLink_Remote_Account_Participant_Prohibited',
  ].join(' '),
  'known-already': 'Hash_Already_Exists',
  signature: 'Signature_Not_Verifiable Consumer_Batch_Signature_Not_Verifiable',
  'aggregate-too-large': 'Aggregate_Too_Many_Transactions Aggregate_Too_Many_Cosignatures',
  'cosigners-wrong': 'Aggregate_Redundant_Cosignatures Aggregate_Ineligible_Cosignatories',
  'cosignatures-missing': 'Aggregate_Missing_Cosignatures',
  'aggregate-old': 'Aggregate_V1_Prohibited Aggregate_V2_Prohibited',
  'lock-wrong': 'LockHash_Invalid_Mosaic_Id LockHash_Invalid_Mosaic_Amount LockHash_Invalid_Duration',
  'lock-twice': 'LockHash_Hash_Already_Exists',
  'lock-unknown': 'LockHash_Unknown_Hash',
  'lock-inactive': 'LockHash_Inactive_Hash',
  'secret-lock': [
    'LockSecret_Invalid_Hash_Algorithm LockSecret_Hash_Already_Exists',
    'LockSecret_Proof_Size_Out_Of_Bounds LockSecret_Secret_Mismatch LockSecret_Unknown_Composite_Key',
    'LockSecret_Inactive_Secret LockSecret_Hash_Algorithm_Mismatch LockSecret_Invalid_Duration',
  ].join(' '),
  metadata: [
    'Metadata_Value_Too_Small Metadata_Value_Too_Large Metadata_Value_Size_Delta_Too_Large',
    'Metadata_Value_Size_Delta_Mismatch Metadata_Value_Change_Irreversible',
  ].join(' '),
  'mosaic-definition': [
    'Mosaic_Invalid_Duration Mosaic_Invalid_Name Mosaic_Name_Id_Mismatch Mosaic_Id_Mismatch',
    'Mosaic_Parent_Id_Conflict Mosaic_Invalid_Property Mosaic_Invalid_Flags',
    'Mosaic_Invalid_Divisibility Mosaic_Invalid_Id Mosaic_Modification_Disallowed',
    'Mosaic_Modification_No_Changes Mosaic_Max_Mosaics_Exceeded Mosaic_Required_Property_Flag_Unset',
  ].join(' '),
  'mosaic-expired': 'Mosaic_Expired',
  'not-owner': 'Mosaic_Owner_Conflict Namespace_Owner_Conflict',
  'mosaic-supply': [
    'Mosaic_Invalid_Supply_Change_Action Mosaic_Invalid_Supply_Change_Amount Mosaic_Supply_Immutable',
    'Mosaic_Supply_Negative Mosaic_Supply_Exceeded',
  ].join(' '),
  'mosaic-cannot-move': 'Mosaic_Non_Transferable',
  'multisig-change': [
    'Multisig_Account_In_Both_Sets Multisig_Multiple_Deletes Multisig_Redundant_Modification',
    'Multisig_Unknown_Multisig_Account Multisig_Not_A_Cosignatory Multisig_Already_A_Cosignatory',
    'Multisig_Min_Setting_Out_Of_Range Multisig_Min_Setting_Larger_Than_Num_Cosignatories',
    'Multisig_Invalid_Modification_Action Multisig_Max_Cosigned_Accounts Multisig_Max_Cosignatories',
    'Multisig_Loop Multisig_Max_Multisig_Depth',
  ].join(' '),
  'multisig-direct': 'Multisig_Operation_Prohibited_By_Account',
  'namespace-wrong': [
    'Namespace_Invalid_Duration Namespace_Invalid_Name Namespace_Name_Id_Mismatch',
    'Namespace_Id_Mismatch Namespace_Invalid_Registration_Type Namespace_Root_Name_Reserved',
    'Namespace_Too_Deep Namespace_Unknown_Parent Namespace_Eternal_After_Nemesis_Block',
    'Namespace_Max_Children_Exceeded',
  ].join(' '),
  'namespace-expired': 'Namespace_Expired Namespace_Unknown',
  'namespace-taken': 'Namespace_Already_Exists Namespace_Already_Active',
  'alias-unknown': 'Namespace_Unknown_Alias',
  'alias-change': [
    'Namespace_Alias_Invalid_Action Namespace_Alias_Already_Exists',
    'Namespace_Alias_Inconsistent_Unlink_Type Namespace_Alias_Inconsistent_Unlink_Data',
    'Namespace_Alias_Invalid_Address',
  ].join(' '),
  'restriction-change': [
    'RestrictionAccount_Invalid_Restriction_Flags RestrictionAccount_Invalid_Modification_Action',
    'RestrictionAccount_Invalid_Modification_Address',
    'RestrictionAccount_Modification_Operation_Type_Incompatible',
    'RestrictionAccount_Redundant_Modification RestrictionAccount_Invalid_Modification',
    'RestrictionAccount_Modification_Count_Exceeded RestrictionAccount_No_Modifications',
    'RestrictionAccount_Values_Count_Exceeded RestrictionAccount_Invalid_Value',
    'RestrictionMosaic_Invalid_Restriction_Type RestrictionMosaic_Previous_Value_Mismatch',
    'RestrictionMosaic_Previous_Value_Must_Be_Zero RestrictionMosaic_Max_Restrictions_Exceeded',
    'RestrictionMosaic_Cannot_Delete_Nonexistent_Restriction',
    'RestrictionMosaic_Unknown_Global_Restriction RestrictionMosaic_Invalid_Global_Restriction',
  ].join(' '),
  restricted: [
    'RestrictionAccount_Address_Interaction_Prohibited RestrictionAccount_Mosaic_Transfer_Prohibited',
    'RestrictionAccount_Operation_Type_Prohibited RestrictionMosaic_Account_Unauthorized',
  ].join(' '),
  'message-too-large': 'Transfer_Message_Too_Large',
  'bonded-expired': 'Extension_Partial_Transaction_Cache_Prune',
  'lock-rolled-back': 'Extension_Partial_Transaction_Dependency_Removed',
};

/** Without "FAILURE_". */
const nem: Readonly<Partial<Record<FailureFamily, string>>> = {
  unspecified: 'UNKNOWN',
  'past-deadline': 'PAST_DEADLINE',
  'future-deadline': 'FUTURE_DEADLINE',
  balance: 'INSUFFICIENT_BALANCE',
  busy: 'TOO_MANY_TRANSACTIONS TRANSACTION_CACHE_TOO_FULL',
  'wrong-network': 'WRONG_NETWORK',
  malformed: 'ENTITY_INVALID_VERSION',
  'block-only': [
    'INELIGIBLE_BLOCK_SIGNER CHAIN_SCORE_INFERIOR CHAIN_INVALID SELF_SIGNED_TRANSACTION',
    'NEMESIS_ACCOUNT_TRANSACTION_AFTER_NEMESIS_BLOCK CANNOT_HARVEST_FROM_BLOCKED_ACCOUNT',
    'MAX_CHAIN_SIZE_EXCEEDED BLOCK_UNEXPECTED_HEIGHT BLOCK_UNVERIFIABLE BLOCK_NOT_HIT',
    'TRANSACTION_UNVERIFIABLE TRANSACTION_DUPLICATE_IN_CHAIN',
  ].join(' '),
  'key-link': [
    'IMPORTANCE_TRANSFER_IN_PROGRESS IMPORTANCE_TRANSFER_NEEDS_TO_BE_DEACTIVATED',
    'IMPORTANCE_TRANSFER_IS_NOT_ACTIVE',
  ].join(' '),
  'remote-account': 'DESTINATION_ACCOUNT_IN_USE TRANSACTION_NOT_ALLOWED_FOR_REMOTE',
  'known-already': 'HASH_EXISTS',
  signature: 'SIGNATURE_NOT_VERIFIABLE',
  'cosigners-wrong': 'MULTISIG_NOT_A_COSIGNER MULTISIG_INVALID_COSIGNERS MULTISIG_MISMATCHED_SIGNATURE',
  'mosaic-definition': [
    'MOSAIC_MODIFICATION_NOT_ALLOWED CONFLICTING_MOSAIC_CREATION MOSAIC_INVALID_CREATION_FEE_SINK',
    'MOSAIC_INVALID_CREATION_FEE MOSAIC_LEVY_NOT_TRANSFERABLE MOSAIC_LEVY_UNKNOWN',
  ].join(' '),
  'mosaic-expired': 'MOSAIC_UNKNOWN',
  'not-owner': 'NAMESPACE_OWNER_CONFLICT MOSAIC_CREATOR_CONFLICT',
  'mosaic-supply': 'MOSAIC_SUPPLY_IMMUTABLE MOSAIC_MAX_SUPPLY_EXCEEDED MOSAIC_SUPPLY_NEGATIVE',
  'mosaic-cannot-move': 'MOSAIC_NOT_TRANSFERABLE',
  'mosaic-amount': 'MOSAIC_DIVISIBILITY_VIOLATED TOO_MANY_MOSAIC_TRANSFERS',
  'multisig-change': [
    'MULTISIG_ALREADY_A_COSIGNER MULTISIG_MODIFICATION_MULTIPLE_DELETES',
    'MULTISIG_MODIFICATION_REDUNDANT_MODIFICATIONS CONFLICTING_MULTISIG_MODIFICATION',
    'TOO_MANY_MULTISIG_COSIGNERS MULTISIG_ACCOUNT_CANNOT_BE_COSIGNER',
    'MULTISIG_MIN_COSIGNATORIES_OUT_OF_RANGE',
  ].join(' '),
  'multisig-direct': 'TRANSACTION_NOT_ALLOWED_FOR_MULTISIG',
  'multisig-unseen': 'MULTISIG_NO_MATCHING_MULTISIG',
  'namespace-wrong': [
    'NAMESPACE_INVALID_NAME NAMESPACE_INVALID_RENTAL_FEE_SINK NAMESPACE_INVALID_RENTAL_FEE',
    'NAMESPACE_PROVISION_TOO_EARLY NAMESPACE_NOT_CLAIMABLE',
  ].join(' '),
  'namespace-expired': 'NAMESPACE_UNKNOWN NAMESPACE_EXPIRED',
  'namespace-taken': 'NAMESPACE_ALREADY_EXISTS',
  'message-too-large': 'MESSAGE_TOO_LARGE',
  'node-clock': 'TIMESTAMP_TOO_FAR_IN_PAST TIMESTAMP_TOO_FAR_IN_FUTURE',
  'node-behind': [
    'ENTITY_UNUSABLE_OUT_OF_SYNC MULTISIG_V2_AGGREGATE_MODIFICATION_BEFORE_FORK',
    'TRANSACTION_BEFORE_SECOND_FORK',
  ].join(' '),
  'fee-too-low': 'INSUFFICIENT_FEE',
};

const byCode: ReadonlyMap<string, FailureFamily> = new Map([
  ...failureFamilies.flatMap((family) =>
    namesOf(symbol, family).map((name) => [named('Failure', '_', name), family] as const),
  ),
  ...failureFamilies.flatMap((family) => namesOf(nem, family).map((name) => [`FAILURE_${name}`, family] as const)),
]);

/** All codes of both chains. */
export const failureCodes: readonly string[] = [...byCode.keys()];

/** Null: unknown. */
export const familyOf = (code: string): FailureFamily | null => byCode.get(code) ?? null;

function namesOf(of: Readonly<Partial<Record<FailureFamily, string>>>, family: FailureFamily): readonly string[] {
  return of[family]?.split(' ') ?? [];
}

function named(prefix: string, between: string, name: string): string {
  return name === prefix ? prefix : `${prefix}${between}${name}`;
}
