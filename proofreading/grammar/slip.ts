/** A form that is wrong wherever it stands, and what to say of it. */
export interface Slip {
  form: RegExp;
  proposal: string;
}

export function slip(form: RegExp, proposal: string): Slip {
  return { form, proposal };
}

/** One regular expression from parts that are easier to read alone; case is ignored unless `flags` says otherwise. */
export function pattern(source: string, flags = 'giu'): RegExp {
  return new RegExp(source, flags);
}

/** Before a clause: the sentence's beginning, a comma, or a word that opens one. */
export const CLAUSE = String.raw`(?<=^|\n|[.!?;:,—–] |\b(?:and|but|because|so|as|when|while|since|although|though|think|believe|feel|know|hope|said) )`;

/** As `CLAUSE`, not after "and": what stands there may be half of a subject. */
export const SUBJECT = CLAUSE.replace('and|', '');

/** Before a sentence. */
export const SENTENCE = String.raw`(?<=^|\n|[.!?] )`;
