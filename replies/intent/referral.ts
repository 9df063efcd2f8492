import type { Facts, OwnerContext, ParsedMessage } from '../facts.ts';
import { sameMailbox } from '../direction.ts';

const NAME =
  /\p{Lu}[\p{L}'’-]{1,30}(?: (?:(?:van|von|de|der|da|la|le|el|bin|al|di|du) ){0,2}\p{Lu}\.?[\p{L}'’-]{0,30}){1,2}/u;
const BEFORE_NAME =
  /(?:contact|reach out to|get in touch with|touch with|speak (?:to|with)|talk to|write to|e-?mail|colleague|successor|manager|recruiter|cc(?:'|-)?(?:ing|ed|’ed|’d)?|copying|copied|loop(?:ing|ed)? in|adding|added|to|with|by|is|now|Frau|Herrn?|Kollegin|Kollegen?|Mme|M\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sra?\.|in copy|meet|,)[ :,]{1,3}$/i;
const NO_NAME =
  /^(?:I|We|You|The|This|That|Please|Thank|Thanks|Best|Kind|Human|Talent|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|Dear|Hi|Hello)\b|\b(?:Manager|Department|Team|Resources|Engineer|Director|Regards|Acquisition|University|GmbH|Inc|Ltd)\b/;

/** Who is named in a referral: the address that is neither the owner's nor the writer's, and the name beside it. */
export function referralIn(
  message: ParsedMessage,
  sentences: readonly string[],
  owner: OwnerContext,
): Facts['referral'] {
  const known = new Set(
    [...owner.addresses, ...message.from.map((from) => from.address)].map(sameMailbox),
  );
  for (const sentence of sentences) {
    const email = (sentence.match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g) ?? []).find(
      (address) => !known.has(sameMailbox(address)),
    );
    const name = nameIn(sentence);
    if (email !== undefined)
      return { name: name ?? nameOf(message, email), email: email.toLowerCase() };
    if (name !== null) {
      const copied = [...message.cc, ...message.to].find(
        (who) => !known.has(sameMailbox(who.address)) && sameName(who.name, name),
      );
      return { name, email: copied?.address ?? null };
    }
  }
  const copied = message.cc.find(
    (who) => who.address !== '' && !known.has(sameMailbox(who.address)),
  );
  return copied === undefined
    ? null
    : { name: copied.name === '' ? null : copied.name, email: copied.address };
}

/** A name that a sentence sends the reader to. */
function nameIn(sentence: string): string | null {
  const names = new RegExp(NAME.source, 'gu');
  for (const found of sentence.slice(0, 400).matchAll(names)) {
    const before = sentence.slice(Math.max(0, found.index - 40), found.index);
    const after = sentence.slice(found.index + found[0].length, found.index + found[0].length + 40);
    if (NO_NAME.test(found[0])) continue;
    if (
      BEFORE_NAME.test(before) ||
      /^,? ?(?:\(|who\b|has taken over|is (?:now|the)|will|copied|in (?:cc|copy)|here)/.test(after)
    )
      return found[0];
  }
  return null;
}

function nameOf(message: ParsedMessage, email: string): string | null {
  const who = [...message.cc, ...message.to].find(
    (candidate) => sameMailbox(candidate.address) === sameMailbox(email),
  );
  return who === undefined || who.name === '' ? null : who.name;
}

function sameName(full: string, name: string): boolean {
  const words = new Set(full.toLowerCase().split(/\W+/));
  return name
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word.length > 2 && words.has(word));
}
