/** Whether a sentence speaks of the essential that its model is for (R5). */
export type Spoken = 'no' | 'yes';
