import { z } from 'zod';

// The formats of the tools that paste, written from their public documentation and not from what the build writes.

/** Zendesk's "Macros API" and "Actions reference": a macro must have a title and actions; an action sets a field to a value. */
export const zendeskList = z.strictObject({
  macros: z.array(
    z.strictObject({
      title: z.string().min(1),
      active: z.boolean().optional(),
      description: z.string().nullable().optional(),
      position: z.int().optional(),
      restriction: z.record(z.string(), z.unknown()).nullable().optional(),
      actions: z
        .array(z.strictObject({ field: z.enum(['comment_value', 'comment_value_html', 'status', 'set_tags']), value: z.string() }))
        .min(1),
    }),
  ),
});

/** Espanso's `schemas/match.schema.json`, for a match with one trigger that is replaced by a text: no other key is allowed. */
export const espansoMatches = z.strictObject({
  matches: z.array(
    z.strictObject({
      trigger: z.string().min(1),
      replace: z.string(),
      label: z.string().optional(),
      search_terms: z.array(z.string()).optional(),
      word: z.boolean().optional(),
      propagate_case: z.boolean().optional(),
      force_mode: z.enum(['clipboard', 'keys']).optional(),
    }),
  ),
});

/** Reads CSV by the grammar of RFC 4180, and nothing beside it. Throws an error at the first character that the grammar does not allow. */
export function readCsv(file: string): string[][] {
  const field = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y;
  const lines: string[][] = [[]];
  while (field.lastIndex < file.length) {
    const at = field.lastIndex;
    const found = field.exec(file);
    if (!found) throw new Error(`No field of RFC 4180 at ${at}: ${JSON.stringify(file.slice(at, at + 20))}`);
    lines.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[3] ?? '');
    if ((found[2] ?? found[4]) === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}
