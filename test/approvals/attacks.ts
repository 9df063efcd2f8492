import { expect } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { OWNER } from '../support/stackSettings.ts';
import { startBothDoors, type BothDoors } from './door.ts';
import {
  applyAsking,
  lettersAt,
  lettersOf,
  noticeFor,
  numberOf,
  timelineOf,
  type Mail,
} from './owner.ts';

/** The name under which the owner's provider signs its findings. */
export const AUTHSERV = 'mx.owner.example';

/** What the button on a link's page sends. */
export const CLICK = {
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: 'decision=approve',
};

/** An application whose letter waits, and the digest that holds it. */
export interface Victim {
  id: string;
  address: string;
  digest: Mail;
  /** The reply that would approve it. */
  line: string;
}

/** The real doors with Dovecot behind, and a table of what was tried at them. */
export async function startAttacks(prefix: string) {
  const stack: BothDoors = await startBothDoors();
  await stack.store.mailboxes.saveLearned(stack.mailbox.id, { authservId: AUTHSERV });
  const table: { attack: string; told: string }[] = [];
  let number = 0;

  return {
    stack,

    async victim(): Promise<Victim> {
      number += 1;
      const name = `${prefix}${number}`;
      const id = await applyAsking(stack, name);
      const digest = await noticeFor(stack, id);
      return {
        id,
        address: `dana.lee@${name}.example`,
        digest,
        line: `approve ${await numberOf(stack, digest, id)}`,
      };
    },

    /** Nothing left, the letter waits as before, and the timeline says what was tried. */
    async refused(attack: string, { id, address }: Victim, told: string): Promise<void> {
      await eventually(
        `${attack}: ${told} in the timeline`,
        async () =>
          (await timelineOf(stack, id)).find(
            ({ type, detail }) =>
              type === told || (type.endsWith('_refused') && detail['why'] === told),
          ),
        20_000,
      );
      await new Promise((resolve) => setTimeout(resolve, 800));
      const [letter] = await lettersOf(stack, id);
      expect({ attack, state: letter?.state, sent: lettersAt(stack, address) }).toEqual({
        attack,
        state: 'drafted',
        sent: 0,
      });
      table.push({ attack, told });
      const { steps } = (await stack.store.applications.load(id)).snapshot ?? { steps: [] };
      await stack.workflows.control(id, { type: 'skip', stepId: steps[0]?.id ?? '' }, 'cli');
    },

    /** Delivers and waits until it is stored, so that no mail is overlooked behind another of the same second. */
    async arrives(raw: string): Promise<void> {
      await stack.dovecot.deliver(OWNER.user, raw);
      const id = /^Message-ID: <([^>]+)>/im.exec(raw)?.[1];
      await eventually(
        'the mail in the store',
        async () => {
          const { items } = await stack.store.messages.list(stack.ownerId, { limit: 20 });
          return items.some(({ folder, messageId }) => folder === 'INBOX' && messageId === id);
        },
        40_000,
      );
    },

    async approvalOf({ digest, id }: Victim) {
      const notice = await stack.store.notices.byMessageId(stack.ownerId, [
        digest.parsed.messageId ?? '',
      ]);
      const item = notice?.items.letters.find(({ applicationId }) => applicationId === id);
      return stack.store.approvals.get(stack.ownerId, item?.approvalId ?? '');
    },

    async stop(): Promise<void> {
      await stack.stop();
      const width = Math.max(...table.map(({ attack }) => attack.length));
      const lines = table.map(
        ({ attack, told }) => `${attack.padEnd(width)}  letters sent: 0  timeline: ${told}`,
      );
      process.stdout.write(`\n${lines.join('\n')}\n`);
    },
  };
}

export type Attacks = Awaited<ReturnType<typeof startAttacks>>;
