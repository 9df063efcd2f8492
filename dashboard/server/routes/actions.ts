import { createRoute, z } from '@hono/zod-openapi';
import type { Control } from '../../../domain/control.ts';
import { LETTERS, MODES, OUTCOMES } from '../../../domain/vocabulary.ts';
import { showApplication } from '../showApplication.ts';
import type { App, AppDeps } from '../deps.ts';
import { obey } from '../obey.ts';
import { idIn, instantIn, json, jsonBody, problems } from '../openapi.ts';
import { invalidField } from '../problems.ts';
import { applicationSchema } from '../schemas/application.ts';

const params = z.object({ id: z.string() });
const step = z.strictObject({ step: idIn() });

/**
 * Every control of the cadence with its body and what it means to the workflow. Which are legal when is judged by
 * domain/controls.ts; a refusal comes back as problem `refused` with its sentence.
 */
const ACTIONS = [
  action('pause', z.strictObject({}), () => ({ type: 'pause' })),
  action('resume', z.strictObject({}), () => ({ type: 'resume' })),
  action('snooze', z.strictObject({ until: instantIn }), ({ until }, now) => ({
    type: 'snooze',
    until: future('until', until, now),
  })),
  action('skip', step, ({ step }) => ({ type: 'skip', stepId: step })),
  action('send-now', step, ({ step }) => ({ type: 'send-now', stepId: step })),
  action('later', step.extend({ until: instantIn }), ({ step, until }, now) => ({
    type: 'later',
    stepId: step,
    until: future('until', until, now),
  })),
  action(
    'mode',
    z.strictObject({ letter: z.enum(LETTERS), mode: z.enum(MODES) }),
    ({ letter, mode }) => ({
      type: 'set-mode',
      what: letter,
      mode,
    }),
  ),
  action('other-offer', z.strictObject({ deadline: instantIn }), ({ deadline }, now) => ({
    type: 'other-offer',
    deadline: future('deadline', deadline, now),
  })),
  action('promise', z.strictObject({ date: z.iso.date() }), ({ date }) => ({
    type: 'promise',
    date,
    by: null,
  })),
  action('withdraw', z.strictObject({}), () => ({ type: 'withdraw' })),
  action('close', z.strictObject({ outcome: z.enum(OUTCOMES) }), ({ outcome }) => ({
    type: 'close',
    outcome,
  })),
  action('reopen', z.strictObject({}), () => ({ type: 'reopen' })),
] as const;

/** One route an action: `POST /api/applications/{id}/actions/<name>`; the answer is the application after it. */
export function actionRoutes(app: App, deps: AppDeps): void {
  for (const { name, body, control } of ACTIONS) {
    const route = createRoute({
      method: 'post',
      path: `/api/applications/{id}/actions/${name}`,
      tags: ['actions'],
      request: {
        params,
        body: isEmpty(body)
          ? { content: { 'application/json': { schema: body } } }
          : jsonBody(body),
      },
      responses: {
        200: json(z.object({ application: applicationSchema }), 'Done; the application after it.'),
        ...problems('not-signed-in', 'not-found', 'invalid', 'refused', 'engine-away'),
      },
    });
    app.openapi(route, async (c) => {
      const { id } = c.req.valid('param');
      await deps.store.applications.get(c.var.owner.id, id);
      await obey(c, deps, id, control(c.req.valid('json'), deps.clock()));
      return c.json({ application: await showApplication(deps, c.var.owner.id, id) }, 200);
    });
  }
}

function action<S extends z.ZodObject>(
  name: string,
  body: S,
  control: (input: z.infer<S>, now: number) => Control,
): { name: string; body: z.ZodObject; control: (input: object, now: number) => Control } {
  return { name, body, control: control as (input: object, now: number) => Control };
}

function isEmpty(body: z.ZodObject): boolean {
  return Object.keys(body.shape).length === 0;
}

function future(field: string, instant: string, now: number): number {
  const at = Date.parse(instant);
  if (at <= now) throw invalidField(field, `${field} is in the past.`);
  return at;
}
