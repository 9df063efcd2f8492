import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../replies/intent/model/features.ts';
import { likelihoods } from '../../replies/intent/model/likelihoods.ts';
import { decoded } from '../../replies/words/linearModel.ts';
import { materialHash, rooted, type Task } from './task.ts';
import { TASKS } from './tasks.ts';
import { train } from './training.ts';
import { written } from './written.ts';

interface Weights {
  LABELS: readonly string[];
  FEATURES: string;
  WEIGHTS: string;
}

async function weightsOf({ target }: Task): Promise<Weights> {
  return (await import(rooted(target))) as Weights;
}

describe.each(TASKS)('the model of $name', (task) => {
  test('is made of the texts and the code as they are: else `npm run train`', () => {
    expect(readFileSync(rooted(task.target), 'utf8')).toContain(
      `// Material: ${materialHash(task)}\n`,
    );
  });

  test('has its weights for every feature and label', async () => {
    const { FEATURES, LABELS, WEIGHTS } = await weightsOf(task);
    const features = FEATURES.split(' | ');
    expect(new Set(features).size).toBe(features.length);
    expect(LABELS).toEqual(task.labels);
    expect(WEIGHTS.length).toBe(features.length * LABELS.length);
  });
});

test('the same texts give the same weights, and what is written is read back', () => {
  const examples = [
    { features: featuresOf(['We chose another candidate.']), label: 'rejection' },
    { features: featuresOf(['We chose someone else.']), label: 'rejection' },
    { features: featuresOf(['The job is yours.']), label: 'offer' },
    { features: featuresOf(['The job is all yours.']), label: 'offer' },
  ];
  const made = (): string =>
    written(train(examples, ['rejection', 'offer'], 100), {
      from: 'here',
      importOfLabel: '',
      label: 'string',
      material: 'x',
    });
  const source = made();
  expect(made()).toBe(source);
  const names = /FEATURES =\n {2}'(.*)';/.exec(source)?.[1] ?? '';
  const letters = /WEIGHTS =\n {2}'(.*)';/.exec(source)?.[1] ?? '';
  const model = decoded(['rejection', 'offer'], names, letters);
  expect(model.weights.length).toBe(2 * names.split(' | ').length);
  const row = model.rows.get('chose') ?? model.rows.get('choose') ?? 0;
  expect(model.weights[row * 2]).toBeGreaterThan(model.weights[row * 2 + 1] ?? 0);
});

test('likelihoods add up to one, for a text without a known word as well', () => {
  for (const text of [[], ['Xyzzy.'], ['We regret that you were not selected.']]) {
    const sum = [...likelihoods(text).values()].reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 9);
  }
});
