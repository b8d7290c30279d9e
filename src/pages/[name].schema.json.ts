import type { APIRoute, GetStaticPaths } from 'astro';
import { ANSWERS_SCHEMA } from '../exports/answers-file.ts';
import { CATALOG_SCHEMA } from '../exports/catalog-file.ts';
import { HELP_MAP_SCHEMA } from '../exports/help-map.ts';
import { jsonResponse, jsonSchema } from '../exports/json.ts';
import { answersFileSchema } from '../exports/schemas/answers.ts';
import { catalogFileSchema } from '../exports/schemas/catalog.ts';
import { helpMapSchema } from '../exports/schemas/help-map.ts';

const SCHEMAS = { [ANSWERS_SCHEMA]: answersFileSchema, [CATALOG_SCHEMA]: catalogFileSchema, [HELP_MAP_SCHEMA]: helpMapSchema };

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(SCHEMAS).map(([path, schema]) => ({ params: { name: path.slice(1, -'.schema.json'.length) }, props: { path, schema } }));

export const GET: APIRoute = ({ props }) => jsonResponse(jsonSchema(props.schema, props.path));
