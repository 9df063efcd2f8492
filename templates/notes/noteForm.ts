/**
 * What one note says, in a form that fits into a sentence to that person:
 * `topic` we talked about …; `told` they spoke about …; `how` they told how
 * (what, why) …; `that` they mentioned that …; `asked` they asked about …; `wondered` they asked how (whether) …; `liked`
 * they liked … of ours; `shown` they showed …; `proud` they are proud of …; `interest` they were interested in …;
 * `advised` they recommended …; `helped` they did something for
 * the owner ("helping me find a parking space", "mir beim Parken geholfen"). `words` are the owner's, with "her", "she is" turned to "your", "you are".
 */
export interface NoteClause {
  kind:
    | 'topic'
    | 'told'
    | 'how'
    | 'that'
    | 'asked'
    | 'wondered'
    | 'liked'
    | 'shown'
    | 'proud'
    | 'interest'
    | 'advised'
    | 'helped';
  words: string;
}

/** One way in which a note begins, and what kind of note that makes it; `rest` is what follows. */
export interface NoteBeginning {
  kind: NoteClause['kind'];
  pattern: RegExp;
}
