import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/**
 * Pagefind's index exists only in a build, so the dev server serves the index of the last build, and the search dialog says so. `base` is
 * the site's base path.
 */
export function searchIndexOfLastBuild(base: string): AstroIntegration {
  return {
    name: 'search-index-of-last-build',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const index = fileURLToPath(new URL('../../dist/pagefind', import.meta.url));
        if (existsSync(index)) server.middlewares.use(`${base}pagefind`, sirv(index, { dev: true }));
      },
    },
  };
}
