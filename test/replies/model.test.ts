import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../replies/intent/model/features.ts';
import { likelihoods } from '../../replies/intent/model/likelihoods.ts';
import { decoded } from '../../replies/intent/model/model.ts';
import { FEATURES, MATERIAL, READINGS, WEIGHTS } from '../../replies/intent/model/weights.ts';
import { materialHash } from './model/material.ts';
import { train } from './model/training.ts';
import { written } from './model/written.ts';

describe('the model of words', () => {
  test('the committed weights are made of the texts and the code as they are: else `npm run train`', () => {
    expect(MATERIAL).toBe(materialHash());
  });

  test('every feature has its weights', () => {
    const features = FEATURES.split(' | ');
    expect(new Set(features).size).toBe(features.length);
    expect(WEIGHTS.length).toBe(features.length * READINGS.length);
  });

  test('the same texts give the same weights, and what is written is read back', () => {
    const examples = [
      { features: featuresOf(['We chose another candidate.']), label: 'rejection' },
      { features: featuresOf(['We chose someone else.']), label: 'rejection' },
      { features: featuresOf(['The job is yours.']), label: 'offer' },
      { features: featuresOf(['The job is all yours.']), label: 'offer' },
    ];
    const source = written(train(examples, ['rejection', 'offer']), 'x');
    expect(written(train(examples, ['rejection', 'offer']), 'x')).toBe(source);
    const names = /FEATURES =\n {2}'(.*)';/.exec(source)?.[1]?.split(' | ') ?? [];
    const letters = /WEIGHTS =\n {2}'(.*)';/.exec(source)?.[1] ?? '';
    const model = decoded(['rejection', 'offer'], names, letters);
    expect(model.weights.length).toBe(2 * names.length);
    const row = model.rows.get('chose') ?? model.rows.get('choose') ?? 0;
    expect(model.weights[row * 2]).toBeGreaterThan(model.weights[row * 2 + 1] ?? 0);
  });

  test('likelihoods add up to one, for a text without a known word as well', () => {
    for (const text of [[], ['Xyzzy.'], ['We regret that you were not selected.']]) {
      const sum = [...likelihoods(text).values()].reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });
});
