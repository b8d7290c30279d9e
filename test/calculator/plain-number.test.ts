import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';

const LOCALES = ['en-GB', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'pl', 'pt-BR', 'sv', 'hi', 'ar-EG', 'fa', 'bn', 'ja'];

describe('a whole number that was typed, in plain digits', () => {
  test.each([
    { typed: '12', locale: 'en-GB', plain: '12' },
    { typed: ' 12\t', locale: 'en-GB', plain: '12' },
    { typed: '007', locale: 'en-GB', plain: '007' },
    { typed: '', locale: 'en-GB', plain: '' },
    { typed: '１２', locale: 'en-GB', plain: '12' },
    { typed: '١٢', locale: 'en-GB', plain: '12' },
    { typed: '𝟙𝟚', locale: 'en-GB', plain: '12' },
    { typed: '1,200', locale: 'en-GB', plain: '1200' },
    { typed: '1.200', locale: 'de-DE', plain: '1200' },
    { typed: '1.200', locale: 'es-ES', plain: '1200' },
    { typed: '1 200 300', locale: 'en-GB', plain: '1200300' },
    { typed: '1\u202f200', locale: 'de-DE', plain: '1200' },
    { typed: '1’200', locale: 'en-GB', plain: '1200' },
    { typed: '1,00,000', locale: 'en-IN', plain: '100000' },
    { typed: '١٬٢٠٠', locale: 'ar-EG', plain: '1200' },
    { typed: '1\u2009200', locale: 'en-GB', plain: '1200' },
    { typed: '1\u2007200', locale: 'fr-FR', plain: '1200' },
    { typed: '\u200e1,200\u200e', locale: 'en-GB', plain: '1200' },
    { typed: '\u061c١٢', locale: 'ar-EG', plain: '12' },
    { typed: '30\u200b', locale: 'en-GB', plain: '30' },
    { typed: '１,２００', locale: 'ja', plain: '1200' },
  ])('“$typed” in $locale is $plain', ({ typed, locale, plain }) => {
    expect(createFormat(locale).plain(typed)).toBe(plain);
  });

  test.each([
    { typed: '0.500', locale: 'en-GB' },
    { typed: '0,500', locale: 'en-GB' },
    { typed: '0.500', locale: 'de-DE' },
    { typed: '1.500', locale: 'en-GB' },
    { typed: '1,500', locale: 'de-DE' },
    { typed: '1,500', locale: 'fr-FR' },
    { typed: '1.500', locale: 'pl' },
    { typed: '1,00,000', locale: 'en-GB' },
    { typed: '1.000,5', locale: 'de-DE' },
    { typed: '1,000.5', locale: 'en-GB' },
    { typed: '1,000 000', locale: 'en-GB' },
    { typed: '1,00', locale: 'en-GB' },
    { typed: '1,0000', locale: 'en-GB' },
    { typed: '1,000,', locale: 'en-GB' },
    { typed: '30 credits', locale: 'en-GB' },
    { typed: '30%', locale: 'en-GB' },
    { typed: '$30', locale: 'en-GB' },
    { typed: '12\t345', locale: 'en-GB' },
    { typed: '-1', locale: 'en-GB' },
    { typed: '−5', locale: 'en-GB' },
    { typed: '5-', locale: 'en-GB' },
    { typed: '0x10', locale: 'en-GB' },
    { typed: 'thirty', locale: 'en-GB' },
    { typed: '+1', locale: 'en-GB' },
    { typed: '1e3', locale: 'en-GB' },
    { typed: '½', locale: 'en-GB' },
    { typed: '十二', locale: 'ja' },
    { typed: ' x ', locale: 'en-GB' },
    { typed: '9'.repeat(200).replace(/.../g, '$&,'), locale: 'en-GB' },
  ])('“$typed” in $locale stays as it is, and is refused', ({ typed, locale }) => {
    expect(createFormat(locale).plain(typed)).toBe(typed);
  });

  test('is what any locale shows for it, with the digits and the groups of that locale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.nat({ max: 99_999_999 }), (locale, value) => {
        expect(createFormat(locale).plain(new Intl.NumberFormat(locale).format(value))).toBe(String(value));
      }),
    );
  });

  // Hanidec writes with letters.
  test.each(Intl.supportedValuesOf('numberingSystem').filter((system) => system !== 'hanidec'))('may be in the digits of %s', (system) => {
    const digits = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false }).format(1_234_567_890);
    expect(createFormat('en-GB').plain(digits)).toBe('1234567890');
  });
});
