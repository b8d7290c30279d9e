import type { RefObject } from 'react';
import { ANSWER_WORDS } from './messages/verdict.ts';
import { WAY_LINKS, wayWords } from './messages/ways.ts';
import type { Calculator } from './useCalculator.ts';

/** The addresses of the product's own pages. */
export type ProductLinks = { billing: string; plans: string; support: string };

type Props = { calculator: Calculator; links: ProductLinks; to: RefObject<HTMLElement | null> };

/**
 * Lists what would make the verdict better: each way with the verdict that it leads to, and a button that applies it. Applying a way
 * removes its button, so the focus moves to `to`, the answer.
 */
export function Ways({ calculator, links, to }: Props) {
  const { shown, stale, apply, format } = calculator;
  const { results, inputs, catalog } = shown;
  const ways = stale ? [] : (results.verdict?.ways ?? []);
  const asked = results.verdict?.asked;
  if (ways.length === 0 || !asked) return null;
  return (
    <section className="calc-ways">
      <h3>What you can do</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit takes a list whose items are no list items of CSS for no list */}
      <ul role="list">
        {ways.map((way) => {
          const words = wayWords(way, { asked, catalog, today: inputs.today, format });
          const link = WAY_LINKS[way.kind];
          const costs = way.kind === 'quality' || way.kind === 'fewer';
          return (
            <li key={way.kind} data-answer={way.verdict.answer}>
              <span>
                {words}
                {costs && `: ${format.span(way)}`}
                {link && (
                  <>
                    {' ('}
                    <a href={links[link.to]}>{link.words}</a>
                    {')'}
                  </>
                )}
              </span>
              <strong>{ANSWER_WORDS[way.verdict.answer]}</strong>
              <button
                type="button"
                aria-label={`Apply: ${words}`}
                onClick={() => {
                  apply(way, words);
                  to.current?.focus({ preventScroll: true });
                }}
              >
                Apply
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
