import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyText } from '../../src/client/clipboard.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Browser = { writeText?: (text: string) => Promise<void>; execCommand: () => boolean };

/** As much of a page as copying needs. `told` is what happened, in order; the field is the one to fall back to. */
function page({ writeText, execCommand }: Browser) {
  const told: string[] = [];
  const field = {
    hidden: true,
    value: '',
    focus: () => told.push(field.hidden ? 'focus on nothing' : 'focus'),
    select: () => told.push(`select "${field.value}"`),
  };
  const clipboard = writeText && {
    writeText: (text: string) => {
      told.push(`write "${text}"`);
      return writeText(text);
    },
  };
  vi.stubGlobal('navigator', { clipboard });
  vi.stubGlobal('document', {
    execCommand: (command: string) => {
      told.push(command);
      return execCommand();
    },
  });
  return { told, field, copy: (text: string) => copyText(text, field as unknown as HTMLTextAreaElement) };
}

const refuse = () => Promise.reject(new Error('NotAllowedError'));

test('where the browser takes the text, nothing else is touched', async () => {
  const { told, field, copy } = page({ writeText: () => Promise.resolve(), execCommand: () => true });
  expect(await copy('a\nb')).toBe(true);
  expect(told).toEqual(['write "a\nb"']);
  expect(field).toMatchObject({ hidden: true, value: '' });
});

describe('where it does not, the text goes into the field, is selected there, and the old command copies it', () => {
  test.each<{ what: string; writeText?: Browser['writeText']; first: string[] }>([
    { what: 'refused', writeText: refuse, first: ['write "text"'] },
    {
      what: 'refused at once',
      writeText: () => {
        throw new Error('SecurityError');
      },
      first: ['write "text"'],
    },
    { what: 'no such API, as on a page of plain http', first: [] },
  ])('$what', async ({ writeText, first }) => {
    const { told, field, copy } = page({ ...(writeText && { writeText }), execCommand: () => true });
    expect(await copy('text')).toBe(true);
    expect(told).toEqual([...first, 'focus', 'select "text"', 'copy']);
    expect(field.hidden).toBe(true);
  });
});

describe('where neither does, the text stays in sight, selected, for the reader to copy', () => {
  test.each<{ what: string; execCommand: () => boolean }>([
    { what: 'the command says no', execCommand: () => false },
    {
      what: 'the command is not there',
      execCommand: () => {
        throw new TypeError('not a function');
      },
    },
  ])('$what', async ({ execCommand }) => {
    const { told, field, copy } = page({ writeText: refuse, execCommand });
    expect(await copy('text')).toBe(false);
    expect(field).toMatchObject({ hidden: false, value: 'text' });
    expect(told.slice(-3)).toEqual(['focus', 'select "text"', 'copy']);
  });

  test('the next text takes its place', async () => {
    const { field, copy } = page({ writeText: refuse, execCommand: () => false });
    await copy('first');
    await copy('second');
    expect(field).toMatchObject({ hidden: false, value: 'second' });
  });
});
