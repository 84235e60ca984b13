/** A request with one entry of each kind, to write one's own from (core/request). The addresses belong to nobody. */
export const sampleEntries = JSON.stringify(
  {
    inkan: 1,
    entries: {
      chain: 'symbol',
      network: 'testnet',
      contacts: [{ address: 'TABTHZEK4OLQ4GSEJZMLE4O7TTURHF3NBTSY63I', name: 'Supplier' }],
      multisigs: [
        {
          address: 'TATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA37JGO5Q',
          name: 'Treasury',
          minApproval: 2,
          minRemoval: 2,
          cosigners: ['TABTHZEK4OLQ4GSEJZMLE4O7TTURHF3NBTSY63I', 'TB47MIIO6SJYF7HQXWYK3GGD5YPNRMGLJAW4RSA'],
        },
      ],
    },
  },
  null,
  2,
);
