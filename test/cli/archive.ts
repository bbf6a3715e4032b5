/** A folder of three articles in the forms of real archives, with words of their own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './call.ts';

const card = `<div class="su-spoiler"><div class="su-spoiler-title">CDT 档案卡</div><div class="su-spoiler-content">
<strong>标题：</strong>原标题：桥通了<br><strong>作者：</strong>林一木<br><strong>发表日期：</strong>2025.2.6<br>
<strong>来源：</strong>微信公众号“河边小报”<br><strong>主题归类：</strong>城市</div></div>`.replaceAll('\n', '');

const files: Readonly<Record<string, string>> = {
  '700103_bridge.md': `<!--1738841463000-->
[河边小报｜春天的桥](https://example.org/700103.html)
------

<p><strong>01</strong></p><p>桥修好了，<a href="https://example.org/bridge">图纸</a>挂在墙上。</p>${card}<p><strong>02</strong></p><p>孩子们从桥上走过，桥下是新修的路。到了傍晚，桥头还有人看水。</p>
`,
  '700102_letter.md': `[山里来信 | 一封没有寄出的信](https://example.org/700102/)
------
日期：Wed, 01 Jan 2025 20:30:00 +0000

<p>作者：周二山</p><p>信写在旧报纸上，说的是修路的事。</p>
`,
  '700101_rain.md': `[雨季](https://example.org/700101/)
------
日期：Sun, 01 Dec 2024 08:00:00 +0000

<p>雨下了一个月。</p>
`,
  'notes.csv': 'a,b\n',
};

export function archive(): string {
  const path = folder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}
