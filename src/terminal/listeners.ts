/** Those who want to be told of one kind of event. */
export type Listener<Event> = (event: Event) => void;
export type Unsubscribe = () => void;

export class Listeners<Event> {
  readonly #all = new Set<Listener<Event>>();

  add(listener: Listener<Event>): Unsubscribe {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** Tells all who listen now. */
  tell(event: Event): void {
    for (const listener of [...this.#all]) listener(event);
  }
}
