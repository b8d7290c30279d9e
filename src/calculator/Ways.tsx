import type { RefObject } from 'react';
import { ANSWER_WORDS } from './messages/verdict.ts';
import { WAY_LINKS, wayWords } from './messages/ways.ts';
import type { Calculator } from './useCalculator.ts';

/** Where the product is, for what is done there. */
export type ProductLinks = { billing: string; plans: string };

type Props = { calculator: Calculator; links: ProductLinks; to: RefObject<HTMLElement | null> };

/**
 * What would make the verdict better: each way with the verdict that it leads to, and a button that takes it. The focus then goes `to`
 * the answer: the button is gone.
 */
export function Ways({ calculator, links, to }: Props) {
  const { shown, stale, apply, format } = calculator;
  const { answers, inputs, catalog } = shown;
  const ways = stale ? [] : (answers.verdict?.ways ?? []);
  const asked = answers.verdict?.asked;
  if (ways.length === 0 || !asked) return null;
  return (
    <section className="calc-ways">
      <h3>What you can do</h3>
      <ul>
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
