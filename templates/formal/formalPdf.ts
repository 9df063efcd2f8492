import PdfFile from 'pdfkit';
import { fontRuns, fontsFor } from './fonts.ts';
import type { FormalParts } from './formalLetter.ts';

/** Points. A4 for all but North America would be a setting; A4 prints on Letter with these margins as well. */
const MARGINS = { top: 64, bottom: 64, left: 68, right: 68 };
const SIZE = 11;

/**
 * The formal letter as PDF (R6), tagged with title, author and language. Throws LetterFailure `missing-font` when a
 * character can be drawn with none of the fonts here: a letter with boxes in it is not sent.
 */
export async function formalPdf(parts: FormalParts): Promise<Uint8Array> {
  const copy = parts.copyNote === '' ? [] : [parts.copyNote];
  const body = [parts.subject, parts.salutation, ...parts.paragraphs, parts.signOff, parts.name];
  const fonts = fontsFor(
    [...parts.sender, parts.date, ...parts.recipient, ...body, ...copy].join(''),
  );
  const document = new PdfFile({
    size: 'A4',
    margins: MARGINS,
    lang: parts.language,
    tagged: true,
    displayTitle: true,
    info: { Title: parts.subject, Author: parts.name },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  const write = (text: string, gap: number, align: 'left' | 'right' = 'left') => {
    writeRuns(document, fontRuns(text, fonts), align);
    document.moveDown(gap);
  };
  block(parts.sender, write, 'right');
  write(parts.date, 1.5, 'right');
  block(parts.recipient, write, 'left');
  for (const paragraph of [parts.subject, parts.salutation, ...parts.paragraphs])
    write(paragraph, 0.8);
  write(parts.signOff, 3);
  write(parts.name, 1.5);
  for (const line of copy) write(line, 0);
  document.end();
  await finished;
  return Buffer.concat(chunks);
}

function block(
  lines: string[],
  write: (text: string, gap: number, align?: 'left' | 'right') => void,
  align: 'left' | 'right',
): void {
  lines.forEach((line, index) => {
    write(line, index === lines.length - 1 ? 1.5 : 0, align);
  });
}

function writeRuns(
  document: PDFKit.PDFDocument,
  runs: { text: string; font: string; rightToLeft: boolean }[],
  align: 'left' | 'right',
): void {
  runs.forEach(({ text, font, rightToLeft }, index) => {
    document.font(font).fontSize(SIZE);
    document.text(text, {
      align,
      lineGap: 3,
      continued: index < runs.length - 1,
      // With features given, the words of a run are laid out together, which right-to-left order needs.
      ...(rightToLeft ? { features: ['rlig', 'calt'] } : {}),
    });
  });
}
