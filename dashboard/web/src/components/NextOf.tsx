import type { Summary } from '../api/types.ts';
import { useWords } from '../words/language.ts';
import { pipelineWords } from '../words/pipeline.ts';
import { vocabulary } from '../words/vocabulary.ts';

/** What comes next in a few words; in the accent colour where it waits for the owner. */
export function NextOf({ item }: { item: Summary }) {
  const names = useWords(vocabulary);
  const say = useWords(pipelineWords);
  const { what, waitingFor, late } = item.next;
  const planned = names.what[what ?? ''] ?? names.waitingFor[waitingFor ?? 'nothing'] ?? '';
  const waits = item.waits !== null && (
    <span className="waits">
      {say.waits[item.waits]}
      {late && `, ${say.late}`}
    </span>
  );
  if (item.outcome === null) return waits || planned;
  return (
    <>
      {names.outcome[item.outcome] ?? item.outcome}
      {waits && <> · {waits}</>}
    </>
  );
}
