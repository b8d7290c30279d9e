import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { answerNames } from './src/content/answer-names.ts';
import { endpointOrigins } from './src/content/settings.ts';
import { readSiteAddress } from './src/content/site-address.ts';
import { isListed } from './src/content/sitemap.ts';
import { policyForAstro } from './src/host/policy.ts';
import { searchIndexOfLastBuild } from './src/search/dev-index.ts';

const endpoints = endpointOrigins(process.env);
const { site, base } = readSiteAddress(process.env);

export default defineConfig({
  site,
  base,
  security: { csp: policyForAstro(endpoints) },
  trailingSlash: 'always',
  integrations: [mdx(), react(), sitemap({ filter: isListed(answerNames(), base) }), searchIndexOfLastBuild(base)],
  // One round trip: the page carries its own styles.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  prefetch: false,
  // No text shows code, and colours of code would be inline styles, which no page allows.
  markdown: { syntaxHighlight: false },
  // Astro marks modules with a directive of its own, and handles it; the bundler would warn of each.
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
