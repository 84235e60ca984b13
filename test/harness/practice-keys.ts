/** Public keys of account 0 of the published mnemonic `abandon … about` on the testnets. */
export const practiceKeys = {
  symbol: '437541F4D29AF2D2F1C2AA568AB16842B06B1820FC654494468D45CBDF5E1B56',
  nem: '5AD4795F35641EE324025ACD27F8BCC843B7155F75532D9ACD76242F89EF2851',
} as const;
