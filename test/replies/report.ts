import type { Facts } from '../../replies/facts.ts';
import type { Labelled } from './corpus.ts';

export interface Judged {
  mail: Labelled;
  facts: Facts;
}

export interface Report {
  table: string;
  macroF1: number;
  /** Share of labelled days found with the right meaning. */
  dates: number;
  of(intent: string): { precision: number; recall: number };
  /** Messages of people taken for a machine's. */
  humanLost: string[];
  sureWrong: string[];
}

const NONE = '(none)';

/** Precision, recall and F1 of each intent, the confusion table and the dates. */
export function report(judged: readonly Judged[]): Report {
  const pairs = judged.map(({ mail, facts }) => ({
    want: mail.intent ?? NONE,
    got: facts.intent ?? NONE,
  }));
  const intents = [...new Set(pairs.flatMap(({ want, got }) => [want, got]))].sort();
  const of = (intent: string): { precision: number; recall: number; f1: number; want: number } => {
    const right = pairs.filter((pair) => pair.want === intent && pair.got === intent).length;
    const got = pairs.filter((pair) => pair.got === intent).length;
    const want = pairs.filter((pair) => pair.want === intent).length;
    const precision = got === 0 ? 1 : right / got;
    const recall = want === 0 ? 1 : right / want;
    return {
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      want,
    };
  };
  const labelled = intents.filter((intent) => intent !== NONE && of(intent).want > 0);
  const macroF1 = labelled.reduce((sum, intent) => sum + of(intent).f1, 0) / labelled.length;
  const dates = datesOf(judged);
  const humanLost = judged
    .filter(({ mail, facts }) => mail.kind === 'answer' && facts.kind !== 'answer')
    .map(({ mail, facts }) => `${mail.id}: ${facts.kind}`);
  const sureWrong = judged
    .filter(({ mail, facts }) => facts.sure && facts.intent !== mail.intent)
    .map(
      ({ mail, facts }) => `${mail.id}: ${String(facts.intent)} instead of ${String(mail.intent)}`,
    );
  const right = pairs.filter(({ want, got }) => want === got).length;
  const sure = judged.filter(({ facts }) => facts.sure).length;
  const lines = [
    `Held-back half: ${judged.length} messages, ${right} intents right (${percent(right / judged.length)}), macro F1 ${macroF1.toFixed(3)} (goal 0.92)`,
    `${'intent'.padEnd(18)} ${'n'.padStart(4)} precision recall    F1`,
    ...labelled.map((intent) => {
      const { precision, recall, f1, want } = of(intent);
      return `${intent.padEnd(18)} ${String(want).padStart(4)} ${precision.toFixed(3).padStart(9)} ${recall.toFixed(3).padStart(6)} ${f1.toFixed(3).padStart(5)}`;
    }),
    `Goals: rejection and offer precision 0.99, recall 0.95. Sure ${sure}, wrongly sure ${sureWrong.length}. People taken for machines: ${humanLost.length}.`,
    `Dates: ${dates.found} of ${dates.labelled} exact (goal 0.95), ${dates.extra} too many.`,
    'Confusion (wanted → got):',
    ...confusion(pairs),
  ];
  return {
    table: lines.join('\n'),
    macroF1,
    dates: dates.found / dates.labelled,
    of,
    humanLost,
    sureWrong,
  };
}

function datesOf(judged: readonly Judged[]): { labelled: number; found: number; extra: number } {
  let labelled = 0;
  let found = 0;
  let extra = 0;
  for (const { mail, facts } of judged) {
    const got = facts.dates.map(({ date, means }) => `${date}:${means}`);
    labelled += mail.dates.length;
    found += mail.dates.filter((date) => got.includes(date)).length;
    extra += got.filter((date) => !mail.dates.includes(date)).length;
  }
  return { labelled, found, extra };
}

function confusion(pairs: readonly { want: string; got: string }[]): string[] {
  const wrong = new Map<string, number>();
  for (const { want, got } of pairs) {
    if (want !== got) wrong.set(`${want} → ${got}`, (wrong.get(`${want} → ${got}`) ?? 0) + 1);
  }
  return [...wrong]
    .sort((a, b) => b[1] - a[1])
    .map(([pair, count]) => `  ${String(count).padStart(3)}  ${pair}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
