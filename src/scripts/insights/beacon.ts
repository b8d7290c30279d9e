import { z } from 'zod';
import { LONGEST_TYPED, queryOf } from '../../search/tokens.ts';

/** What a reader sent from a page: whether it helped, or a query that found nothing. `page` is its path below the base path, in ASCII. */
export type Beacon = { page: string; helpful: 'yes' | 'no' } | { page: string; query: string };

/** A beacon, and the day on which it came if the log says so. */
export type Line = { beacon: Beacon; day: string | undefined };

/** The longest path of a page. Those that the site sends are shorter. */
const LONGEST_PAGE = 300;

/** A text without what would act on a terminal or turn its direction: control characters, format characters, line breaks. */
export const printable = (text: string): string =>
  text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const page = z
  .string()
  .max(LONGEST_PAGE)
  .regex(/^\/[!-~]*$/);
const query = z
  .string()
  .max(LONGEST_TYPED)
  .transform((typed) => queryOf(printable(typed)))
  .pipe(z.string().min(1));
const beacon = z.union([z.object({ page, helpful: z.enum(['yes', 'no']) }), z.object({ page, query })]);
/** A line of nginx's log, as `src/host/nginx-beacons.ts` writes it. */
const logged = z.object({ day: z.iso.date(), body: z.string() });

/** Parses JSON; undefined if it is none. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parses a line: a beacon, or a line of nginx's log that holds one. Undefined if it is neither. Never throws. */
export function parseLine(text: string): Line | undefined {
  const value = json(text);
  const { data: line } = logged.safeParse(value);
  const { data } = beacon.safeParse(line ? json(line.body) : value);
  return data && { beacon: data, day: line?.day };
}
