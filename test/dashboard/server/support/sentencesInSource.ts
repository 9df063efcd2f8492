import { glob, readFile } from 'node:fs/promises';

/** Where the sentences are written that the API answers with when it refuses. */
const SOURCES = ['dashboard/server/**/*.ts', 'store/**/*.ts', 'domain/**/*.ts'];

/** Read by the command line alone, before anything is served, or written for programs. */
const NOT_SERVED =
  /^(dashboard\/server\/(german|decisionPage|timelineSentences|buildWeb|main|serve)|store\/(backup|backupFormat|dataFolder|encryptionKey|folderLock|migrate|openDataFolder)\b)/;

const THROWN =
  /\b(?:new (Problem|StoreFailure|FileRefusal|SampleFailure)|(invalidField|refuse|fault|one))\(/g;
const CONSTANT = /^const [A-Z_]+\b[^=\n]*= ?(?:\{[\s\S]*?\n\}|\n? *['"][^\n]*)/gm;
/** What a check says of a field, which is put in front of it. */
const OF_A_FIELD = /^(is|are|holds|has|does|names|lies|must|needs)\b.* /;

/** Every refusal in the source, with `X` where a value would stand, and the file it is in. */
export async function sentencesInSource(root: URL): Promise<{ file: string; sentence: string }[]> {
  const found = new Map<string, string>();
  for (const pattern of SOURCES)
    for await (const file of glob(pattern, { cwd: root })) {
      if (NOT_SERVED.test(file)) continue;
      const source = await readFile(new URL(file, root), 'utf8');
      const parts = [
        ...[...source.matchAll(THROWN)].map((call) => ({
          text: argumentsFrom(source, call.index + call[0].length),
          colon: call[1] === 'FileRefusal',
        })),
        ...[...source.matchAll(CONSTANT)].map(([text]) => ({ text, colon: false })),
        ...(/schema|applicationFile/i.test(file) ? [{ text: source, colon: false }] : []),
      ];
      for (const { text, colon } of parts)
        for (const literal of literals(text)) {
          if (/^["“X]?[A-Z].* .*[.?]$/s.test(literal)) found.set(literal, file);
          else if (colon && literal.includes(' ')) found.set(`X: ${literal}.`, file);
          else if (OF_A_FIELD.test(literal)) found.set(`X ${literal}.`, file);
        }
    }
  return [...found].map(([sentence, file]) => ({ file, sentence }));
}

function argumentsFrom(source: string, start: number): string {
  let open = 1;
  let at = start;
  for (; open > 0 && at < source.length; at += 1) {
    const end = literalEnd(source, at);
    if (end !== null) at = end;
    else if (source[at] === '(') open += 1;
    else if (source[at] === ')') open -= 1;
  }
  return source.slice(start, at);
}

/** The texts of a piece of source; values in templates become `X`. Comments are passed over. */
function literals(source: string): string[] {
  const texts: string[] = [];
  const bare = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  for (let at = 0; at < bare.length; at += 1) {
    const end = literalEnd(bare, at);
    if (end === null) continue;
    const text = bare.slice(at + 1, end).replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'X');
    texts.push(text.replaceAll(/\\(.)/g, '$1'));
    at = end;
  }
  return texts;
}

/** Where the literal that begins here ends; null when none begins. */
function literalEnd(source: string, at: number): number | null {
  const mark = source[at];
  if (mark !== "'" && mark !== '"' && mark !== '`') return null;
  let depth = 0;
  for (let end = at + 1; end < source.length; end += 1) {
    if (source[end] === '\\') end += 1;
    else if (mark === '`' && source.startsWith('${', end)) depth += 1;
    else if (depth > 0 && source[end] === '}') depth -= 1;
    else if (depth === 0 && source[end] === mark) return end;
  }
  return null;
}
