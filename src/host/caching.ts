// How long a browser may use a cached file without asking. Paths are without the base path; "*" stands for anything.

/** Always revalidate. The answer is mostly "not modified" (304), without a body. For pages, and all files with a permanent name. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

/** Never revalidate: a file with other content has another name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Files with a content hash in their names. Pagefind's index has one; its script and its engine have permanent names. */
export const HASHED = ['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/*.pf_meta'] as const;
