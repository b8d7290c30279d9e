import type { APIRoute, GetStaticPaths } from 'astro';
import { calculatorCatalog } from '../../components/calculator-catalog.ts';
import { presetReply } from '../../components/case-words.ts';
import { espansoFile } from '../../exports/espanso.ts';
import { csvFile } from '../../exports/macro-csv.ts';
import type { MacroRow } from '../../exports/macro-row.ts';
import { macroRows } from '../../exports/macro-rows.ts';
import { zendeskMacros } from '../../exports/zendesk.ts';

/** The files with which an agent's own tool pastes what the desk copies. */
const FILES: Record<string, { type: string; write: (rows: readonly MacroRow[]) => string }> = {
  'zendesk-macros.json': { type: 'application/json', write: (rows) => `${JSON.stringify(zendeskMacros(rows), null, 2)}\n` },
  'espanso.yml': { type: 'application/yaml', write: espansoFile },
  'answers.csv': { type: 'text/csv; charset=utf-8', write: csvFile },
};

export const getStaticPaths: GetStaticPaths = () => Object.entries(FILES).map(([file, props]) => ({ params: { file }, props }));

export const GET: APIRoute = async ({ props: { type, write } }) =>
  new Response(write(await macroRows((query) => presetReply(query, calculatorCatalog))), { headers: { 'content-type': type } });
