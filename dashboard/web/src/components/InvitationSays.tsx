import type { Invited } from '../api/invitation.ts';
import { useWords } from '../words/language.ts';
import { sharingWords } from '../words/sharing.ts';

/** Who invites to what, in a sentence. */
export function InvitationSays({ invited }: { invited: Invited }) {
  const say = useWords(sharingWords);
  const { as, by, mayApprove } = invited;
  return <p>{as === 'owner' ? say.asOwner(by) : say.asCoach(by, mayApprove)}</p>;
}
