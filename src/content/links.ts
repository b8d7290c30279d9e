import { z } from 'zod';
import linksText from '../../content/links.yaml?raw';
import { readYaml } from './read-yaml.ts';

const address = z.url({ protocol: /^https$/, error: 'an address that starts with https://' });
const support = 'an address that starts with https:// or mailto:, with {subject} and {text} once each at most';
const PLACES = ['{subject}', '{text}'];

/** Whether a text is a way to support: a page or a mail address, which may have a place for the subject and one for the text. */
function isSupport(text: string): boolean {
  const bare = PLACES.reduce((rest, place) => rest.replace(place, ''), text);
  if (/[{}\s]/.test(bare) || !URL.canParse(bare)) return false;
  return bare.startsWith('mailto:') ? /^mailto:[^@?]+@[^@?]+(\?|$)/.test(bare) : address.safeParse(bare).success;
}

export const linksSchema = z.strictObject({
  billing: address,
  plans: address,
  support: z.string(support).refine(isSupport, support),
  product: address,
});
type Addresses = z.infer<typeof linksSchema>;

const { support: SUPPORT_ADDRESS, ...named } = readYaml('content/links.yaml', linksText, linksSchema);

/** The owner's way to support: a page or a mail address, with places for {subject} and {text} or without. The contact page leads there. */
export { SUPPORT_ADDRESS };

/** The other addresses outside the help center, from `content/links.yaml`. */
export const links = named;

/** The names that an article may link to. Support is reached through the contact page. */
export const LINK_NAMES = [...Object.keys(named), 'support'];

/** Says which addresses still lead to the product's home, where they wait for the owner. Undefined if none does. */
export function waitingAddresses(given: Addresses): string | undefined {
  const { product, ...others } = given;
  const names = Object.keys(others).filter((name) => others[name as keyof typeof others] === product);
  if (names.length === 0) return undefined;
  return `content/links.yaml: ${names.join(', ')} ${names.length === 1 ? 'leads' : 'lead'} to the product's home. Set the real addresses.`;
}

/** Says once in a build that addresses wait for the owner. With `RELEASE=1` that is an error, and stops the build. */
export function checkAddresses(env: { RELEASE?: string | undefined }, given: Addresses = { ...named, support: SUPPORT_ADDRESS }): void {
  const waiting = waitingAddresses(given);
  if (waiting === undefined) return;
  if (env.RELEASE === '1') throw new Error(`${waiting} A release needs them.`);
  process.stderr.write(`${waiting}\n`);
}
