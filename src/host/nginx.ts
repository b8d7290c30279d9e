import { COPIES, FILE_TYPES, FOR_HOST } from './file-types.ts';
import { type HeaderRule, patternOf } from './header-rules.ts';
import { type Beacons, beaconsHttp, beaconsServer } from './nginx-beacons.ts';
import { MARKDOWN_MAPS } from './nginx-markdown.ts';
import type { Redirects } from './redirects-file.ts';

// The configuration of nginx in two parts: one for its `http` block, and one for the `server` block of the site. It needs no modules:
// `try_files` picks the precompressed copy, and each kind of file has a location that sets its type.

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const variable = (header: string) => `$help_${header.toLowerCase().replaceAll('-', '_')}`;
const endsIn = (ends: readonly string[]) => (ends.length === 1 ? ends[0] : `(${ends.join('|')})`);

/**
 * The headers that differ between paths, with their values. The order is reversed: nginx uses the first match, the rules the last. The last
 * value is that of every path; nginx does not send an empty one.
 */
function varying(rules: readonly HeaderRule[]): Map<string, { path: string; value: string }[]> {
  const [everywhere, ...others] = rules;
  const values = new Map<string, { path: string; value: string }[]>();
  for (const { path, headers } of others) {
    for (const [name, value] of Object.entries(headers)) values.set(name, [{ path, value }, ...(values.get(name) ?? [])]);
  }
  for (const [name, all] of values) all.push({ path: everywhere?.path ?? '', value: everywhere?.headers[name] ?? '' });
  return values;
}

/** The part for the `http` block. Its paths are full host paths, and end with the copy's suffix if a precompressed copy is sent. */
export function nginxHttp(rules: readonly HeaderRule[], beacons: Beacons): string {
  const maps = [...varying(rules)].map(([name, all]) => {
    const lines = all.map(({ path, value }, at) =>
      at === all.length - 1
        ? `  default ${quoted(value)};`
        : `  ${quoted(`~${patternOf(path).replace(/\$$/, '')}${path.endsWith('*') ? '' : '(\\.br|\\.gz)?$'}`)} ${quoted(value)};`,
    );
    return `map $uri ${variable(name)} {\n${lines.join('\n')}\n}`;
  });
  const accepts = (encoding: string) => quoted(`~*(^|,)\\s*${encoding}\\s*(;\\s*q=(1|0?\\.\\d*[1-9])|,|$)`);
  const encodings = COPIES.map(({ suffix, encoding }) => `  ${quoted(`~\\${suffix}$`)} ${encoding};`);
  const copies = COPIES.map(({ suffix, encoding }) => `  ${accepts(encoding)} ${suffix};`);
  return `# Written by the build. Include it in the http block.
${maps.join('\n')}
map $http_accept_encoding $help_copy {
  default "";
${copies.join('\n')}
}
map $uri $help_encoding {
  default "";
${encodings.join('\n')}
}
${MARKDOWN_MAPS}
${beaconsHttp(beacons)}`;
}

/**
 * The part for the `server` block. Its `root` is the folder that contains the site at its base path.
 */
export function nginxServer(rules: readonly HeaderRule[], base: string, { permanent, temporary }: Redirects, beacons: Beacons): string {
  const vary = varying(rules);
  const constant = Object.entries(rules[0]?.headers ?? {}).filter(([name]) => !vary.has(name));
  const headers = [
    ...constant.map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`),
    ...[...vary.keys()].map((name) => `  add_header ${name} ${variable(name)} always;`),
  ];
  const at = (path: string) => base + path.slice(1);
  const start = patternOf(base).slice(0, -1);
  const plain = 'default_type "application/octet-stream"; types { }';
  const types = FILE_TYPES.map(({ ends, type, compressible }) => {
    const files = compressible ? '$uri$help_copy $uri' : '$uri';
    return `  location ~ \\.${endsIn(ends)}$ { types { } default_type ${quoted(type)}; try_files ${files} =404; }`;
  });
  const html = FILE_TYPES.find(({ ends }) => ends.includes('html'))?.type ?? '';
  const moved = permanent.map(({ from, to }) => `  location = ${at(from)} { return 301 ${at(to)}$is_args$args; }`);
  const led = temporary.map(({ from, to }) => `  location = ${at(from)} { return 302 ${quoted(at(to))}; }`);
  const home = base === '/' ? '' : `location = ${base.slice(0, -1)} { return 301 ${base}$is_args$args; }\n`;
  return `# Written by the build. Include it in the server block of the site.
${home}location ${base} {
  absolute_redirect off;
  server_tokens off;
  error_page 404 ${base}404.html;
${headers.join('\n')}
  add_header Vary $help_vary always;
  add_header Content-Encoding $help_encoding always;
  ${plain}
  # A folder without its slash. What is asked for has to be there, so that no address is made up of what was sent.
  if (-f $document_root$uri/index.html) { return 301 $uri/$is_args$args; }
  try_files $uri =404;
${[...moved, ...led].join('\n')}
${beaconsServer(beacons)}  location ~ ${start}a/([a-z0-9-]+)/$ { return 301 ${base}answers/$1/$is_args$args; }
  location ~ (${COPIES.map(({ suffix }) => `\\${suffix}`).join('|')}|/(${FOR_HOST.join('|')}))$ { return 404; }
  location ~ /$ {
    types { } default_type ${quoted(html)};
    set $help_markdown \${uri}index.md$help_html;
    if (-f $document_root$help_markdown) { rewrite ^ $help_markdown last; }
    try_files \${uri}index.html$help_copy \${uri}index.html =404;
  }
${types.join('\n')}
}
`;
}
