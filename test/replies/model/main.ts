import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featuresOf } from '../../../replies/intent/model/features.ts';
import { bankTexts, materialHash, READINGS, tuneTexts } from './material.ts';
import { train } from './training.ts';
import { comparison, unseen } from './validate.ts';
import { written } from './written.ts';

/**
 * `npm run train`: makes replies/intent/model/weights.ts anew from the tune half and the sentences. With `--validate` it
 * prints instead how rules, model and both do on each file when the model is made of the others (some minutes).
 */
const TARGET = fileURLToPath(new URL('../../../replies/intent/model/weights.ts', import.meta.url));

if (process.argv.includes('--validate')) process.stdout.write(`${comparison(await unseen())}\n`);
else await make();

async function make(): Promise<void> {
  const texts = [...(await tuneTexts()), ...bankTexts()];
  const examples = texts.map(({ sentences, label }) => ({
    features: featuresOf(sentences),
    label,
  }));
  const source = written(train(examples, READINGS), materialHash());
  writeFileSync(TARGET, source);
  process.stdout.write(
    `${texts.length} texts, ${Math.round(source.length / 1024)} KB: ${TARGET}\n`,
  );
}
