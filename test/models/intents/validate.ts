import { byRules } from '../../../replies/intent/byRules.ts';
import type { RulesDecision } from '../../../replies/intent/byRules.ts';
import { featuresOf } from '../../../replies/intent/model/features.ts';
import type { Reading } from '../../../replies/intent/model/reading.ts';
import { readerOf } from '../../../replies/words/linearModel.ts';
import { weighTogether } from '../../../replies/intent/weighTogether.ts';
import { filesOf } from '../../replies/corpus.ts';
import { train } from '../training.ts';
import { weightsOf } from '../written.ts';
import { READINGS } from './task.ts';
import { bankTexts, tuneTexts } from './texts.ts';
import type { Text } from './texts.ts';

/** How rules, model and both do on each file of the tune half when the model is made of the others. */
export async function validateIntents(): Promise<string> {
  return comparison(await unseen());
}

/** One text read by a model that has not seen its file. */
interface Unseen {
  text: Text;
  rules: RulesDecision;
  likely: Map<Reading, number>;
}

/** Leaves out each file of the tune half in turn; its messages are read by a model of all the others. */
async function unseen(files: readonly string[] = filesOf('tune')): Promise<Unseen[]> {
  const tune = await tuneTexts();
  const bank = bankTexts();
  const features = new Map(
    [...tune, ...bank].map((text) => [text, featuresOf(text.sentences)] as const),
  );
  return files.flatMap((file) => {
    const read = readerOf(
      weightsOf(
        train(
          [...tune.filter((text) => text.file !== file), ...bank].map((text) => ({
            features: features.get(text) ?? [],
            label: text.label,
          })),
          READINGS,
        ),
      ),
    );
    return tune
      .filter((text) => text.file === file)
      .map((text) => ({
        text,
        rules: byRules(text.sentences, false),
        likely: new Map(
          read(features.get(text) ?? []).map((chance, i) => [READINGS[i] ?? 'none', chance]),
        ),
      }));
  });
}

const WAYS: readonly (readonly [string, (seen: Unseen) => string])[] = [
  ['rules', ({ rules }) => rules.intent],
  ['model', ({ likely }) => best(intentsOf(likely))],
  ['both', ({ rules, likely }) => best(weighTogether(rules, likely))],
];

/** Leave-one-file-out: right intents by file and way, then the ways in all. Absence notes and confirmations are left to another part. */
function comparison(all: readonly Unseen[]): string {
  const seen = all.filter(({ text }) => text.label !== 'away' && text.label !== 'confirmation');
  const files = [...new Set(seen.map(({ text }) => text.file))];
  const share = (of: readonly Unseen[], way: (seen: Unseen) => string): string =>
    (of.filter((one) => way(one) === one.text.label).length / of.length).toFixed(3);
  return [
    `${'file'.padEnd(16)} ${WAYS.map(([name]) => name.padStart(7)).join('')}`,
    ...[...files, 'all'].map(
      (file) =>
        `${file.padEnd(16)} ${WAYS.map(([, way]) =>
          share(
            seen.filter(({ text }) => file === 'all' || text.file === file),
            way,
          ).padStart(7),
        ).join('')}`,
    ),
    ...WAYS.map(([name, way]) => `${name}: ${scores(seen, way)}`),
  ].join('\n');
}

function scores(seen: readonly Unseen[], way: (seen: Unseen) => string): string {
  const rates = READINGS.filter((reading) => seen.some(({ text }) => text.label === reading)).map(
    (reading) => {
      const want = seen.filter(({ text }) => text.label === reading).length;
      const got = seen.filter((one) => way(one) === reading).length;
      const right = seen.filter((one) => one.text.label === reading && way(one) === reading).length;
      const precision = right / Math.max(1, got);
      const recall = right / Math.max(1, want);
      const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      return { reading, precision, recall, f1 };
    },
  );
  const macro = rates.reduce((sum, { f1 }) => sum + f1, 0) / rates.length;
  return `macro F1 ${macro.toFixed(3)}; ${rates
    .map(
      ({ reading, precision, recall }) => `${reading} ${precision.toFixed(2)}/${recall.toFixed(2)}`,
    )
    .join(', ')}`;
}

function best(chances: ReadonlyMap<string, number>): string {
  return [...chances].reduce((a, b) => (b[1] > a[1] ? b : a), ['other', -1])[0];
}

function intentsOf(likely: ReadonlyMap<Reading, number>): Map<Reading, number> {
  return new Map(
    [...likely].filter(([reading]) => !['away', 'confirmation', 'none'].includes(reading)),
  );
}
