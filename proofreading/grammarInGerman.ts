/** A hint on English grammar in German; null where there is none. The hints stand in the tables of slips (grammar/). */
export function grammarInGerman(english: string): string | null {
  const plain = /^It is ("[^"]+"(?: or "[^"]+")?)\.$/u.exec(english)?.[1];
  if (plain !== undefined) return `Es heißt ${quoted(plain)}.`;
  return HINTS[english] ?? null;
}

/** "you are" or "you're" → „you are“ oder „you're“ */
function quoted(words: string): string {
  return words.replace(' or ', ' oder ').replaceAll(/"([^"]+)"/gu, '„$1“');
}

const HINTS: Record<string, string> = {
  'Two beginnings of a sentence have run into each other.':
    'Hier sind zwei Satzanfänge ineinandergeraten.',
  'A verb is missing.': 'Hier fehlt ein Verb.',
  'After "look forward to" the verb ends in -ing.':
    'Nach „look forward to“ endet das Verb auf -ing.',
  'After "to" the verb stands in its basic form.': 'Nach „to“ steht das Verb in der Grundform.',
  'After "thank you for" the verb ends in -ing.': 'Nach „thank you for“ endet das Verb auf -ing.',
  'The verb does not agree with its subject.': 'Das Verb passt nicht zu seinem Subjekt.',
  'The verb does not agree with "I".': 'Das Verb passt nicht zu „I“.',
  'Say "he and I", "she and I".': 'Richtig ist „he and I“, „she and I“.',
  'After "did" the verb stands in its basic form.': 'Nach „did“ steht das Verb in der Grundform.',
  'This word has no plural and no "a".': 'Dieses Wort hat keine Mehrzahl und kein „a“.',
  'This verb goes without "about".': 'Dieses Verb steht ohne „about“.',
  'It is "for" with a length of time.': 'Bei einer Dauer heißt es „for“.',
  '"I" is written with a capital.': '„I“ wird großgeschrieben.',
  'After "every" and "each" the noun is singular.': 'Nach „every“ und „each“ steht die Einzahl.',
  'The noun is plural here.': 'Hier steht die Mehrzahl.',
  'Say it without "am".': 'Ohne „am“.',
  'A sentence begins with a capital letter.': 'Ein Satz beginnt mit einem Großbuchstaben.',
  'This is not the form that goes with "have".': 'Das ist nicht die Form, die zu „have“ gehört.',
  'Before a vowel sound it is "an".': 'Vor einem Vokal heißt es „an“.',
  'This verb has another past form.': 'Dieses Verb hat eine andere Vergangenheitsform.',
  'The noun is singular here.': 'Hier steht die Einzahl.',
  'After "would" the verb stands in its basic form.':
    'Nach „would“ steht das Verb in der Grundform.',
  'Before a consonant sound it is "a".': 'Vor einem Konsonanten heißt es „a“.',
  'After this auxiliary the verb stands in its basic form.':
    'Nach diesem Hilfsverb steht das Verb in der Grundform.',
  'This auxiliary goes without "to".': 'Dieses Hilfsverb steht ohne „to“.',
  'An auxiliary is missing: "I have" or "I was".': 'Ein Hilfsverb fehlt: „I have“ oder „I was“.',
  'A verb is missing: "I am".': 'Ein Verb fehlt: „I am“.',
  'Say "very much", or "I am very".': 'Richtig ist „very much“ oder „I am very“.',
  'The verb is in the wrong form after "be".': 'Nach „be“ hat das Verb eine andere Form.',
  'After this verb the next one ends in -ing.': 'Nach diesem Verb endet das nächste auf -ing.',
  'A "to" is missing.': 'Ein „to“ fehlt.',
  'After "be used to" the verb ends in -ing.': 'Nach „be used to“ endet das Verb auf -ing.',
  'What began then and still goes on is "have been … -ing".':
    'Was damals begann und noch andauert, steht mit „have been … -ing“.',
  'What began then and still goes on is "have worked", "have known".':
    'Was damals begann und noch andauert, steht mit „have worked“, „have known“.',
  'What is past stands in the past form.': 'Was vorbei ist, steht in der Vergangenheit.',
  'The past of "lead" is "led".': 'Die Vergangenheit von „lead“ ist „led“.',
  'What has a day of its own stands in the past form, without "have".':
    'Was seinen eigenen Tag hat, steht in der Vergangenheit ohne „have“.',
  'Say "told me", "explained to me".': 'Richtig ist „told me“, „explained to me“.',
  'Say "I", "he", "you and I".': 'Richtig ist „I“, „he“, „you and I“.',
  'One comparison is enough.': 'Eine Steigerung genügt.',
  'This word has another form.': 'Dieses Wort hat eine andere Form.',
  'A thing is "interesting", a person "interested".':
    'Eine Sache ist „interesting“, ein Mensch „interested“.',
  'A person is "interested", a thing "interesting".':
    'Ein Mensch ist „interested“, eine Sache „interesting“.',
  'The noun is "advice".': 'Das Hauptwort heißt „advice“.',
  'The verb is "advise".': 'Das Verb heißt „advise“.',
  'The noun is "effect".': 'Das Hauptwort heißt „effect“.',
  'For people it is "who".': 'Bei Menschen heißt es „who“.',
  'This word goes with another preposition.': 'Zu diesem Wort gehört eine andere Präposition.',
  'Before this sound it is "a".': 'Vor diesem Laut heißt es „a“.',
  'An article is missing: "the".': 'Ein Artikel fehlt: „the“.',
  'An article is missing: "a".': 'Ein Artikel fehlt: „a“.',
  'A space is missing after the mark.': 'Nach dem Satzzeichen fehlt ein Leerzeichen.',
  'A space is missing after the full stop.': 'Nach dem Punkt fehlt ein Leerzeichen.',
  'No space stands before this mark.': 'Vor diesem Zeichen steht kein Leerzeichen.',
  'This word goes with another preposition, or with none.':
    'Zu diesem Wort gehört eine andere Präposition oder gar keine.',
  'In an indirect question the verb comes after its subject.':
    'In einer indirekten Frage steht das Verb nach seinem Subjekt.',
  'Two negatives make one too many: "anything", "anybody".':
    'Eine der beiden Verneinungen ist zu viel: „anything“, „anybody“.',
  'This word stands there twice.': 'Dieses Wort steht zweimal da.',
  'One of these two words is too many.': 'Eines dieser beiden Wörter ist zu viel.',
  'The verb after "who" does not agree with the word before it.':
    'Das Verb nach „who“ passt nicht zu dem Wort davor.',
  'After "do" the verb stands in its basic form.': 'Nach „do“ steht das Verb in der Grundform.',
  'An auxiliary is missing: "has been", "had been".':
    'Ein Hilfsverb fehlt: „has been“, „had been“.',
  'After this word the verb ends in -ing.': 'Nach diesem Wort endet das Verb auf -ing.',
  'A verb is missing: "I am", "we are".': 'Ein Verb fehlt: „I am“, „we are“.',
  'The verb is in the wrong form after this subject.':
    'Nach diesem Subjekt hat das Verb eine andere Form.',
  'One is "past", the other "passed".': 'Das eine ist „past“, das andere „passed“.',
  'The subject is one: "has", "is", "was", "does".':
    'Das Subjekt steht in der Einzahl: „has“, „is“, „was“, „does“.',
  'The subject is several: "have", "are", "were", "do".':
    'Das Subjekt steht in der Mehrzahl: „have“, „are“, „were“, „do“.',
  'Several of them: the verb stands in its plural form.':
    'Es sind mehrere: Das Verb steht in der Mehrzahl.',
  'The subject is one: the verb ends in -s.':
    'Das Subjekt steht in der Einzahl: Das Verb endet auf -s.',
  'It is "there are", "there were".': 'Es heißt „there are“, „there were“.',
};
