/** The language of a text by its script: BCP 47, null where there is too little to tell. */

/** The commonest characters of news that only one of the two scripts writes, each where its counterpart is. */
const simplified =
  '这个国们会来时说对发学没过还么现长实论关体经样师点农开动权问数进从话东业网义题华间记应强报让区给两场认评医内书视难该员儿护号写顶产结将观机标处历导见总调传变审务运声亲检读条陈统门觉阳头爱张决离' +
  '达议资独楼联选类讲称济气却责赞级许规态诉灾闻续吗带专设极讨缪识则领谈纪尔证严测电连仅风组罗听语远参况汉边预维刚负响恶删计办线户举钱质层转担乡监车争杀络伤较际妈压卖单谁妇辩图县终势构节显红断习买' +
  '热满够约环请录轻温费绝战备随继虽词劳属马宝墙职养忆减错迁庄馆亵谓访围鱼补状双积财驻织课创临苏坚编贵乐档宁违坏兴宪泪孙剧挂辈释试亿营罚队帮欢军镇击伟换乱黄频顿细择顾兰钩阶丽执异奥刘优怀紧园亚虚偿' +
  '脸鲜协险纸愤损简遗舆阴误泽项骂贸顺帐装销贫验惊诸笔钧辑毕龄虑旧耻归贴穷隶陆启拥伪杂输库丧飞货残绩荣稳饭脱奖摆盖弃软静画训败谢轮赶亩厅绍喷隐触忧闭鸣寻卫夺绪讯渐艺铁丝递账抢欧纳剥码阅届趋彻献丛键' +
  '毁惨缩铭倾暂脑树骗梦谋庆块龙桥爷脚摄灭狱摊惩腾坠纷载扬锁鸡诊灵税践艰锋鲁针础译抚惯惧挥驱湾劝闹链赏戏废沟宽鉴缘竞栏玺逻辞贪猪胁牵额励苍齐跃杨伦灯赔麦诺壮吴袭纵谴盘赖扩绑扰诡纽净烦蓝辅迟贺窝贿韩';
const traditional =
  '這個國們會來時說對發學沒過還麼現長實論關體經樣師點農開動權問數進從話東業網義題華間記應強報讓區給兩場認評醫內書視難該員兒護號寫頂產結將觀機標處歷導見總調傳變審務運聲親檢讀條陳統門覺陽頭愛張決離' +
  '達議資獨樓聯選類講稱濟氣卻責贊級許規態訴災聞續嗎帶專設極討繆識則領談紀爾證嚴測電連僅風組羅聽語遠參況漢邊預維剛負響惡刪計辦線戶舉錢質層轉擔鄉監車爭殺絡傷較際媽壓賣單誰婦辯圖縣終勢構節顯紅斷習買' +
  '熱滿夠約環請錄輕溫費絕戰備隨繼雖詞勞屬馬寶牆職養憶減錯遷莊館褻謂訪圍魚補狀雙積財駐織課創臨蘇堅編貴樂檔寧違壞興憲淚孫劇掛輩釋試億營罰隊幫歡軍鎮擊偉換亂黃頻頓細擇顧蘭鉤階麗執異奧劉優懷緊園亞虛償' +
  '臉鮮協險紙憤損簡遺輿陰誤澤項罵貿順帳裝銷貧驗驚諸筆鈞輯畢齡慮舊恥歸貼窮隸陸啓擁僞雜輸庫喪飛貨殘績榮穩飯脫獎擺蓋棄軟靜畫訓敗謝輪趕畝廳紹噴隱觸憂閉鳴尋衛奪緒訊漸藝鐵絲遞賬搶歐納剝碼閱屆趨徹獻叢鍵' +
  '毀慘縮銘傾暫腦樹騙夢謀慶塊龍橋爺腳攝滅獄攤懲騰墜紛載揚鎖雞診靈稅踐艱鋒魯針礎譯撫慣懼揮驅灣勸鬧鏈賞戲廢溝寬鑑緣競欄璽邏辭貪豬脅牽額勵蒼齊躍楊倫燈賠麥諾壯吳襲縱譴盤賴擴綁擾詭紐淨煩藍輔遲賀窩賄韓';

const firstIdeograph = 0x4e00;
const lastIdeograph = 0x9fff;
const hans = 1;
const hant = 2;
/** For each ideograph of the first block: 0, `hans` or `hant`. */
let scripts: Uint8Array | null = null;

function scriptTable(): Uint8Array {
  const table = new Uint8Array(lastIdeograph - firstIdeograph + 1);
  for (const character of simplified) table[character.charCodeAt(0) - firstIdeograph] = hans;
  for (const character of traditional) table[character.charCodeAt(0) - firstIdeograph] = hant;
  return table;
}

/** Code units looked at; a language does not change behind them. */
const sampled = 2000;
const least = 8;

export function languageOf(text: string): string | null {
  scripts ??= scriptTable();
  const counts = [0, 0, 0];
  let kana = 0;
  let hangul = 0;
  let latin = 0;
  const end = Math.min(text.length, sampled);
  for (let index = 0; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= firstIdeograph && unit <= lastIdeograph) {
      const script = scripts[unit - firstIdeograph] as number;
      counts[script] = (counts[script] as number) + 1;
    } else if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) latin++;
    else if (unit >= 0x3040 && unit <= 0x30ff) kana++;
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul++;
  }
  const [both = 0, simple = 0, full = 0] = counts;
  const east = both + simple + full + kana + hangul;
  // A word of four letters says as much as an ideograph.
  if (east + latin / 4 < least) return null;
  if (latin / 4 > east) return 'en';
  if (hangul > east / 3) return 'ko';
  if (kana > east / 5) return 'ja';
  return full > simple ? 'zh-Hant' : 'zh-Hans';
}
