import type { NoteBeginning, NoteClause } from './noteForm.ts';

const WHO = String.raw`(?:(?:sie|er) )?(?:hat )?(?:mir )?(?:auch )?`;
/** The beginnings that are understood; the first that fits counts. */
export const FORMS: NoteBeginning[] = [
  form(
    'topic',
    String.raw`(?:wir |ich )?(?:haben |sprachen |redeten |unterhielten uns |diskutierten |habe |gesprochen |geredet )?(?:uns |auch |lange |viel |kurz |ausführlich |mit (?:ihr|ihm) )*über `,
    '(?: gesprochen| geredet| unterhalten| diskutiert| ausgetauscht)?',
  ),
  form(
    'topic',
    String.raw`(?:gutes |langes |kurzes |schönes )?(?:Gespräch|Austausch|Unterhaltung) über `,
  ),
  form(
    'topic',
    String.raw`${WHO}(?:sprach |redete |berichtete )(?:mit mir )?(?:ausführlich |viel |lange )?über `,
  ),
  form(
    'wondered',
    String.raw`${WHO}(?:mich )?(?:fragte|wollte wissen|hat gefragt|gefragt)(?: mich)?, (?=(?:wie|ob|was|warum|wann|welche\w*|wo) )`,
  ),
  form(
    'asked',
    String.raw`(?:(?:sie|er) )?(?:hat )?(?:auch )?(?:fragte |erkundigte sich |wollte )?(?:mich )?(?:auch |viel |mehrmals |ausführlich |genau |lange )?nach (?=(?:meine\w*|de[mrn]|eine[mr]|\p{Lu}))`,
    '(?: gefragt| erkundigt)?',
  ),
  form(
    'that',
    String.raw`${WHO}(?:sagte|erwähnte|erzählte|erklärte|betonte|meinte|berichtete|gesagt|erwähnt|erzählt|erklärt|betont|berichtet)(?: mir)?, ?dass `,
  ),
  form(
    'how',
    String.raw`${WHO}(?:erzählte|erklärte|beschrieb|berichtete|zeigte|schilderte|betonte|erzählt|erklärt|beschrieben|berichtet|gezeigt|betont)(?: mir)?, ?(?=(?:wie|was|warum|wo|weshalb) )`,
  ),
  form(
    'topic',
    String.raw`(?:(?:sie|er) )?hat (?=(?:den|die|das|ihre?n?|seine?n?|eine?n?) )`,
    ' (?:erwähnt|angesprochen|vorgestellt|erläutert|erklärt|beschrieben)',
  ),
  form(
    'helped',
    String.raw`(?:(?:sie|er) )?hat (?=mir .+ (?:geholfen|gebracht|angeboten|besorgt|gegeben|geliehen|ausgedruckt)$)`,
  ),
  form('how', String.raw`(?=wie \p{L}+ )`),
  form(
    'topic',
    String.raw`${WHO}(?:erklärte|erläuterte|beschrieb|schilderte) (?:mir )?(?=(?:den|die|das|ihre?n?|seine?n?|eine?n?) )`,
  ),
  form('proud', String.raw`${WHO}(?:ist |war )?(?:sehr |richtig )?stolz auf `),
  form('shown', String.raw`${WHO}zeigte (?:mir )?(?=(?:den|die|das|ihre?n?|seine?n?|eine?n?) )`),
  form(
    'shown',
    String.raw`(?:(?:sie|er) )?hat mir (?:auch )?(?=(?:den|die|das|eine?n?) )`,
    ' gezeigt',
  ),
  form('advised', String.raw`${WHO}empfahl (?:mir )?(?=(?:den|die|das|eine?n?) )`),
  form('interest', String.raw`${WHO}(?:zeigte |hatte )?(?:großes |viel )?Interesse an `),
  form(
    'told',
    String.raw`(?:(?:sie|er) )?(?:hat )?(?:auch )?(?:mir )?(?:erzählte |berichtete |sprach |schwärmte )?(?:mir )?(?:ausführlich |viel |begeistert )?von `,
    '(?: erzählt| berichtet| gesprochen| geschwärmt)?',
  ),
  form(
    'liked',
    String.raw`(?:(?:sie|er) )?(?:mochte|lobte|schätzte|fand) (?:sehr )?(?=meine? )`,
    '(?: (?:sehr )?(?:gut|toll|interessant|spannend|überzeugend|gelungen))?',
  ),
];

function form(kind: NoteClause['kind'], lead: string, tail = ''): NoteBeginning {
  return { kind, pattern: new RegExp(`^${lead}(?<rest>.+?)${tail}$`, 'iu') };
}
