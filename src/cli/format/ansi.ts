/** A set line with SGR sequences: the reader's own themes, for `less -R` and the like. */
import type { Settings } from '../../config/settings.ts';
import type { Colours } from '../../terminal/style.ts';
import type { Line } from '../../typeset/page.ts';
import { painter, themes } from '../../ui/theme.ts';

const depths: Readonly<Record<Exclude<Settings['screen.colours'], 'auto'>, Colours>> = {
  none: 0,
  '16': 16,
  '256': 256,
  true: 16777216,
};

/** Colours by the settings; nobody is asked, so `auto` goes by the environment and a dark ground. */
export function ansiLine(
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
): (line: Pick<Line, 'spans'>) => string {
  const { 'screen.theme': theme, 'screen.colours': colours } = settings;
  const guessed = env.NO_COLOR ? 0 : /^(truecolor|24bit)$/.test(env.COLORTERM ?? '') ? 16777216 : 256;
  const paint = painter(
    themes[theme === 'auto' ? 'dark' : theme],
    colours === 'auto' ? guessed : depths[colours],
    false,
  );
  return ({ spans }) => paint(spans);
}
