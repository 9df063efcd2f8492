/**
 * What one note says, in a form that fits into a sentence to that person:
 * `noted` a keyword of another shape, to be quoted; `topic` we talked about …; `told` they spoke about …; `that` they mentioned that …; `asked` they asked about …;
 * `liked` they liked … of ours. `words` are the owner's, with "her", "she is" turned to "your", "you are".
 */
export interface NoteClause {
  kind: 'noted' | 'topic' | 'told' | 'that' | 'asked' | 'liked';
  words: string;
}
