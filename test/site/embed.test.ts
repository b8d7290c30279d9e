import { expect, test } from 'vitest';
import { embed } from '../../src/content/embed.ts';
import { REAL } from '../sites/sites.ts';
import { builtPages } from './pages.ts';

const page = builtPages(REAL).find(({ path }) => path === '/embed/calculator/') ?? expect.fail('The page for a frame was not built.');

test('the calculator for a frame stands alone, and no search finds it', () => {
  expect(page.root.querySelectorAll('header, footer, nav, form, .skip')).toEqual([]);
  expect(page.root.querySelector('[data-pagefind-body]')).toBeNull();
  expect(page.root.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
});

test('it wakes at once, opens links beside it, and knows whom to tell its height', () => {
  expect(page.root.querySelector('astro-island')?.getAttribute('client')).toBe('load');
  expect(page.root.querySelector('base')?.getAttribute('target')).toBe('_blank');
  expect(page.root.querySelector('body')?.getAttribute('data-tell')?.split(' ')).toEqual(embed.origins);
});
