/** Loads sharp. If it fails to load, throws an error that says what to do. */
export async function loadSharp(load = () => import('sharp')): Promise<typeof import('sharp').default> {
  try {
    return (await load()).default;
  } catch (cause) {
    throw new Error(
      `The images for link previews cannot be drawn: sharp does not load on ${process.platform}-${process.arch}. Run "npm ci --include=optional" on this machine.`,
      { cause },
    );
  }
}
