import { readFileSync } from 'node:fs';
import { proofread } from '../../proofreading/proofread.ts';
import { htmlLetter, plainLetter } from '../../templates/layout.ts';
import { sampleLetters, sampleRequest, SAMPLE_NOW } from '../../templates/sampleLetters.ts';
import { judged, rounded, type Row } from '../part.ts';
import { quantile } from '../statistics.ts';
import { writeLetter } from '../../templates/writeLetter.ts';
import { loadWordings } from '../../templates/wordings.ts';

/**
 * A letter filled for one sending (subject, text part and HTML), against running MJML over the same letter for each
 * sending, in the same run; and the gate on every sample letter in English.
 */
export async function measureLetters(): Promise<Row[]> {
  const wordings = loadWordings();
  const request = sampleRequest('en', 'thank-you.interviewer');
  const fill = () => {
    const { parts } = writeLetter(request, wordings, 'formal');
    return plainLetter(parts).length + htmlLetter(parts).length;
  };
  const { parts } = writeLetter(request, wordings, 'formal');
  const { default: mjml2html } = await import('mjml');
  const mjml = filledMjml(parts.paragraphs);
  const filled = await measure(5_000, () => fill());
  const compiled = await measure(100, () => mjml2html(mjml));
  const letters = sampleLetters('en');
  let next = 0;
  const gate = await measure(300, async () => {
    const letter = letters[next++ % letters.length];
    if (letter === undefined) return;
    await proofread({
      record: letter.request.record,
      contactId: letter.request.contact.id,
      what: letter.request.what,
      subject: letter.parts.subject,
      text: letter.text,
      attachments: [],
      siblings: [],
      now: SAMPLE_NOW,
    });
  });
  const { p50, p95 } = filled;
  return [
    judged(
      {
        what: 'a letter filled (subject, text, HTML)',
        value: p50,
        unit: 'ms',
        note: `p95 ${rounded(p95)} ms`,
      },
      { atMost: 0.1 },
    ),
    {
      what: 'the same by running MJML each time',
      value: rounded(compiled.p50),
      unit: 'ms',
      note: `p95 ${rounded(compiled.p95)} ms; to compare`,
    },
    judged(
      {
        what: 'proofreading gate, English',
        value: gate.p50,
        unit: 'ms',
        note: `p95 ${rounded(gate.p95)} ms`,
      },
      { atMost: 50 },
    ),
  ];
}

async function measure(runs: number, once: () => unknown): Promise<{ p50: number; p95: number }> {
  for (let run = 0; run < Math.min(50, runs); run += 1) await once();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await once();
    times.push(performance.now() - start);
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** The layout with one letter's paragraphs already in it, as it would be compiled for each sending. */
function filledMjml(paragraphs: string[]): string {
  const source = readFileSync(
    new URL('../../templates/layout/letter.mjml', import.meta.url),
    'utf8',
  );
  return source
    .replace('{{ letter | raw }}', paragraphs.map((one) => `<p>${one}</p>`).join('\n'))
    .replace(/\{\{ \w+ \}\}/gu, 'en');
}
