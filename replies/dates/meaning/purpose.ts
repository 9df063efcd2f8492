/** What a day is for; `none`: for nothing that concerns the owner (an anniversary, a day that is over, opening hours). */
export type Purpose = 'none' | 'decision' | 'deadline' | 'interview' | 'start';
