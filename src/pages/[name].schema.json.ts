import type { APIRoute, GetStaticPaths } from 'astro';
import { ANSWERS_SCHEMA } from '../machines/answers-file.ts';
import { CATALOG_SCHEMA } from '../machines/catalog-file.ts';
import { jsonResponse, jsonSchema } from '../machines/json.ts';
import { answersFileSchema } from '../machines/schemas/answers.ts';
import { catalogFileSchema } from '../machines/schemas/catalog.ts';

const SCHEMAS = { [ANSWERS_SCHEMA]: answersFileSchema, [CATALOG_SCHEMA]: catalogFileSchema };

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(SCHEMAS).map(([path, schema]) => ({ params: { name: path.slice(1, -'.schema.json'.length) }, props: { path, schema } }));

export const GET: APIRoute = ({ props }) => jsonResponse(jsonSchema(props.schema, props.path));
