import { isUnread } from '../domain/unreadAddress.ts';

/**
 * Applicant-tracking systems by the domains they send from. They write for an employer, so their domain says nothing of
 * whose message it is, and their no-reply addresses are never written to.
 */
const TRACKING_SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Greenhouse', /(?:^|\.)greenhouse(?:-mail)?\.(?:io|com)$/],
  ['Lever', /(?:^|\.)(?:hire\.)?lever\.co$/],
  ['Workday', /(?:^|\.)(?:my)?workday(?:jobs|site)?\.com$/],
  ['Ashby', /(?:^|\.)ashbyhq\.com$/],
  ['SmartRecruiters', /(?:^|\.)smartrecruiters\.com$/],
  ['Teamtailor', /(?:^|\.)teamtailor(?:-mail)?\.com$/],
  ['Personio', /(?:^|\.)(?:m\.)?personio(?:\.de|\.com|-mail\.com|\.email)$/],
  ['iCIMS', /(?:^|\.)icims\.(?:com|eu)$/],
  ['Taleo', /(?:^|\.)taleo\.net$/],
  ['SuccessFactors', /(?:^|\.)(?:successfactors|sapsf)\.(?:com|eu)$/],
  ['Workable', /(?:^|\.)workable(?:mail)?\.com$/],
  ['BambooHR', /(?:^|\.)bamboohr\.com$/],
  ['Recruitee', /(?:^|\.)recruitee(?:-mail)?\.com$/],
  ['JazzHR', /(?:^|\.)(?:jazz\.co|applytojob\.com|jazzhr\.com)$/],
  ['Jobvite', /(?:^|\.)jobvite\.com$/],
  ['Breezy', /(?:^|\.)breezy(?:-mail|hr)?\.(?:hr|com)$/],
  ['Join', /(?:^|\.)join\.com$/],
  ['softgarden', /(?:^|\.)softgarden\.(?:io|de|com)$/],
  ['rexx', /(?:^|\.)rexx-(?:recruitment|systems)\.com$/],
  ['Pinpoint', /(?:^|\.)pinpoint(?:hq)?\.(?:email|com)$/],
  ['Rippling', /(?:^|\.)rippling(?:-ats)?\.com$/],
  ['Paylocity', /(?:^|\.)paylocity\.com$/],
  ['UltiPro', /(?:^|\.)(?:ultipro|ukg)\.com$/],
  ['ADP', /(?:^|\.)adp\.com$/],
  ['Oracle', /(?:^|\.)(?:fa\.)?oraclecloud\.com$/],
  ['Avature', /(?:^|\.)avature\.net$/],
  ['Phenom', /(?:^|\.)phenompeople\.com$/],
  ['Gem', /(?:^|\.)gem\.com$/],
  ['Comeet', /(?:^|\.)comeet(?:-notifications)?\.(?:co|com)$/],
  ['Welcome Kit', /(?:^|\.)(?:welcomekit\.co|welcometothejungle\.com)$/],
  ['Factorial', /(?:^|\.)factorialhr\.com$/],
  ['d.vinci', /(?:^|\.)dvinci(?:-easy|-hr)?\.(?:com|de)$/],
  ['NEOGOV', /(?:^|\.)(?:neogov|governmentjobs)\.com$/],
  ['PageUp', /(?:^|\.)pageuppeople\.com$/],
  ['Eightfold', /(?:^|\.)eightfold\.ai$/],
  ['CareerPlug', /(?:^|\.)careerplug\.com$/],
  ['onlyfy', /(?:^|\.)(?:onlyfy|prescreen(?:app)?)\.(?:com|io|jobs)$/],
  ['Dover', /(?:^|\.)dover\.(?:com|io)$/],
  ['Trakstar', /(?:^|\.)(?:hire\.trakstar|recruiterbox)\.com$/],
  ['Zoho Recruit', /(?:^|\.)zohorecruit(?:mail)?\.(?:com|eu|in)$/],
  ['Manatal', /(?:^|\.)manatal\.com$/],
  ['TalentLyft', /(?:^|\.)talentlyft\.com$/],
  ['Homerun', /(?:^|\.)homerun\.(?:co|hr)$/],
  ['Fountain', /(?:^|\.)fountain\.com$/],
  ['Hireology', /(?:^|\.)hireology\.com$/],
  ['ClearCompany', /(?:^|\.)clearcompany\.com$/],
  ['Paycom', /(?:^|\.)paycom(?:online)?\.(?:com|net)$/],
  ['Paycor', /(?:^|\.)(?:paycor|newtonsoftware)\.com$/],
  ['Cornerstone', /(?:^|\.)csod\.com$/],
  ['BrassRing', /(?:^|\.)brassring\.com$/],
  ['Jobtrain', /(?:^|\.)jobtrain\.co\.uk$/],
  ['Oleeo', /(?:^|\.)tal\.net$/],
  ['ApplicantStack', /(?:^|\.)(?:applicantstack|hiringthing)\.com$/],
  ['Flatchr', /(?:^|\.)flatchr\.io$/],
  ['DigitalRecruiters', /(?:^|\.)digitalrecruiters\.com$/],
  ['Talent Clue', /(?:^|\.)talentclue\.com$/],
  ['concludis', /(?:^|\.)concludis\.(?:de|com)$/],
  ['Umantis', /(?:^|\.)umantis\.com$/],
  ['coveto', /(?:^|\.)coveto\.de$/],
  ['heyrecruit', /(?:^|\.)heyrecruit\.de$/],
  ['BeeSite', /(?:^|\.)(?:beesite|milchundzucker)\.de$/],
  ['HR4YOU', /(?:^|\.)hr4you\.(?:org|de)$/],
  ['Varbi', /(?:^|\.)varbi\.com$/],
  ['ReachMee', /(?:^|\.)reachmee\.com$/],
  ['Jobylon', /(?:^|\.)jobylon\.com$/],
  ['Webcruiter', /(?:^|\.)webcruiter\.(?:no|com)$/],
  ['Talent Recruiter', /(?:^|\.)hr-manager\.net$/],
  ['Freshteam', /(?:^|\.)freshteam\.com$/],
  ['GoodTime', /(?:^|\.)(?:goodtime|modernloop)\.io$/],
  [
    'HackerRank',
    /(?:^|\.)(?:hackerrank|codility|codesignal|hirevue|testgorilla)\.(?:com|email|work)$/,
  ],
];

/** Boards whose own mail is advertising or alerts. */
const JOB_BOARDS =
  /(?:^|\.)(?:linkedin|indeed(?:email)?|glassdoor|ziprecruiter|monster|stepstone|xing|careerbuilder|totaljobs|reed|jobleads|adzuna|dice|wellfound|angel|infojobs|jobted|simplyhired|talent|jooble|cv-library|apec|hellowork|seek|naukri|handshake|joinhandshake|meinestadt|kimeta|jobware|snagajob|theladders|otta|builtin)\.(?:com|co\.uk|co|de|fr|net|es|eu|org|io|com\.au)$/;

/** Programs' own; with a number or tag, but not `news.editor`, who is a person. */
const PROGRAMS =
  /^(?:.{0,30}[._+-])?(?:notifications?|notify|mailer|auto(?:mated|mailer|reply|responder|confirm)?|alerts?|jobalerts?|newsletter|news|updates?|bounces?|system|mailings?|digest)(?:\+.{0,60}|[._-]?\d{1,12}|[._+-](?:mail|jobs?|no[._-]?reply|system|service))?$/;

/** The name of the applicant-tracking system that sends from this address, or null. */
export function trackingSystemOf(address: string): string | null {
  const domain = domainOf(address);
  return TRACKING_SYSTEMS.find(([, pattern]) => pattern.test(domain))?.[0] ?? null;
}

export function isJobBoard(address: string): boolean {
  return JOB_BOARDS.test(domainOf(address));
}

/** Whether a program writes from this address. */
export function isNoReply(address: string): boolean {
  return (
    isUnread(address) || PROGRAMS.test((address.split('@')[0] ?? '').toLowerCase().slice(0, 100))
  );
}

/** What stands behind the last `@`, lower case; empty where there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at === -1
    ? ''
    : address
        .slice(at + 1, at + 256)
        .trim()
        .toLowerCase();
}
