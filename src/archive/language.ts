/** The language of a text by its script: BCP 47, null where there is too little to tell. */

/** The commonest characters that only one of the two scripts writes. */
const simplified = new Set(
  '这国们来时会个为说对发没从学见关开长门问间东车书马风飞鱼鸟龙华经过还进远运动员网与业务义乐习乡买乱争于亚产亲亿仅仓仪价众优伟传伤伦体几击别则刚创办务劳势区医单卖卢卫却厂历压县参双变叶号听启员响图团园围圆圣场坏块坚坛处备复够头夺奋妇妈委孙宁宝实审宪宫宽对寻导将尔尘层属岁岛师带帮常应庙废张弹归当录彻征态怀怜总恋恶悬惊惧惯愿战戏户执扩扫扬抚护报担拟拥择挂损换据',
);
const traditional = new Set(
  '這國們來時會個為說對發沒從學見關開長門問間東車書馬風飛魚鳥龍華經過還進遠運動員網與業務義樂習鄉買亂爭於亞產親億僅倉儀價眾優偉傳傷倫體幾擊別則剛創辦勞勢區醫單賣盧衛卻廠歷壓縣參雙變葉號聽啟響圖團園圍圓聖場壞塊堅壇處備復夠頭奪奮婦媽孫寧寶實審憲宮寬尋導將爾塵層屬歲島師帶幫應廟廢張彈歸當錄徹徵態懷憐總戀惡懸驚懼慣願戰戲執擴掃揚撫護報擔擬擁擇掛損換據',
);

/** Code units looked at; a language does not change behind them. */
const sampled = 20_000;
const least = 8;

export function languageOf(text: string): string | null {
  const sample = text.slice(0, sampled);
  const count = { han: 0, kana: 0, hangul: 0, latin: 0, hans: 0, hant: 0 };
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) {
      count.han++;
      const character = sample.charAt(index);
      if (simplified.has(character)) count.hans++;
      if (traditional.has(character)) count.hant++;
    } else if (code >= 0x3040 && code <= 0x30ff) count.kana++;
    else if (code >= 0xac00 && code <= 0xd7a3) count.hangul++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) count.latin++;
  }
  const east = count.han + count.kana + count.hangul;
  if (east + count.latin / 4 < least) return null;
  if (count.latin / 4 > east) return 'en';
  if (count.hangul > east / 3) return 'ko';
  if (count.kana > east / 5) return 'ja';
  return count.hant > count.hans ? 'zh-Hant' : 'zh-Hans';
}
