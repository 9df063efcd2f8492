/** Classes of words of which the general English rules are built; every gap in them is bounded. */

/** The thing that one person gets. */
export const ROLE =
  '(?:role|position|job|post|place|seat|spot|vacancy|opening|chair|fellowship|internship|gig|slot|appointment|offer|contract|part|lectureship|studentship|residency|placement|scholarship|bursary|desk|shift|work|commission)';

/** What the reader put forward. */
export const CANDIDACY =
  '(?:application|candidacy|candidature|profile|submission|case|name|file|resume|cv|interest|bid|proposal)';

/** Anybody but the reader. */
export const SOMEBODY_ELSE =
  '(?:an?other|others?|someone|somebody|the other|a different|an internal|internal|from within|in-?house|internally|those|people|folks|one of (?:the|our) other|(?:an?|the|his|her|my|our|their) (?:[\\w-]+ ){0,3}?(?:candidates?|applicants?|person|individual|colleague|scholar|finalist|engineer|teacher|nurse|guy|gal|lad|lady|woman|man|chap|fellow|fella|intern|relative|nephew|niece|cousin|friend|transfer|specialist|veteran|graduate|hand|insider|local|professional|appointee|contractor|freelancer))';

/** To decide for one of several. */
export const CHOOSE =
  '(?:choos(?:e|ing)|chose|chosen|pick(?:ed|ing)?|select(?:ed|ing)?|hir(?:e|ed|ing)|appoint(?:ed|ing)?|recommend(?:ed|ing)?|prefer(?:s|red|ring)?|preference for|favou?r(?:ed|ing)?|elect(?:ed)? (?:for|to pursue)|insist(?:ed|s)? on|settl(?:ed|ing) (?:on|for)|opt(?:ed|ing) for|plump(?:ed|ing) for|decid(?:ed|ing) (?:on|for|to hire|to go with|to appoint|to take|to offer (?:it|this|the \\w+) to)|stick(?:ing)? with|stuck with|roll(?:ing|ed)? with|run(?:ning)? with|w[eo]nt (?:\\w+ )?(?:with|w\\/?|for)|go(?:ne|ing)? (?:ahead )?(?:with|w\\/?|for)|comfortable with|lean(?:ed|ing) (?:towards?|to)|promot(?:ed|ing)|pursue|pursuing|proceed(?:ed|ing)? with|mov(?:e|ed|ing) (?:ahead|forward|on) with|progress(?:ed|ing)? with|advanc(?:e|ed|ing)|shortlist(?:ed|ing)?|invit(?:e|ed|ing)|tak(?:e|en|ing)(?: on| forward)?|took(?: on)?|identified|engaged|enlisted|found)';

/** To let somebody go a step further, in the base form, as a gerund or as a participle. */
export const ADVANCE =
  '(?:advanc(?:e|ing|ed)|progress(?:ing|ed)?|proceed(?:ing|ed)?|continu(?:e|ing|ed)|mov(?:e|ing|ed)|tak(?:e|ing|en)|pursu(?:e|ing|ed)|invit(?:e|ing|ed)|offer(?:ing|ed)?|appoint(?:ing|ed)?|select(?:ing|ed)?|retain(?:ing|ed)?|consider(?:ing|ed)?|shortlist(?:ing|ed)?|put(?:ting)?|bring(?:ing)?|brought|ask(?:ing|ed)?|carry(?:ing)?|carried|forward(?:ing|ed)?|refer(?:ring|red)?|recommend(?:ing|ed)?|accept(?:ing|ed)?|accommodat(?:e|ing|ed)|hir(?:e|ing|ed)|employ(?:ing|ed)?|call(?:ing|ed)|plac(?:e|ing|ed)|includ(?:e|ing|ed)|support(?:ing|ed)?|endors(?:e|ing|ed)|giv(?:e|ing|en)|extend(?:ing|ed)?|mak(?:e|ing)|get(?:ting)?|see(?:ing)?|meet(?:ing)?|find(?:ing)?|hav(?:e|ing)|go(?:ing)?)';

/** Where the next step leads. */
export const FURTHER =
  '(?:(?:any )?further|forward|ahead|onwards?|any more|to (?:the |a |an )?(?:next|second|final|following|interview|offer|panel|shortlist)\\b|you back|the (?:conversation|discussion|process)|in (?:the|this|our) (?:process|selection|competition)|a (?:place|spot|fit|match|home|role|position) for you)';

/** A day or an hour. */
export const WHEN =
  "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|tomorrow|next week|this week|morning|afternoons?|evenings?|mornings?|lunchtime|(?:the )?day after|same (?:time|day|hour)|o'?clock|\\d{1,2} ?(?:am|pm|h)\\b|\\d{1,2}[:.]\\d\\d|\\d{1,2}(?:st|nd|rd|th)\\b|noon|midday|weekend|slots?|times?|dates?)";
