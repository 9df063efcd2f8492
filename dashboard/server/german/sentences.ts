/** English sentences with their German; `{}` stands for what differs from case to case, `{1}` in the German for the first of them. */
export type Sentences = Record<string, string>;
