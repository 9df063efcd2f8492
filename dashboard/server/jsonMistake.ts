/**
 * Where a text stops being JSON, as `line 3, column 7: …`; null when it is JSON. Never repeats the text (it may be
 * private).
 */
export function jsonMistake(text: string): string | null {
  if (text.trim() === '') return 'it is empty';
  const message = mistakeIn(text);
  if (message === null) return null;
  const at = endsEarly(text, message) ? text.length : firstWrong(text);
  const before = text.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `line ${before.length}, column ${column}: ${whatIsWrong(message, at === text.length)}`;
}

/** The parser's message; null when there is none. */
function mistakeIn(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/** Nothing is wrong so far, there is only more to come. */
function endsEarly(text: string, message: string): boolean {
  if (/end of JSON input|Unterminated/.test(message)) return true;
  return Number(/at position (\d+)/.exec(message)?.[1] ?? -1) >= text.length;
}

/**
 * The index of the first character that cannot stand there. The parser does not always say, so the longest beginning
 * that could still become JSON is looked for by halving.
 */
function firstWrong(text: string): number {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const start = text.slice(0, middle);
    const message = mistakeIn(start);
    if (message === null || endsEarly(start, message)) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

function whatIsWrong(message: string, atEnd: boolean): string {
  if (atEnd) return 'it ends too early';
  if (/double-quoted property name/i.test(message))
    return 'a field name in double quotes is expected (is there a comma too many?)';
  if (/after (array element|property value)/.test(message))
    return 'a comma or a closing bracket is missing';
  if (/after JSON at|non-whitespace/.test(message)) return 'there is something after the end';
  if (/control character/i.test(message))
    return 'there is a line break or control character inside a text';
  return 'there is something that JSON does not know';
}
