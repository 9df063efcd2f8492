/** How a sentence stands to its reader. */
export type Attitude = 'clean' | 'pleading' | 'pushing' | 'flattering';
