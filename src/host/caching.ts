// How long a copy of a file may be used without asking. A path is one of the site, without its base path; "*" stands for anything.

/** Ask each time whether it has changed; mostly the answer is "no" (304), and nothing is sent. Pages, and all that has a lasting name. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

/** Never ask again: another content has another name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** What carries a hash of its content in its name. Of Pagefind's files that is the index; its script and its engine have lasting names. */
export const HASHED = ['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/*.pf_meta'] as const;
