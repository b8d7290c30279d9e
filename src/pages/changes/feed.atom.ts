import type { APIRoute } from 'astro';
import { changelogOf } from '../../components/changelog.ts';
import { catalog } from '../../content/catalog.ts';
import { allAnswers } from '../../content/entries.ts';
import { changesFeed } from '../../exports/changes-feed.ts';

export const GET: APIRoute = async () =>
  new Response(changesFeed(changelogOf(catalog, await allAnswers())), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
