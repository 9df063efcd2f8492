/** Pushing, word by word: demands, threats, reproaches, counted attempts (R18). */
export const PUSHING_WORDS = [
  /(?<!\b[Nn]or do )\bI (?:must |have to |do )?(?:demand|insist|require|expect)\b[^.!?]{0,40}\b(?:answer|reply|response|decision|call|explanation|respond|hear|offer|from you|you to|that you (?:will|should|must|answer|reply|respond|decide|call))\b/giu,
  /(?<!\b[Nn]or do )\bI expect (?:to hear|a |an |your )[^.!?]{0,40}\b(?:by|today|tomorrow|immediately|within|soon|now|end of)\b/giu,
  /\byou (?:must|have to|need to|had better|are obliged to)\b[^.!?]{0,30}\b(?:answer|reply|respond|decide|tell|call|hire|give|let me|make)\w*/giu,
  /(?<!\bI(?:'ll|'d| would| will| can| could| shall) (?:gladly )?)(?<!\b(?:no need to|not have to|don't have to|need not|needn't|not need to|don't need to) )\b(?:answer|reply|respond|call|write|decide|get back to)\b[^.!?]{0,25}\b(?:immediately|at once|right now|right away|without delay|today|by tomorrow|within 24 hours|this instant|asap)\b/giu,
  /\basap\b/giu,
  /\b(?:immediate|urgent|prompt) (?:answer|reply|response|decision)\b/giu,
  /\bwhy (?:have|has|haven't|did|didn't|are|aren't|is|won't|do|don't) (?:you|nobody|no one|I|it|anyone)\b/giu,
  /\byou (?:still )?(?:have not|haven't|never|did not|didn't|have yet to|failed to|keep|kept|refuse to|are) (?:even |once |yet |ever )?(?:bother|answer|repl|respond|call|got|gotten|had the|return|ignor)\w*/giu,
  /\bignor(?:e|ed|ing) (?:me|my)\b|\bstill (?:waiting|no (?:answer|reply|response|word|news))\b|\bno one (?:has )?bothered\b/giu,
  /(?<!\b[Aa]s )\byou (?:had )?promised\b(?! (?:me )?(?:to (?:send|show|share|lend|pass|bring|introduce)|the (?:name|recipe|link|slides|book)))|\byou owe\b|\bI deserve\b|\bI am owed\b|\bentitled to\b/giu,
  /\b(?:called|written|emailed|e-mailed|contacted|messaged|phoned|tried to (?:reach|call|contact))\b[^.!?]{0,25}\b(?:two|three|four|five|six|seven|several|many|countless|\d+|numerous) times\b/giu,
  /\bor else\b|(?<=(?:^|[.!?;]) )otherwise,? (?:I|you)(?:'ll| will| shall| must| have to)\b|\bif (?:you do not|you don't|I do not|I don't)\b[^.!?]{0,50}\b(?:I will|I'll|I shall|I am going to|will be forced)\b(?! (?:\w+ly |just |then )?(?:assume|take it|understand|wait|suppose|conclude|gather|presume|call again|write again|try again|not (?:write|bother|trouble)|leave (?:it|you)|let (?:it|you)|close|see you|bring|come|plan|be (?:there|glad|happy|in touch|at))\b)/giu,
  /\byou(?:'ll| will| would|'d) (?:regret|be sorry|miss out|be making a mistake|be foolish)\b|\byour loss\b(?![- ]prevention)|\bbig mistake\b|\bwon't find (?:anyone|someone|anybody|a) better\b/giu,
  /\b(?:keep|continue) (?:calling|writing|emailing|contacting|asking|trying)\b|\b(?:call|write|email|contact) you (?:every|each|daily|again and again)\b|\bevery (?:single )?day until\b/giu,
  /\bI(?:'ll| will| am going to|'m going to) (?:(?:stop|drop|show up|turn up)\b(?![^.!?]*\b(?:as agreed|as you|if (?:you|that)|with your)\b)[^.!?]{0,25}\b(?:office|building|by|in person|uninvited|lobby)|come\b[^.!?]{0,40}\b(?:until|unless|every|whether|uninvited))\b/giu,
  /\b(?:won't|will not) take no\b|\bultimatum\b|\bfinal (?:notice|warning|reminder)\b|\blast (?:warning|chance to (?:hire|answer|reply|get|have|respond|make))\b|\btake it or leave it\b/giu,
  /\b(?:waste|wasted|wasting) (?:of )?(?:my|more of my|any more of my) time\b|\bunprofessional\b|\bunacceptable\b|\b(?:I am|I'm|I was|I feel|I find (?:it|this)|this is|that is|makes me) (?:\w+ly |very |so |quite |rather )?(?:frustrat(?:ed|ing)|annoy(?:ed|ing)|angry|upset|offended|insult(?:ed|ing)|fed up)\b|\b(?:I am|I'm|this is|that is|I find (?:it|this)) (?:\w+ly |very |so |quite |rather )?disappoint(?:ed|ing)\b(?!,? (?:of course|naturally|not to (?:be|have been) (?:chosen|selected|joining|working)|to (?:hear|learn|read|miss)|but))|\bdisappointed (?:that (?:you|nobody|no one|I have(?:n't| not))|by (?:your|the (?:silence|lack))|in you)\b|\brude\b|\bhow dare\b|\bshame on\b|\bridiculous\b|\binconsiderate\b|\bthe least you (?:can|could)\b|\bcommon courtesy\b|\bsimple courtesy\b/giu,
  /\bI (?:must|need to|have to) (?:know|hear|have)\b[^.!?]{0,30}\b(?:now|today|immediately|by|soon|this week|an answer|your (?:answer|decision))\b|\bI need (?:an answer|your (?:answer|decision|reply)|a decision)\b/giu,
  /\b(?:hurry up|please hurry|make up your mind|stop stalling|what is taking so long|what's taking so long|taking (?:so|far too|too) long|how long (?:do|must|will) I)\b/giu,
  /\b(?:sofort|umgehend|unverzüglich)\b[^.!?]{0,30}\b(?:Antwort|antworten|melden|Bescheid|Rückmeldung|entscheiden)\b|\b(?:antworten|melden|entscheiden) Sie\b[^.!?]{0,15}\b(?:sofort|umgehend|endlich|unverzüglich)\b|\bendlich\b|\bich (?:verlange|fordere|erwarte)\b[^.!?]{0,40}\b(?:Antwort|Rückmeldung|Entscheidung|dass Sie)\b|\bSie (?:müssen|schulden|haben versprochen|hatten versprochen)\b|\bwarum (?:haben|melden|antworten) Sie\b|\bletzte (?:Mahnung|Warnung)\b|\bunverschämt\w*|\bunprofessionell\w*|\benttäuscht(?:,? dass|,? weil|,? wie| von (?:Ihnen|Ihrem))|\bsonst (?:werde|muss) ich\b|\bzum (?:dritten|vierten|fünften|x-ten) Mal\b|\bimmer noch keine\b/giu,
];

/** What has been sent already, counted: a reproach in most letters, a plain word in the last one. */
export const COUNTED_ATTEMPTS = [
  /\bthis is (?:now )?(?:my|the) (?:third|fourth|fifth|sixth|final|\d+(?:nd|rd|th)) (?:e-?mail|letter|message|attempt|time|notice|reminder|call|request)\b/giu,
  /\b(?:my|sent|left|after|despite) (?:you )?(?:several|many|numerous|countless|two|three|four|five) (?:e-?mails|messages|calls|voicemails)\b/giu,
];
