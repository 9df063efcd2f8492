import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../replies/intent/model/features.ts';
import { likelihoods } from '../../replies/intent/model/likelihoods.ts';
import { readerOf, type Weights } from '../../replies/words/linearModel.ts';
import { materialHash, rooted, type Task } from './task.ts';
import { TASKS } from './tasks.ts';
import { train } from './training.ts';
import { weightsOf, written } from './written.ts';

async function committed({ target }: Task): Promise<Weights<string>> {
  return ((await import(rooted(target))) as { MODEL: Weights<string> }).MODEL;
}

describe.each(TASKS)('the model of $name', (task) => {
  test('is made of the texts and the code as they are: else `npm run train`', () => {
    const [, material] = readFileSync(rooted(task.target), 'utf8').split('\n', 2);
    expect(material).toBe(`// Material: ${materialHash(task)}`);
  });

  test('has its weights for every feature and label', async () => {
    const { FEATURES, LABELS, IMPORTANCE, WEIGHTS, BIAS } = await committed(task);
    const features = FEATURES.split(' | ');
    expect(new Set(features).size).toBe(features.length);
    expect(LABELS).toEqual(task.labels);
    expect(IMPORTANCE.length).toBe(features.length);
    expect(WEIGHTS.length).toBe(features.length * LABELS.length);
    expect(BIAS.length).toBe(LABELS.length);
  });
});

test('the same texts give the same weights, and what is written is read back', () => {
  const examples = [
    { features: featuresOf(['We chose another candidate.']), label: 'rejection' },
    { features: featuresOf(['We chose someone else.']), label: 'rejection' },
    { features: featuresOf(['The job is yours.']), label: 'offer' },
    { features: featuresOf(['The job is all yours.']), label: 'offer' },
  ];
  const made = () => train(examples, ['rejection', 'offer']);
  const about = { from: 'here', importOfLabel: '', label: 'string', material: 'x' };
  const source = written(made(), about);
  expect(written(made(), about)).toBe(source);
  const weights = weightsOf(made());
  for (const part of [weights.FEATURES, weights.IMPORTANCE, weights.WEIGHTS])
    expect(source).toContain(`'${part}'`);
  const read = readerOf(weights);
  const [rejection = 0, offer = 0] = read(featuresOf(['They chose another.']));
  expect(rejection).toBeGreaterThan(offer);
  expect(rejection + offer).toBeCloseTo(1, 9);
  const [no = 0, yes = 0] = read(featuresOf(['Yes, it is yours.']));
  expect(yes).toBeGreaterThan(no);
});

test('likelihoods add up to one, for a text without a known word as well', () => {
  for (const text of [[], ['Xyzzy.'], ['We regret that you were not selected.']]) {
    const sum = [...likelihoods(text).values()].reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 9);
  }
});
