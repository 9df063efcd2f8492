import { difference } from './difference.ts';

/** The words that went and the words that came, in place. */
export function Changes({ before, after }: { before: string; after: string }) {
  return difference(before, after).map(({ kind, text }, index) =>
    kind === 'same' ? (
      text
    ) : kind === 'gone' ? (
      <del key={index}>{text}</del>
    ) : (
      <ins key={index}>{text}</ins>
    ),
  );
}
