import { placeOf } from './catalog.ts';
import type { Format } from './format.ts';
import { derivationWords, tagOf } from './messages/derivation.ts';
import { WORKING_WORDS } from './messages/titles.ts';
import { assumptionsIn, partsOf } from './parts.ts';
import type { Shown } from './useCalculator.ts';

/**
 * Each derivation under its question, line by line, and the assumptions, each once. The tag before a line leads to the place that states
 * what the line rests on.
 */
export function DerivationLines({ shown, format }: { shown: Shown; format: Format }) {
  const { names, catalog } = shown;
  const assumptions = assumptionsIn(shown);
  return (
    <>
      <p className="calc-note">{WORKING_WORDS.tags}</p>
      {partsOf(shown).map(({ title, lines }) => (
        <section key={title} className="calc-working">
          <h3>{title}</h3>
          <ol>
            {lines.map((line, index) => {
              const { words, kind, rule } = tagOf(line, catalog);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines are in their order
                <li key={index}>
                  <a href={placeOf(rule)} className={`tag tag-${kind}`}>
                    {words}
                    {rule?.says && <span className="visually-hidden">: {rule.says}</span>}
                  </a>{' '}
                  {derivationWords(line, names, format)}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {assumptions.length > 0 && (
        <section className="calc-working">
          <h3>{WORKING_WORDS.assumptions}</h3>
          <ol>
            {assumptions.map((rule) => (
              <li key={rule.id}>
                <a href={placeOf(rule)}>{rule.says}</a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
