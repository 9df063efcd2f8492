import { softmax, STEP } from '../../replies/words/linearModel.ts';
import type { Trained } from './training.ts';

/** The chances that the committed form of a trained model will give, before it is written. */
export function chancesBy(model: Trained, names: readonly string[]): number[] {
  const ids = ['#bias', ...names]
    .map((name) => model.features.get(name))
    .filter((id) => id !== undefined);
  const width = model.classes.length;
  return softmax(
    model.classes.map(
      (_, c) =>
        ids.reduce((sum, id) => {
          const steps = Math.round((model.weights[id * width + c] ?? 0) / STEP);
          return sum + Math.max(-32, Math.min(31, steps)) * STEP;
        }, 0) / Math.sqrt(ids.length),
    ),
  );
}
