/** Remembers what the last frames had, and lets go of what none of them had. */

/** Frames that are remembered beside the present one: each is drawn twice, as the desk makes it and as Ink writes it. */
const frames = 2;

export class Recent<Value> {
  #generations: Map<string, Value>[] = [new Map()];

  /** A new frame begins. */
  turn(): void {
    this.#generations = [new Map<string, Value>(), ...this.#generations].slice(0, 1 + frames);
  }

  /** What is remembered by that name, else what `make` makes; it is remembered from now on. */
  get(name: string, make: () => Value): Value {
    const [now] = this.#generations as [Map<string, Value>];
    for (const generation of this.#generations) {
      const known = generation.get(name);
      if (known === undefined) continue;
      if (generation !== now) now.set(name, known);
      return known;
    }
    const made = make();
    now.set(name, made);
    return made;
  }

  /** Forgets every name that `is` says true of. */
  forget(is: (name: string) => boolean): void {
    for (const generation of this.#generations)
      for (const name of generation.keys()) if (is(name)) generation.delete(name);
  }
}
