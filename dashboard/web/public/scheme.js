// Before the first paint, so that a dark screen never flashes white. A file, because the CSP allows no inline script.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('followthrough-scheme');
  } catch {
    // Storage may be forbidden; then the system decides.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
