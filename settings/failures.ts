/** A setting cannot be used. The message names the setting and says what it must look like; it never holds its value. */
export class SettingsFailure extends Error {
  readonly kind: 'unknown-name' | 'invalid-value';
  /** One sentence for each setting at fault. */
  readonly faults: string[];

  constructor(kind: SettingsFailure['kind'], faults: string[]) {
    super(faults.join('\n'));
    this.name = 'SettingsFailure';
    this.kind = kind;
    this.faults = faults;
  }
}
