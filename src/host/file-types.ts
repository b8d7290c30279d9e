/** A kind of file: how its names end, what a host calls it, and whether it packs well (a picture is packed already). */
export type FileType = { ends: readonly string[]; type: string; packs: boolean };

/** Every kind of file that a build holds. The build stops at a file that is not here, so that none is served as a guess. */
export const FILE_TYPES: readonly FileType[] = [
  { ends: ['html'], type: 'text/html; charset=utf-8', packs: true },
  { ends: ['js'], type: 'text/javascript; charset=utf-8', packs: true },
  { ends: ['css'], type: 'text/css; charset=utf-8', packs: true },
  { ends: ['json'], type: 'application/json', packs: true },
  { ends: ['md'], type: 'text/markdown; charset=utf-8', packs: true },
  { ends: ['txt'], type: 'text/plain; charset=utf-8', packs: true },
  { ends: ['xml'], type: 'application/xml', packs: true },
  { ends: ['svg'], type: 'image/svg+xml', packs: true },
  { ends: ['png'], type: 'image/png', packs: false },
  // What Pagefind writes is packed already, its engine too.
  { ends: ['pf_meta', 'pf_index', 'pf_fragment', 'pagefind'], type: 'application/octet-stream', packs: false },
];

/** Files for the host alone: no reader is sent them. */
export const FOR_HOST = ['_headers', '_redirects'] as const;

const ending = (name: string) => name.slice(name.lastIndexOf('.') + 1);

/** The kind of a file, by its name; undefined for one that is not known. */
export const typeOf = (name: string): FileType | undefined => FILE_TYPES.find(({ ends }) => ends.includes(ending(name)));

/** The copies that a packed file has beside it: what is added to its name, and the encoding that a host tells the browser. */
export const COPIES = [
  { suffix: '.br', encoding: 'br' },
  { suffix: '.gz', encoding: 'gzip' },
] as const;
