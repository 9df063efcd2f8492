import type { MailboxCheck } from '../../api/types.ts';
import { useWords } from '../../words/language.ts';
import { mailboxWords } from '../../words/mailboxes.ts';

/** What was found of each part, told by word and shape. */
export function Checks({ checks }: { checks: MailboxCheck[] }) {
  const say = useWords(mailboxWords);
  return (
    <ul className="checks" role="status">
      {checks.map(({ part, ok, says }) => (
        <li key={part} data-ok={ok}>
          <strong>
            {say.parts[part] ?? part}: {ok ? say.good : say.fault}
          </strong>
          {!ok && <span> {says}</span>}
        </li>
      ))}
    </ul>
  );
}
