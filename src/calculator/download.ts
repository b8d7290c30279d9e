/** Long enough for a browser to have taken the file, also where it asks first where to put it. */
const KEPT_FOR = 60_000;

/** Hands the reader a file that was made in the page: `name` as it will be saved, `type` its media type. Only in a browser. */
export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name, hidden: true });
  // Some browsers follow only a link that stands in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
