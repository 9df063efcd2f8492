/** In the order in which they must be asked: most also call themselves Chrome or Safari. */
const BROWSERS = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(?:Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** "Firefox, Windows" out of a browser's own description; null for one that says neither. */
export function sayBrowser(description: string): string | null {
  const named = [BROWSERS, SYSTEMS].flatMap((kinds) => {
    const found = kinds.find(([pattern]) => pattern.test(description));
    return found === undefined ? [] : [found[1]];
  });
  return named.length === 0 ? null : named.join(', ');
}
