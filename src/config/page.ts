/** Settings → how typesetting is asked to set a page. */
import { charactersAMinute } from '../archive/measure.ts';
import { fill, type Language, speak } from '../text/language.ts';
import { pageWords } from '../text/settings.ts';
import { localDate } from '../text/time.ts';
import type { Direction, Setting } from '../typeset/setting.ts';
import type { WidthProfile } from '../typeset/width.ts';
import type { Settings } from './settings.ts';

/** The reader's time zone; undefined for the process's own. */
export const zoneOf = (settings: Settings): string | undefined => settings.timezone || undefined;

/** Widths as the settings say; `answered` is what the terminal said of itself, where it was asked. */
export function widthsOf(settings: Settings, answered: WidthProfile = { ambiguous: 1 }): WidthProfile {
  const ambiguous = settings['screen.ambiguous'];
  return ambiguous === 'auto' ? answered : { ambiguous: ambiguous === '2' ? 2 : 1 };
}

/** Minutes that an article takes at the reader's own pace; `minutes` are those at the usual one. */
export const minutesAt = ({ pace }: Settings, minutes: number): number =>
  minutes === 0 ? 0 : Math.max(1, Math.round((minutes * charactersAMinute) / pace));

/** The setting of a page of `measure` cells; its direction is the one that the article can have (`directionOf`). */
export function pageSetting(
  settings: Settings,
  language: Language,
  widths: WidthProfile,
  measure: number,
  direction: Direction,
): Setting {
  const words = speak(pageWords, language);
  const justify = settings['page.justify'];
  return {
    direction,
    measure,
    widths,
    indent: settings['page.indent'],
    spacing: settings['page.spacing'],
    justify: justify === 'auto' ? 'auto' : justify === 'always',
    hanging: settings['page.hanging'],
    autospace: settings['page.autospace'],
    strictness: settings['page.strictness'],
    phrases: settings['page.phrases'],
    keepAll: settings['page.keep-all'],
    language: null,
    preformatted: settings['page.preformatted'],
    ascii: settings['screen.ascii'],
    pictures: null,
    words: {
      image: (number, total) => fill(words.image, { number, total }),
      size: (size) => fill(words.size, { ...size }),
      fault: (fault) => words[fault],
      embed: () => words.embed,
      sideways: () => words.sideways,
      date: (published) => localDate(published, zoneOf(settings)),
    },
  };
}
