import type { Element } from '../../../src/exports/open-graph/element.ts';

/** A text of a tree, and its style. */
export type Text = { words: string; style: Record<string, string | number> };

/** The texts of a tree, from the top down. */
export function textsOf({ props: { style = {}, children = [] } }: Element): Text[] {
  return typeof children === 'string' ? [{ words: children, style }] : children.flatMap(textsOf);
}

/** Titles that a writer may put on a card, by intent or by mistake. */
export const HOSTILE = [
  { what: 'a script', title: '<script>alert("credits")</script>' },
  { what: 'an entity, and marks of a template', title: '&lt;b&gt; &amp; #{credits} {{credits}} %s \\u0041 </svg><!--' },
  { what: 'right to left', title: 'هل يتم ترحيل الرصيد؟' },
  { what: 'right to left among Latin', title: 'Do credits \u202Eroll\u202C over — הקרדיטים?' },
  { what: 'emoji', title: '👩‍👩‍👧‍👦🎉 Do credits 🏳️‍🌈 roll over? ✅' },
  { what: 'Chinese', title: '积分会结转吗？' },
  { what: 'accents, composed and not', title: 'Příliš žluťoučký kůň, Łódź, Tiếng Việt, e\u0301te\u0301' },
  { what: 'heaps of accents', title: `Do c${'\u0301\u0323\u0336'.repeat(60)}redits roll over?` },
  { what: 'control characters and odd spaces', title: 'Do\u0000 credits\u00a0\u2003roll\u200b\t\nover\ufeff?' },
  { what: 'half of a surrogate pair', title: 'Do credits \ud83d roll over?' },
  { what: 'nothing', title: '' },
  { what: 'the widest letter', title: 'W'.repeat(500) },
  { what: 'an endless word after others', title: `Why ${'credits'.repeat(70)}?` },
  { what: '500 characters', title: 'Why does one run use more credits? '.repeat(15).slice(0, 500) },
  { what: '5,000 characters', title: 'Why does one run use more credits? '.repeat(150).slice(0, 5000) },
];
