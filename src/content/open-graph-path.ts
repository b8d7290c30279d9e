/** A page that has an image of its own. */
export type PreviewedPage = { collection: 'answers' | 'articles'; id: string };

/** The path, without the base, of the image that a link to a page shows. A page that is no answer and no article shows the site's. */
export function previewPath(page?: PreviewedPage): `/${string}` {
  return `/unfurl/${page ? `${page.collection}/${page.id}` : 'help-center'}.png`;
}
