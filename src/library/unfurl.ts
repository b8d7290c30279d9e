/** A page that has an image of its own. */
export type UnfurledPage = { collection: 'answers' | 'articles'; id: string };

/** The path, without the base, of the image that a link to a page shows. A page that is no answer and no article shows the site's. */
export function unfurlPath(page?: UnfurledPage): `/${string}` {
  return `/unfurl/${page ? `${page.collection}/${page.id}` : 'help-center'}.png`;
}
