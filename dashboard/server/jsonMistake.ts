/**
 * Where a text stops being JSON, as `line 3, column 7: …`; null when it is JSON. Never repeats the text (it may be
 * private).
 */
export function jsonMistake(text: string): string | null {
  if (text.trim() === '') return 'it is empty';
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    const at = position === undefined ? text.length : Number(position);
    const before = text.slice(0, at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return `line ${before.length}, column ${column}: ${whatIsWrong(message)}`;
  }
}

function whatIsWrong(message: string): string {
  if (/end of JSON input|Unterminated/.test(message)) return 'it ends too early';
  if (/double-quoted property name/i.test(message))
    return 'a field name in double quotes is expected (is there a comma too many?)';
  if (/after (array element|property value)/.test(message))
    return 'a comma or a closing bracket is missing';
  if (/after JSON at|non-whitespace/.test(message)) return 'there is something after the end';
  if (/control character/i.test(message))
    return 'there is a line break or control character inside a text';
  return 'there is something unexpected';
}
