import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newText } from '../../../replies/text/newText.ts';
import { plainText } from '../../../replies/text/plainText.ts';
import { sentences } from '../../../replies/text/sentences.ts';
import { filesOf, messagesOf, parsed, source } from '../corpus.ts';
import type { Labelled } from '../corpus.ts';

/** A text to learn from: a message of the tune half, or a line of `sentences/*.txt`. */
export interface Text {
  /** Where it stands; texts of one file are left out together. */
  file: string;
  id: string;
  sentences: string[];
  label: string;
}

export const READINGS = [
  'rejection',
  'position-closed',
  'offer',
  'invitation',
  'delay',
  'request',
  'acknowledgement',
  'referral',
  'do-not-contact',
  'outreach',
  'job-alert',
  'other',
  'away',
  'confirmation',
  'none',
] as const;

const BANK = fileURLToPath(new URL('../sentences/', import.meta.url));

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
    readFileSync(BANK + file, 'utf8')
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

/** Changes with whatever the model is made of: the texts, and the code that reads and trains. */
export function materialHash(): string {
  const hash = createHash('sha256');
  for (const file of filesOf('tune')) hash.update(source(file));
  for (const file of bankFiles()) hash.update(readFileSync(BANK + file));
  for (const code of CODE) hash.update(readFileSync(new URL(code, import.meta.url)));
  return hash.digest('hex');
}

const CODE = [
  'training.ts',
  '../../../replies/intent/model/features.ts',
  '../../../replies/intent/model/families.ts',
  '../../../replies/intent/model/stem.ts',
  '../../../replies/text/sentences.ts',
  '../../../replies/text/tidy.ts',
];

function columnsOf(line: string): [label: string, text: string] {
  const tab = line.indexOf('\t');
  return [line.slice(0, tab), line.slice(tab + 1)];
}

function bankFiles(): string[] {
  return readdirSync(BANK).sort();
}
