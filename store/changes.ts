/** Something of an owner's changed; screens read it again. Ids only. */
export interface Change {
  ownerId: string;
  kind:
    | 'application'
    | 'mailbox'
    | 'message'
    | 'approval'
    | 'task'
    | 'letter'
    | 'playbook'
    | 'settings'
    | 'pending';
  id: string;
}

/** Listeners in this process. A listener that throws does not disturb the others or the writer. */
export class ChangeFeed {
  readonly #listeners = new Set<(change: Change) => void>();

  /** @returns what ends the listening. */
  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(changes: Iterable<Change>): void {
    for (const change of changes)
      for (const listener of this.#listeners)
        try {
          listener(change);
        } catch {
          // A screen that fails to refresh is no reason to fail a write that is committed.
        }
  }
}

/** The same change once, however many rows of a transaction said it. */
export class ChangeList {
  readonly #changes = new Map<string, Change>();

  add(change: Change): void {
    this.#changes.set(`${change.ownerId}/${change.kind}/${change.id}`, change);
  }

  all(): Change[] {
    return [...this.#changes.values()];
  }
}
