/** What was typed in the prompts of this sitting, to be called back with the arrow keys. */

/** Which prompts share their texts. */
export type Topic = 'filter' | 'find' | 'search';

const kept = 100;

export class Asked {
  readonly #texts = new Map<Topic, string[]>();

  /** The texts of a topic, the last one first. */
  of(topic: Topic): readonly string[] {
    return this.#texts.get(topic) ?? [];
  }

  add(topic: Topic, text: string): void {
    if (text.trim() === '') return;
    const others = this.of(topic).filter((other) => other !== text);
    this.#texts.set(topic, [text, ...others].slice(0, kept));
  }
}
