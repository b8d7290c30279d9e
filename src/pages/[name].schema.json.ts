import type { APIRoute, GetStaticPaths } from 'astro';
import { ANSWERS_SCHEMA } from '../exports/answers-file.ts';
import { CATALOG_SCHEMA } from '../exports/catalog-file.ts';
import { jsonResponse, jsonSchema } from '../exports/json.ts';
import { answersFileSchema } from '../exports/schemas/answers.ts';
import { catalogFileSchema } from '../exports/schemas/catalog.ts';

const SCHEMAS = { [ANSWERS_SCHEMA]: answersFileSchema, [CATALOG_SCHEMA]: catalogFileSchema };

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(SCHEMAS).map(([path, schema]) => ({ params: { name: path.slice(1, -'.schema.json'.length) }, props: { path, schema } }));

export const GET: APIRoute = ({ props }) => jsonResponse(jsonSchema(props.schema, props.path));
