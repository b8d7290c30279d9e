import { z } from 'zod';
import linksText from '../../content/links.yaml?raw';
import { readYaml } from './read-yaml.ts';

const address = z.url({ protocol: /^https$/, error: 'an address that starts with https://' });

export const linksSchema = z.strictObject({ billing: address, plans: address, support: address, product: address });

/** The addresses outside the help center, from `content/links.yaml`. */
export const links = readYaml('content/links.yaml', linksText, linksSchema);

export type LinkName = keyof typeof links;
