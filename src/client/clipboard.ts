/** The old way to copy, which also works if the clipboard API is refused, as in a frame. */
function copySelection(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

/**
 * Copies text. If the clipboard API is refused, puts the text into `fallback`, selects it and copies it the old way. If that fails too, the
 * text stays there for the reader to copy by hand. Returns whether it was copied.
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
    const copied = copySelection();
    fallback.hidden = copied;
    return copied;
  }
}
