/** One stretch of a text: in both, only in the draft, or only in the new text. */
export interface Stretch {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Above this many words in both together the middle is shown as replaced whole, so that typing never stalls. */
const MOST_WORDS = 3000;

/** What changed between two texts, word by word (longest common subsequence). */
export function difference(before: string, after: string): Stretch[] {
  const a = before.split(/(\s+)/);
  const b = after.split(/(\s+)/);
  if (a.length + b.length > MOST_WORDS)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ];
  const common = commonLengths(a, b);
  const found: Stretch[] = [];
  const add = (kind: Stretch['kind'], text: string): void => {
    const last = found.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') found.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      add('same', left);
      i += 1;
      j += 1;
    } else if (
      right === undefined ||
      (left !== undefined && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      add('gone', left ?? '');
      i += 1;
    } else {
      add('new', right);
      j += 1;
    }
  }
  return found;
}

function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (row === undefined) continue;
      row[j] =
        a[i] === b[j]
          ? lengthAt(rows, i + 1, j + 1) + 1
          : Math.max(lengthAt(rows, i + 1, j), lengthAt(rows, i, j + 1));
    }
  return rows;
}

function lengthAt(rows: Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
