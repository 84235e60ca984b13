/** Validators of the types of networks.ts. */
import * as v from 'valibot';
import { networks } from './networks.ts';

export const chain = v.picklist(['symbol', 'nem']);
export const network = v.picklist(networks);
