import type { NoteBeginning, NoteClause } from './noteForm.ts';

const WHO = String.raw`(?:she |he |they )?(?:also |then |later |first )?`;
const WE = String.raw`(?:we |I |both of us )?(?:also |then |later |both |mostly |mainly |first )?`;
const HOW = String.raw`(?=(?:how|what|why|where|when|which|who) )`;
const SAID = String.raw`(?:said|mentioned|explained|noted|pointed out|stressed|emphasi[sz]ed|confirmed|added|shared|thinks|believes|(?:told|showed|assured) me|says|mentions|explains)(?: to me)?`;
const CLAUSE = String.raw`(?=(?:she|he|they|the|their|his|her|most|every|all|some|each|nobody|everyone|new|many|a|an|\p{Lu}\S*|it takes) ?(?:\S+ ){0,5}?(?:is|are|was|were|has|have|had|will|would|can|plans?|needs?|wants?|hopes?|expects?|runs?|uses?|works?|starts?|moves?|grows?|opens?|takes?|gets?|goes|comes?|\w+ed)\b)`;

/** The beginnings that are understood; the first that fits counts. */
export const FORMS: NoteBeginning[] = [
  form(
    'topic',
    String.raw`${WE}(?:talked|spoke|chatted|laughed|joked|swapped stories|exchanged ideas|exchanged views|had an? (?:\w+ )?(?:talk|chat|conversation|discussion|exchange))(?: (?:a lot|at length|in depth|briefly|mostly|together|for a while|shop|a bit))? (?:about|of|on|over) `,
  ),
  form(
    'topic',
    String.raw`${WE}(?:discussed|covered|debated|went over|went through|went into|touched on|got into|dug into|compared notes on|bonded over|brainstormed(?: about| on)?|agreed on|kept coming back to) `,
  ),
  form(
    'topic',
    String.raw`(?:(?:a )?(?:long|good|great|nice|lively|short|interesting|brief|deep) )?(?:talk|chat|conversation|discussion|exchange) (?:about|on|of) `,
  ),
  form('topic', String.raw`(?:topic: |re: |about |on the subject of )`),
  form(
    'that',
    String.raw`that (?=(?:the|their|his|her|most|every|all|some|new|many|customers|people) )`,
  ),
  form(
    'topic',
    String.raw`I (?:also )?(?:told|showed) (?:her|him|them) (?:about )?(?=my |how |what |that |the )`,
  ),
  form(
    'wondered',
    String.raw`${WHO}(?:asked|wanted to know|wanted to hear|was curious|wondered|asks|wants to know)(?: me)? ${'(?=(?:how|what|why|whether|where|when|which) )'}`,
  ),
  form(
    'asked',
    String.raw`${WHO}(?:asked|wanted to know|wanted to hear|was curious|were curious|wondered|quizzed me|asks)(?: me)?(?: a lot| more| mostly| twice| several questions| questions| good questions)? about `,
  ),
  form(
    'asked',
    String.raw`(?:her |his |their )?(?:good |great |tough |hard |interesting )?questions? (?:about|on) `,
  ),
  form(
    'liked',
    String.raw`${WHO}(?:really |very much |especially |particularly )?(?:liked|loved|enjoyed|praised|appreciated|admired|(?:was )?(?:very |really |quite )?(?:impressed (?:by|with)|pleased with|happy with|taken with)|were impressed by) (?=my |how I |that I )`,
  ),
  form(
    'proud',
    String.raw`${WHO}(?:(?:is|was|are|were) )?(?:very |really |quite |so |clearly )?proud of `,
  ),
  form(
    'interest',
    String.raw`${WHO}(?:(?:is|was|are|were) )?(?:very |really |quite |so |most |especially )?(?:interested in|curious about|intrigued by|keen to hear about) `,
  ),
  form(
    'topic',
    String.raw`${WHO}(?:(?:is|was|are|were) )?(?:very |a bit |a little |quite |most )?(?:worried|concerned|excited|enthusiastic|passionate|keen) (?:about|on) `,
  ),
  form(
    'advised',
    String.raw`${WHO}(?:recommended|recommends|suggested) (?:to me |me )?(?:reading |that I read )?(?=(?:the|a|an|her|his|two|three|some|\p{Lu}\S*) ?)`,
  ),
  form(
    'how',
    String.raw`${WHO}(?:(?:told|showed|taught) me|explained(?: to me)?|described(?: to me)?|outlined|demonstrated|shared|mentioned|walked me through|talked about|spoke about|pointed out|laid out|showed|made clear|tells me|explains|describes) (?:about )?${HOW}`,
  ),
  form('that', String.raw`${WHO}${SAID} that `),
  form('that', String.raw`${WHO}${SAID},? ${CLAUSE}`),
  form(
    'shown',
    String.raw`${WHO}(?:showed|shown|gave) me (?:around |(?:a |the )?(?:quick |short |full )?tour of )?(?=(?:the|a|an|her|his|their|some|two|three|around|all) )`,
  ),
  form(
    'shown',
    String.raw`${WHO}(?:took me (?:around|through|to see)|walked me (?:around|across)|let me (?:see|try|watch)|I (?:got to see|saw)|I was shown) `,
  ),
  form(
    'told',
    String.raw`${WHO}(?:(?:told|taught) me (?:a bit |all |a lot |more )?about|talked (?:a lot |at length |passionately )?about|spoke (?:warmly |at length |proudly |a lot )?(?:about|of)|told (?:me )?(?:stories|a story|the story) (?:about|of)|explained|described|outlined|mentioned|introduced|introduced me to|walked me through|gave me an overview of|shared|stressed|emphasi[sz]ed|highlighted|brought up|raised|pointed out|referred to) (?:to me )?(?!that |she |he |they |it |to |me )`,
  ),
  form(
    'that',
    String.raw`(?=(?:she|he|they) (?:also |still |now |recently |first |once )?(?:(?:is|are|was|were) (?:\w+ly )?(?:\w+ing|responsible|in charge|from|proud)|has|have|had|will|would|needs?|wants?|hopes?|expects?|plans?|runs?|leads?|manages?|heads?|oversees|coaches|teaches|started|built|joined|founded|moved|introduced|grew|worked|spent|led|ran|studied|lives?|uses?|went|came|wrote|taught|created|launched|opened|used to) \S+)`,
  ),
  form(
    'that',
    String.raw`(?=(?:the|their|her|his|your) (?:[\p{L}\d'-]+ ){1,3}(?:(?:is|are) (?:being |now |still |also )?(?:\w+ing|being|about to|due|going to|[\p{L}]+ed)|will|has (?:\w+n|\w+ed|\d+|two|three|four|five|six|ten|just|already|a|an)|have (?:\w+n|\w+ed|\d+)|grew|doubled|moved|moves|opens|opened|works|uses|runs|needs|wants|plans|cut|starts|launches|went|covers|handles|serves)\b)`,
  ),
  form(
    'that',
    String.raw`(?=(?:the|their|her|his) (?:[\p{L}'-]+ )?(?:challenge|priority|priorities|focus|goal|aim|plan|next step|first task|main task|question|idea|hope) (?:is|are|was|for) )`,
  ),
];

function form(kind: NoteClause['kind'], lead: string): NoteBeginning {
  return { kind, pattern: new RegExp(`^${lead}(?<rest>.+)$`, 'iu') };
}
