// The manual → pages of Markdown for docs/.
import { keySection, type Manual, manual, type Section, settingSection } from '../src/cli/manual/manual.ts';

/** Path from the root, and content, of each page. */
export function pages(): readonly (readonly [path: string, text: string])[] {
  const languages = [
    ['docs', 'en'],
    ['docs/zh', 'zh-Hans'],
  ] as const;
  return languages.flatMap(([folder, language]) => [
    [`${folder}/commands.md`, commandPage(manual(language))] as const,
    [`${folder}/keys.md`, page(keySection(language))] as const,
    [`${folder}/settings.md`, page(settingSection(language))] as const,
  ]);
}

/** All of the manual but the keys and settings, which have pages of their own. */
function commandPage({ summary, sections }: Manual): string {
  return render([`# yuelan: ${summary}`, ...sections.filter(({ page }) => !page).flatMap((one) => lines(one, 2))]);
}

const page = (section: Section): string => render(lines(section, 1));

const render = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

function lines({ title, parts }: Section, level: number): string[] {
  const blocks = parts.flatMap((part) => {
    if ('title' in part) return lines(part, level + 1);
    if (part.kind === 'text') return [part.text];
    if (part.kind === 'typed') return [['```sh', ...part.lines, '```'].join('\n')];
    return [
      ['| | |', '| --- | --- |', ...part.terms.map(([term, meaning]) => `| ${code(term)} | ${cell(meaning)} |`)].join(
        '\n',
      ),
    ];
  });
  return [`${'#'.repeat(level)} ${title}`, ...blocks];
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (text: string): string => (text.includes('`') ? cell(text) : `\`${cell(text)}\``);
