/** A kind of file: the endings of its names, its media type, and whether to compress it (a picture is compressed already). */
export type FileType = { ends: readonly string[]; type: string; compressible: boolean };

/** Every kind of file in a build. The build stops at any other, so that a host never has to guess a type. */
export const FILE_TYPES: readonly FileType[] = [
  { ends: ['html'], type: 'text/html; charset=utf-8', compressible: true },
  { ends: ['js'], type: 'text/javascript; charset=utf-8', compressible: true },
  { ends: ['css'], type: 'text/css; charset=utf-8', compressible: true },
  { ends: ['json'], type: 'application/json', compressible: true },
  { ends: ['md'], type: 'text/markdown; charset=utf-8', compressible: true },
  { ends: ['txt'], type: 'text/plain; charset=utf-8', compressible: true },
  { ends: ['xml'], type: 'application/xml', compressible: true },
  { ends: ['atom'], type: 'application/atom+xml; charset=utf-8', compressible: true },
  { ends: ['csv'], type: 'text/csv; charset=utf-8', compressible: true },
  { ends: ['yml'], type: 'application/yaml', compressible: true },
  { ends: ['svg'], type: 'image/svg+xml', compressible: true },
  { ends: ['png'], type: 'image/png', compressible: false },
  // Pagefind compresses its files itself, its engine included.
  { ends: ['pf_meta', 'pf_index', 'pf_fragment', 'pagefind'], type: 'application/octet-stream', compressible: false },
];

/** Files for the host alone, which readers are not served. */
export const FOR_HOST = ['_headers', '_redirects'] as const;

const ending = (name: string) => name.slice(name.lastIndexOf('.') + 1);

/** The kind of a file, by its name; undefined if it is unknown. */
export const typeOf = (name: string): FileType | undefined => FILE_TYPES.find(({ ends }) => ends.includes(ending(name)));

/** The precompressed copies beside a file: the suffix of the name, and the encoding for the `Content-Encoding` header. */
export const COPIES = [
  { suffix: '.br', encoding: 'br' },
  { suffix: '.gz', encoding: 'gzip' },
] as const;
