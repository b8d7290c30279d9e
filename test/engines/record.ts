/** Where a page keeps what went wrong in it and in the pages before it. */
export const RECORD = 'what-went-wrong';

/**
 * Runs in a page before its other scripts: notes errors, warnings, files that did not load, and violations of the policy. A browser breaks
 * off the loads of a page that is left, and some tell the page so: this is not noted. The server knows what was really not there.
 */
export function record(): void {
  // The function is sent to the page as text, so it cannot read the constant.
  const key = 'what-went-wrong';
  const note = (...words: unknown[]) => {
    const noted: string[] = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    sessionStorage.setItem(key, JSON.stringify([...noted, words.map(String).join(' ')]));
  };
  let isLeft = false;
  addEventListener('beforeunload', () => {
    isLeft = true;
  });
  // The browser may keep the page, and show it again on the way back.
  addEventListener('pageshow', () => {
    isLeft = false;
  });
  const noteLoad = (...words: unknown[]) => {
    if (!isLeft) note(...words);
  };
  addEventListener(
    'error',
    (event) => {
      const node = event.target;
      // Firefox reports a preload of a module that it has already. One that really fails is noticed when it is imported.
      if (node instanceof HTMLLinkElement && node.rel === 'modulepreload') return;
      if (node instanceof HTMLElement) noteLoad('not loaded:', node.outerHTML);
      else note(event.message, event.filename, event.lineno);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => noteLoad('unhandled:', reason));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
    note('policy:', effectiveDirective, blockedURI, `${sourceFile}:${lineNumber}`, sample);
  });
  for (const level of ['error', 'warn'] as const) console[level] = (...words: unknown[]) => noteLoad(level, ...words);
}
