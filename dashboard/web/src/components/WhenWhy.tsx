import type { Contact, Next } from '../api/types.ts';
import { useWords } from '../words/language.ts';
import { vocabulary } from '../words/vocabulary.ts';
import { inBoth } from '../words/language.ts';
import { When } from './When.tsx';

const words = inBoth({ to: (name: string) => ` to ${name}` }, { to: (name) => ` an ${name}` });

/** What happens next, when, and why, in one breath (P8). */
export function WhenWhy({
  next,
  contacts,
  zone,
}: {
  next: Next;
  contacts: Contact[];
  zone: string | null;
}) {
  const names = useWords(vocabulary);
  const say = useWords(words);
  const waits = next.waitingFor === 'approval' || next.waitingFor === 'owner';
  const contact = contacts.find(({ id }) => id === next.to);
  const what =
    waits || next.what === null
      ? (names.waitingFor[next.waitingFor ?? 'nothing'] ?? '')
      : `${names.what[next.what] ?? next.what}${contact === undefined ? '' : say.to(contact.name)}`;
  return (
    <p className={waits ? 'note waits' : 'note'}>
      <strong>
        {what}
        {!waits && next.at !== null && (
          <>
            {', '}
            <When at={next.at} zone={contact?.timeZone ?? zone} />
          </>
        )}
      </strong>
      <br />
      {next.reason}
    </p>
  );
}
