import { drawableText } from './drawable-text.ts';
import { box, type Element, text } from './element.ts';
import { type Fitted, fitOrCut, fitWhole, type Room } from './fit-text.ts';
import { FAMILY } from './inter.ts';
import { mark } from './logo.ts';
import { BAR, COLOURS, GAP, HEAD, HEIGHT, MARGIN, NOTE, SMALLEST_WITH_NOTE, titleRoom, WIDTH } from './theme.ts';

/** The text of a card: the kind of page, its title, and a sentence for below the title. Any length and script. */
export type Card = { kind: 'answer' | 'article' | 'site'; title: string; note?: string | undefined };

const SITE = 'Flikly Help Center';
const LABELS = { answer: 'Answer', article: 'Article' };

/** The title at the largest size that leaves room for its note. A title too long for that has no note, and is cut if it must be. */
function fitted(title: string, note: string, room: Room): { title: Fitted; note?: Fitted } {
  for (const size of note === '' ? [] : room.sizes.filter((one) => one >= SMALLEST_WITH_NOTE)) {
    const above = fitWhole(title, { ...room, sizes: [size] });
    const below = above && fitWhole(note, { ...NOTE, width: room.width, height: room.height - above.height - GAP });
    if (below) return { title: above, note: below };
  }
  return { title: fitOrCut(title, room) };
}

/** The line at the top: the site's name and the kind of page. */
function head(kind: keyof typeof LABELS): Element {
  const name = text({ fontSize: 38, fontWeight: 700, letterSpacing: '-0.015em' }, SITE);
  const label = { fontSize: 32, fontWeight: 700, color: COLOURS.accent, backgroundColor: COLOURS.accentSoft };
  return box({ justifyContent: 'space-between', alignItems: 'center', height: HEAD.entry }, [
    box({ alignItems: 'center', gap: 20 }, [mark(HEAD.entry), name]),
    text({ ...label, padding: '9px 28px', borderRadius: 40 }, LABELS[kind]),
  ]);
}

function body(title: Fitted, note: Fitted | undefined, room: Room): Element {
  const balanced = { textWrap: 'balance' };
  const bold = { fontWeight: room.weight, lineHeight: room.lineHeight, letterSpacing: `${room.tracking}em` };
  const soft = { color: COLOURS.soft, lineHeight: NOTE.lineHeight };
  return box({ flexDirection: 'column', gap: GAP }, [
    // A glyph has white space on its left, which shows at this size. The negative margin aligns the title.
    text({ ...balanced, ...bold, fontSize: title.size, marginLeft: -Math.round(title.size / 25) }, title.words),
    ...(note ? [text({ ...balanced, ...soft, fontSize: note.size }, note.words)] : []),
  ]);
}

/**
 * The element tree of a card. The title shrinks in steps until it fits, and is cut with an ellipsis if it never does. A note that does not
 * fit is left out. If no letter of the title can be drawn, the site's name replaces it.
 */
export function card({ kind, title, note = '' }: Card): Element {
  const room = titleRoom(kind === 'site' ? HEAD.site : HEAD.entry);
  const says = fitted(drawableText(title) || SITE, drawableText(note), room);
  const page = {
    flexDirection: 'column',
    justifyContent: 'space-between',
    boxSizing: 'border-box',
    width: WIDTH,
    height: HEIGHT,
    padding: `${MARGIN.top}px ${MARGIN.side}px ${MARGIN.bottom}px`,
    borderBottom: `${BAR}px solid ${COLOURS.accent}`,
    color: COLOURS.ink,
    backgroundColor: COLOURS.paper,
    fontFamily: FAMILY,
    fontWeight: NOTE.weight,
  };
  return box(page, [kind === 'site' ? mark(HEAD.site) : head(kind), body(says.title, says.note, room)]);
}
