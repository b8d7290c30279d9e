import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { AnswersFile } from '../../src/exports/schemas/answers.ts';
import type { CatalogFile } from '../../src/exports/schemas/catalog.ts';
import type { HelpMap } from '../../src/exports/schemas/help-map.ts';
import type { Site } from '../sites/sites.ts';

export const readText = (build: Site, file: string): string => readFileSync(path.join(build.directory, file), 'utf8');
const readJson = (build: Site, file: string) => JSON.parse(readText(build, file));

export const answersOf = (build: Site): AnswersFile => readJson(build, 'answers.json');
export const catalogOf = (build: Site): CatalogFile => readJson(build, 'catalog.json');
export const helpMapOf = (build: Site): HelpMap => readJson(build, 'help-map.json');
/** The schema that is published for a file, of the version that the file says. */
export const schemaOf = (build: Site, name: string): AnySchemaObject =>
  readJson(build, `${name}.v${readJson(build, `${name}.json`).version}.schema.json`);

/** Returns what a schema finds wrong with data: each place, with what is expected there. */
export function schemaFaults(schema: AnySchemaObject, data: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  formats.default(ajv);
  const check = ajv.compile(schema);
  return check(data) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
