import type { Summary } from '../../api/types.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';

/** What comes next in a few words; in the accent colour where it waits for the owner. */
export function NextOf({ item }: { item: Summary }) {
  const names = useWords(vocabulary);
  if (item.outcome !== null) return names.outcome[item.outcome] ?? item.outcome;
  const { what, waitingFor } = item.next;
  const text =
    waitsForOwner(item) || what === null
      ? (names.waitingFor[waitingFor ?? 'nothing'] ?? '')
      : (names.what[what] ?? what);
  return <span className={waitsForOwner(item) ? 'waits' : ''}>{text}</span>;
}

export function waitsForOwner({ next, outcome }: Summary): boolean {
  return outcome === null && (next.waitingFor === 'approval' || next.waitingFor === 'owner');
}
