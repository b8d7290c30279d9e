import path from 'node:path';
import Validator from '@adobe/structured-data-validator';
import ts from 'typescript';
import type { BuiltPage } from './pages.ts';

export type Thing = { '@type': string; [key: string]: unknown };

/** Returns everything that a page's structured data describes. Throws if a script cannot be parsed. */
export function thingsOf({ root }: BuiltPage): Thing[] {
  return root.querySelectorAll('script[type="application/ld+json"]').flatMap((script) => {
    const graph: { '@context': string; '@graph': Thing[] } = JSON.parse(script.rawText);
    if (graph['@context'] !== 'https://schema.org') throw new Error(`Another context: ${graph['@context']}`);
    return graph['@graph'];
  });
}

/** Returns what search engines require for rich results and do not find. */
export async function richResultFaults(things: readonly Thing[]): Promise<string[]> {
  const byType = Object.groupBy(things, (thing) => thing['@type']);
  const issues = await new Validator().validate({ jsonld: structuredClone(byType) });
  return issues.map(({ severity, rootType, issueMessage }) => `${severity} ${rootType}: ${issueMessage}`);
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The vocabulary's types are parsed once, because they are large. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Returns what is wrong by the types of schema.org in `schema-dts`: unknown properties, and values of another kind. */
export function vocabularyFaults(things: readonly Thing[]): string[] {
  const file = path.join(ROOT, 'things.ts');
  const lines = things.map((thing, at) => `export const thing${at}: ${thing['@type']} = ${JSON.stringify(thing)};`);
  const types = [...new Set(things.map((thing) => thing['@type']))];
  const source = `import type { ${types.join(', ')} } from 'schema-dts';\n${lines.join('\n')}\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? source : readFile(name));
  host.getSourceFile = (name, version, ...rest) => {
    if (name === file) return ts.createSourceFile(name, source, version);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, version, ...rest));
    return parsed.get(name);
  };
  const program = ts.createProgram([file], options, host);
  const found = [...program.getSyntacticDiagnostics(), ...program.getGlobalDiagnostics(), ...program.getSemanticDiagnostics()];
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
