import { z } from 'zod';
import { absolute } from '../content/href.ts';

/** A JSON file of the site. */
export const jsonResponse = (data: unknown): Response =>
  new Response(`${JSON.stringify(data, null, 2)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });

/** The JSON Schema of a file, generated from the zod schema that checks it. `path` is where it is published. */
export const jsonSchema = (schema: z.ZodType, path: `/${string}`) => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' });
  return { $schema, $id: absolute(path), ...rest };
};
