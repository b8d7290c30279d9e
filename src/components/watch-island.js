((frame) => {
  if (location.search) frame.className += ' calc-reading';
  const make = (tag, what) => Object.assign(document.createElement(tag), what);
  const slow = make('p', {
    role: 'status',
    className: 'calc-warning',
    textContent: 'The calculator is taking long to load. You can wait, or reload the page.',
  });
  frame.addEventListener('astro:hydration-error', () => {
    slow.remove();
    frame.className += ' calc-failed';
    frame.querySelector('p').replaceWith(
      make('p', {
        role: 'alert',
        textContent: 'The calculator did not load. Reload the page to try again. This is what each plan includes:',
      }),
      make('button', { className: 'button', textContent: 'Reload', onclick: () => location.reload() }),
    );
  });
  new IntersectionObserver(
    (entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      setTimeout(() => {
        const asleep = frame.querySelector(':not(.calc-failed) > [ssr]');
        if (!asleep) return;
        frame.prepend(slow);
        asleep.addEventListener('astro:hydrate', () => slow.remove());
      }, 10000);
    },
    { rootMargin: '200px' },
  ).observe(frame);
})(document.currentScript.parentElement);
