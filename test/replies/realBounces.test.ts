import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMessage } from '../../mail/parse.ts';
import { understand } from '../../replies/understand.ts';
import { CORPORA, corporaAbsent, owner } from './given.ts';
import { statedIn } from './stated.ts';

/** Files that report a success or a complaint although they lie among the bounces; read, not guessed from names. */
const NOT_A_BOUNCE =
  /"notificationType":"(?:Complaint|Delivery)"|"notificationType\\?":\s*\\?"(?:Complaint|Delivery)/;

describe.skipIf(corporaAbsent !== false)(
  `real reports of mail servers ${corporaAbsent || ''}`,
  () => {
    test('every bounce is a bounce with its address and permanence, complaints and auto-replies are told apart', async () => {
      const folder = `${CORPORA}bounces/`;
      const misses: string[] = [];
      const count = {
        bounces: 0,
        address: 0,
        addressStated: 0,
        permanence: 0,
        permanenceStated: 0,
        auto: 0,
        complaints: 0,
      };
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.eml'))) {
        const raw = readFileSync(folder + file);
        const facts = understand(await parseMessage(raw), owner);
        const want = file.startsWith('arf-')
          ? 'complaint'
          : file.startsWith('rfc3834-')
            ? 'auto_reply'
            : 'bounce';
        if (want === 'bounce' && NOT_A_BOUNCE.test(raw.toString('latin1'))) continue;
        if (want === 'bounce') count.bounces += 1;
        if (want === 'complaint') count.complaints += 1;
        if (want === 'auto_reply') count.auto += 1;
        if (facts.kind !== want) misses.push(`${file}: ${facts.kind} instead of ${want}`);
        if (facts.bounce === null) continue;
        const stated = statedIn(raw.toString('latin1'));
        if (stated.addresses.length > 0) {
          count.addressStated += 1;
          if (facts.bounce.address !== null && stated.addresses.includes(facts.bounce.address))
            count.address += 1;
          else
            misses.push(
              `${file}: address ${String(facts.bounce.address)} instead of ${stated.addresses.join(' or ')}`,
            );
        }
        if (stated.permanent !== null) {
          count.permanenceStated += 1;
          if (facts.bounce.permanent === stated.permanent) count.permanence += 1;
          else
            misses.push(
              `${file}: permanent ${String(facts.bounce.permanent)} instead of ${String(stated.permanent)}`,
            );
        }
      }
      const wrongKind = misses.filter((miss) => miss.includes('instead of bounce')).length;
      process.stdout.write(
        `\nReal reports: ${count.bounces} bounces (${count.bounces - wrongKind} seen), ${count.auto} auto-replies, ${count.complaints} complaints; ` +
          `address right in ${count.address} of ${count.addressStated} that state it, permanence in ${count.permanence} of ${count.permanenceStated}\n` +
          misses.map((miss) => `  ${miss}\n`).join(''),
      );
      expect((count.bounces - wrongKind) / count.bounces).toBeGreaterThanOrEqual(0.99);
      expect(misses.filter((miss) => /instead of (?:auto_reply|complaint)$/.test(miss))).toEqual(
        [],
      );
      expect(count.address / count.addressStated).toBeGreaterThanOrEqual(0.99);
      expect(count.permanence / count.permanenceStated).toBeGreaterThanOrEqual(0.99);
    });
  },
);
