import { readFileSync, readdirSync } from 'node:fs';
import { newText } from '../../../replies/text/newText.ts';
import { plainText } from '../../../replies/text/plainText.ts';
import { sentences } from '../../../replies/text/sentences.ts';
import { filesOf, messagesOf, parsed } from '../../replies/corpus.ts';
import type { Labelled } from '../../replies/corpus.ts';
import { rooted } from '../task.ts';

/** A text to learn from: a message of the tune half, or a line of `sentences/*`. */
export interface Text {
  /** Where it stands; texts of one file are left out together. */
  file: string;
  id: string;
  sentences: string[];
  label: string;
}

export const BANK = 'test/replies/sentences/';

/** The messages of the tune half, except those that are taken out before their words are read. */
export async function tuneTexts(): Promise<Text[]> {
  const texts: Text[] = [];
  for (const file of filesOf('tune')) {
    for (const mail of messagesOf(file)) {
      const label = labelOf(mail);
      if (['bounce', 'complaint', 'own'].includes(mail.kind)) continue;
      const { message } = await parsed(mail);
      texts.push({ file, id: mail.id, sentences: sentences(newText(plainText(message))), label });
    }
  }
  return texts;
}

function labelOf({ kind, intent }: Labelled): string {
  if (kind === 'auto_reply') return 'away';
  return kind === 'confirmation' ? 'confirmation' : (intent ?? 'other');
}

/** Lines written for the model: one text a line, ` | ` between its paragraphs. */
export function bankTexts(): Text[] {
  return bankFiles().flatMap((file) =>
    readFileSync(rooted(BANK + file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, i) => {
        const [label, text] = file.endsWith('.tsv') ? columnsOf(line) : [file.slice(0, -4), line];
        return {
          file,
          id: `${file}:${i + 1}`,
          sentences: sentences(text.replaceAll(' | ', '\n\n')),
          label,
        };
      }),
  );
}

function columnsOf(line: string): [label: string, text: string] {
  const tab = line.indexOf('\t');
  return [line.slice(0, tab), line.slice(tab + 1)];
}

export function bankFiles(): string[] {
  return readdirSync(rooted(BANK)).sort();
}
