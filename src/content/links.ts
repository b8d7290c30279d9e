import { z } from 'zod';
import linksText from '../../content/links.yaml?raw';
import { readYaml } from './read-yaml.ts';

const address = z.url({ protocol: /^https$/, error: 'an address that starts with https://' });
const PLACES = ['{title}', '{address}'] as const;
const about = 'an address that starts with https:// and holds {title} and {address}';
const isTemplate = (text: string) => address.safeParse(text).success && PLACES.every((place) => text.split(place).length === 2);

export const linksSchema = z.strictObject({
  billing: address,
  plans: address,
  support: address,
  product: address,
  'support-about': z.string(about).refine(isTemplate, about),
});

const { 'support-about': SUPPORT_TEMPLATE, ...named } = readYaml('content/links.yaml', linksText, linksSchema);

/** The template of the support link: {title} and {address} stand for those of the page that it is about. */
export { SUPPORT_TEMPLATE };

/** The addresses outside the help center, from `content/links.yaml`. */
export const links = named;

export type LinkName = keyof typeof links;

/** The support link with a page's title and absolute address filled in. */
export const supportAbout = (page: { title: string; address: string }): string =>
  SUPPORT_TEMPLATE.replace('{title}', () => encodeURIComponent(page.title)).replace('{address}', () => encodeURIComponent(page.address));
