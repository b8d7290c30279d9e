import { posix } from 'node:path';
import ts from 'typescript';

/**
 * Who may import whom. A place is the first that a path starts with. It may import files (a folder ends with a slash), packages by
 * their exact name (or all below `name/` and `name:`), and, after "type ", a package's types.
 */
const HOUSE: Record<string, string[]> = {
  'src/rules/schemas/': ['src/rules/', 'zod'],
  'src/rules/': ['src/rules/', 'temporal-polyfill/'],
  'src/library/': ['src/library/', 'src/rules/index.ts', 'content/', 'astro:content', 'yaml', 'zod'],
  'src/calculator/': ['src/calculator/', 'src/rules/index.ts', 'react', 'zod/mini'],
  'src/search/dev-index.ts': ['node:', 'type astro', 'sirv'],
  'src/search/': ['src/search/', '*pagefind/pagefind.js'],
  'src/components/': [
    'src/components/',
    'src/library/',
    'src/calculator/',
    'src/search/opener.ts',
    'src/search/panel.ts',
    'src/rules/index.ts',
    'astro:',
  ],
  'src/layouts/': ['src/layouts/', 'src/components/', 'src/library/', 'src/styles/', 'astro:'],
  'src/pages/': ['src/layouts/', 'src/components/', 'src/library/', 'astro:', 'type astro'],
  'src/content.config.ts': ['src/library/', 'astro:content', 'astro/loaders', 'astro/zod'],
  'content/': ['src/components/'],
};

type Import = { to: string; typeOnly: boolean };

/** What a module imports: static, type, side effect, re-export, dynamic, `import.meta.glob`. Of `${base}x`, "*x" is known. */
function importsOfModule(source: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    const template = node && ts.isTemplateExpression(node) && node.templateSpans.map((span) => `*${span.literal.text}`).join('');
    const list = node && ts.isArrayLiteralExpression(node) ? [...node.elements] : [node];
    for (const one of list) found.push({ to: one && ts.isStringLiteralLike(one) ? one.text : template || '(computed)', typeOnly });
  };
  const isAllTypes = ({ importClause }: ts.ImportDeclaration) =>
    importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (importClause?.namedBindings !== undefined &&
      !importClause.name &&
      ts.isNamedImports(importClause.namedBindings) &&
      importClause.namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly));
  const walk = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isAllTypes(node));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    if (ts.isExternalModuleReference(node)) add(node.expression, false);
    if (ts.isCallExpression(node) && /^(import|require|import\.meta\.glob)$/.test(node.expression.getText())) add(node.arguments[0], false);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('module.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

/** The parts of a file that are a module: of .astro the front matter, the scripts and `import()` in the template; of .mdx the same in prose. */
function modulesOf(path: string, source: string): string[] {
  if (/\.tsx?$/.test(path)) return [source];
  const [, front = '', body = source] = /^\s*---\n([\s\S]*?)\n?---\n([\s\S]*)$/.exec(source) ?? [];
  const prose = body.replace(/^(```+)[\s\S]*?^\1/gm, '').replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '');
  const dynamic = prose.match(/\bimport(?:\.meta\.glob)?\s*\([^)]*\)/g) ?? [];
  if (path.endsWith('.mdx')) return [...dynamic, ...(prose.match(/^(?:import|export)\s[\s\S]*?(?=\n\n|$(?![\s\S]))/gm) ?? [])];
  const scripts = [...prose.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  const sources = scripts.flatMap(([, attributes]) => /\bsrc="(\.[^"]*)"/.exec(attributes ?? '')?.slice(1) ?? []);
  const template = prose.replace(/<script\b[\s\S]*?<\/script>/g, '').match(/\bimport(?:\.meta\.glob)?\s*\([^)]*\)/g) ?? [];
  return [front, ...scripts.map(([, , code]) => code ?? ''), ...sources.map((src) => `import '${src}';`), ...template];
}

/** The imports of a file that the house forbids: "from -> to". Of tests, all are allowed but aliases and the rules' back doors. */
function _forbidden(path: string, source: string): string[] {
  const place = Object.keys(HOUSE).find((prefix) => path.startsWith(prefix));
  const isAllowed = ({ to, typeOnly }: Import) => {
    const target = to.startsWith('.') ? posix.join(posix.dirname(path), to).replace(/\?.*$/, '') : to;
    if (path.startsWith('test/'))
      return !/^(\.\.\/|[/@~#]\/?(?![a-z])|@\/|src\/(?!.)|\/)/.test(target) && !/^src\/rules\/(?!index\.ts$)/.test(target);
    const may = HOUSE[place ?? ''] ?? [];
    return may.some((one) => (/[/:]$/.test(one) ? target.startsWith(one) : target === one || (typeOnly && `type ${target}` === one)));
  };
  return modulesOf(path, source)
    .flatMap(importsOfModule)
    .filter((found) => !isAllowed(found))
    .map(({ to }) => `${path} -> ${to}`);
}
