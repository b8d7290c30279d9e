/** A page that has an image of its own. */
export type PreviewedPage = { collection: 'answers' | 'articles'; id: string };

/** The path, without the base path, of a page's preview image. Pages other than answers and articles have the site's image. */
export function previewPath(page?: PreviewedPage): `/${string}` {
  return `/unfurl/${page ? `${page.collection}/${page.id}` : 'help-center'}.png`;
}
