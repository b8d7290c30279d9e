/** The way that was there before the clipboard API, and that works where the API is refused, as in a frame. */
function copySelected(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

/**
 * Copies text. Where the browser refuses, puts it into `fallback` and selects it, for the reader to copy by hand if that is all
 * that is left. Returns whether it was copied.
 */
export async function copyText(text: string, fallback: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    fallback.hidden = false;
    fallback.value = text;
    fallback.focus();
    fallback.select();
    fallback.scrollTop = 0;
    const copied = copySelected();
    fallback.hidden = copied;
    return copied;
  }
}
