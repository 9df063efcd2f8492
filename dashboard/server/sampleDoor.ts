/** The way from the page into the sample, a world of its own in a process of its own. */
export interface SampleDoor {
  /**
   * The address to go to, once all of it is up; a sample that runs is not started twice. Throws SampleFailure with a
   * sentence for the person.
   */
  start(): Promise<string>;
}

/** Why the sample could not be started, as a sentence. */
export class SampleFailure extends Error {
  readonly kind = 'sample-failed';
  constructor(says: string) {
    super(says);
    this.name = 'SampleFailure';
  }
}
