import type { ReactNode } from 'react';
import { inBoth, useWords } from '../words/language.ts';
import type { Finding, Letter } from '../api/types.ts';

const words = inBoth(
  { subject: 'Subject', encloses: (names: string) => `Encloses ${names}` },
  { subject: 'Betreff', encloses: (names) => `Anlagen: ${names}` },
);

/** A letter as the recipient will see it: the name on top, the text in a serif, findings of the gate marked in place. */
export function LetterSheet({
  letter,
  children,
}: {
  letter: Pick<Letter, 'to' | 'subject' | 'text' | 'language' | 'findings' | 'attachments'>;
  children?: ReactNode;
}) {
  const say = useWords(words);
  return (
    <article className="letter" lang={letter.language}>
      <div className="letter-to">
        <strong>{letter.to.name}</strong>
        <span className="dim">{letter.to.address}</span>
      </div>
      {children ?? (
        <>
          <p className="letter-subject" title={say.subject}>
            <Marked text={letter.subject} findings={letter.findings} />
          </p>
          <div className="letter-text">
            <Marked text={letter.text} findings={letter.findings} />
          </div>
        </>
      )}
      {letter.attachments.length > 0 && (
        <p className="dim small">
          {say.encloses(letter.attachments.map(({ filename }) => filename).join(', '))}
        </p>
      )}
    </article>
  );
}

/** The text with each finding's passage underlined and its proposal on hover. */
function Marked({ text, findings }: { text: string; findings: Finding[] }) {
  const places = findings
    .map((finding) => ({ finding, start: finding.text === '' ? -1 : text.indexOf(finding.text) }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start);
  const parts: ReactNode[] = [];
  let read = 0;
  for (const { finding, start } of places) {
    if (start < read) continue;
    parts.push(
      text.slice(read, start),
      <mark key={start} title={finding.proposal}>
        {finding.text}
      </mark>,
    );
    read = start + finding.text.length;
  }
  parts.push(text.slice(read));
  return parts;
}
