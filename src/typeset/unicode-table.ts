// Made by scripts/unicode-table.mjs from Unicode 17.0.0. Do not edit.
// biome-ignore-all format: one run after another
export const unicodeVersion = '17.0.0';

/** Line break classes of UAX #14 after LB1, except AI and CJ. */
export const lineBreakClasses = ['AI','AK','AL','AP','AS','B2','BA','BB','BK','CB','CJ','CL','CM','CP','CR','EB','EM','EX','GL','H2','H3','HH','HL','HY','ID','IN','IS','JL','JT','JV','LF','NL','NS','NU','OP','PO','PR','QU','RI','SP','SY','VF','VI','WJ','ZW','ZWJ'] as const;

/** "class width flags" of every kind of code point; `properties.ts` says what the letters mean. */
export const kinds: readonly string[] = [
  'CM 0',
  'BA 0',
  'LF 0',
  'BK 0',
  'CR 0 k',
  'SP N',
  'EX N',
  'QU N',
  'AL N t',
  'PR N',
  'PO N',
  'AL N',
  'OP N',
  'CP N',
  'IS N',
  'HY N',
  'SY N',
  'NU N t',
  'BA N',
  'CL N',
  'NL 0',
  'GL N',
  'OP A',
  'PR A',
  'AI A',
  'AL N pt',
  'QU N i',
  'AL A pt',
  'PO A',
  'BB A',
  'QU N f',
  'AL A',
  'BB N',
  'CM 0 jk',
  'GL 0 jk',
  'AL N u',
  'HH N',
  'HL N',
  'NU 0 k',
  'NU N',
  'AL 0 k',
  'CM N jm',
  'CM N jkm',
  'AL N k',
  'AL N j',
  'BA N jm',
  'CM N m',
  'JL W ke',
  'JL 0 ke',
  'JV 0 j',
  'JV N j',
  'JT N j',
  'NS N',
  'GL 0',
  'AK N',
  'VI N jkm',
  'AS N',
  'ID N',
  'VF N jkm',
  'ZW 0',
  'ZWJ 0 jk',
  'HH A',
  'B2 A q',
  'QU A qi',
  'QU A qf',
  'IN A',
  'IN A q',
  'BA A',
  'BK N',
  'NS N pt',
  'WJ 0',
  'AL 0',
  'AL 0 u',
  'PR N e',
  'PR N u',
  'AI A pt',
  'AI N',
  'IN N',
  'ID W pe',
  'OP W e',
  'CL W e',
  'AL W pe',
  'ID N pt',
  'ID A',
  'EB N ptb',
  'AL W e',
  'ID A pt',
  'EB A ptb',
  'EB W peb',
  'AI W pe',
  'EX N pt',
  'B2 N',
  'ID W e',
  'BA W e',
  'NS W e',
  'CM 0 jke',
  'CM W jkme',
  'ID W pet',
  'CM W e',
  'CJ W e',
  'ID 0 e',
  'H2 W e',
  'H3 W e',
  'ID W eu',
  'EX W e',
  'IN W e',
  'PR W e',
  'PO W e',
  'CL N e',
  'OP N e',
  'NS N e',
  'ID N e',
  'CJ N e',
  'NS N jke',
  'AL N e',
  'CB N',
  'AP N',
  'VI 0 jk',
  'AP N k',
  'OP 0',
  'CL 0',
  'GL 0 jke',
  'AL W eu',
  'ID N pu',
  'ID W peu',
  'RI N jk',
  'EM W jke',
  'AL N pu',
];

/** "kind,length" of each run of code points from U+0000 to U+10FFFF, in base 36. */
export const runs =
  '0,9 1,1 2,1 3,2 4,1 0,i 5,1 6,1 7,1 8,1 9,1 a,1 b,1 7,1 c,1 d,1 8,1 9,1 e,1 f,1 e,1 g,1 h,a e,2 b,3 6,1 b,r c,' +
  '1 9,1 d,1 b,t c,1 i,1 j,1 b,1 0,6 k,1 0,q l,1 m,1 a,1 9,1 n,1 9,1 b,1 o,2 p,1 o,1 q,1 b,1 1,1 r,1 b,1 s,1 n,1 ' +
  'o,2 t,1 b,1 o,5 u,1 o,3 m,1 b,6 v,1 b,9 v,1 b,6 o,1 v,1 b,5 v,4 b,4 v,1 b,1 v,3 b,1 v,2 b,2 v,1 b,1 v,2 b,3 o,' +
  '1 v,3 b,1 v,1 b,1 v,1 b,2 v,1 b,f v,1 b,1 v,1 b,7 v,1 b,a v,2 b,3 v,1 b,5 v,3 b,4 v,1 b,6 v,4 b,1 v,1 b,3 v,4 ' +
  'b,1 v,1 b,4 v,2 b,i v,2 b,3 v,1 b,2q v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,38 v,1 b,f ' +
  'v,1 b,2q v,1 b,2 o,1 w,1 o,3 w,1 o,1 b,2 o,1 b,7 o,4 b,1 o,1 b,1 t,1 b,w x,2k y,7 x,d b,8 z,2 b,4 e,1 b,1 z,4 ' +
  'b,7 z,1 b,1 z,1 b,3 v,h z,1 v,7 b,7 v,h b,1 v,7 b,1j v,1 b,e v,1s b,1 v,1 b,1d x,7 b,4m z,1 b,12 z,2 b,1c e,1 ' +
  '10,1 z,2 b,2 9,1 z,1 x,19 10,1 x,1 b,1 x,2 b,1 x,2 6,1 x,1 z,8 11,r z,4 11,4 b,2 z,b 12,6 b,3 a,3 e,2 b,2 x,b ' +
  '6,1 0,1 6,3 b,17 x,l 13,a a,1 13,2 b,3 x,1 b,2r 6,1 b,1 x,7 12,1 b,1 x,6 b,2 x,2 b,1 x,4 b,2 13,a b,k z,1 14,1' +
  ' b,1 x,1 b,u x,r z,2 b,2h x,b b,1 z,e 13,a b,x x,9 b,4 e,1 6,1 b,1 z,2 x,1 9,2 b,m x,4 b,1 x,9 b,1 x,3 b,1 x,5' +
  ' z,2 b,f z,1 b,p x,3 z,2 b,1 z,1 b,b z,5 b,w 12,2 z,5 x,9 b,16 x,o 12,1 x,w 15,1 b,1i x,1 15,1 x,1 b,1 15,3 x,' +
  '8 15,4 x,1 15,2 b,1 x,7 b,a x,2 i,2 13,a b,h x,1 15,2 z,1 b,8 z,2 b,2 z,2 b,m z,1 b,7 z,1 b,1 z,3 b,4 z,2 x,1 ' +
  'b,1 16,1 15,2 x,4 z,2 15,2 z,2 15,2 x,1 b,1 z,8 16,1 z,4 b,2 z,1 b,3 x,2 z,2 13,a b,2 a,2 b,5 a,1 b,1 9,1 b,2 ' +
  'x,1 z,2 x,2 15,1 z,1 b,6 z,4 b,2 z,2 b,m z,1 b,7 z,1 b,2 z,1 b,2 z,1 b,2 z,2 x,1 z,1 15,3 x,2 z,4 x,2 z,2 x,3 ' +
  'z,3 x,1 z,7 b,4 z,1 b,1 z,7 13,a x,2 b,3 x,1 b,1 z,a x,2 15,1 z,1 b,9 z,1 b,3 z,1 b,m z,1 b,7 z,1 b,2 z,1 b,5 ' +
  'z,2 x,1 b,1 15,3 x,5 z,1 x,2 15,1 z,1 15,2 x,1 z,2 b,1 z,f b,2 x,2 z,2 13,a b,1 9,1 z,7 b,1 x,6 z,1 x,1 15,2 z' +
  ',1 b,8 z,2 b,2 z,2 b,m z,1 b,7 z,1 b,2 z,1 b,5 z,2 x,1 b,1 16,1 x,1 15,1 x,4 z,2 15,2 z,2 15,2 x,1 z,7 x,2 16,' +
  '1 z,4 b,2 z,1 b,3 x,2 z,2 13,a b,8 z,a x,1 b,1 z,1 b,6 z,3 b,3 z,1 b,4 z,3 b,2 z,1 b,1 z,1 b,2 z,3 b,2 z,3 b,3' +
  ' z,3 b,c z,4 16,1 15,1 x,1 15,2 z,3 15,3 z,1 15,3 x,1 z,2 b,1 z,6 16,1 z,e 13,a b,9 9,1 b,1 z,5 x,1 15,3 x,1 b' +
  ',8 z,1 b,3 z,1 b,n z,1 b,g z,2 x,1 b,1 x,3 15,4 z,1 x,3 z,1 x,4 z,7 x,2 z,1 b,3 z,1 b,2 z,2 b,2 x,2 z,2 13,a z' +
  ',7 w,1 b,9 x,1 15,2 w,1 b,8 z,1 b,3 z,1 b,n z,1 b,a z,1 b,5 z,2 x,1 b,1 15,1 x,1 16,1 15,1 16,1 15,2 z,1 x,1 1' +
  '6,2 z,1 16,2 x,2 z,7 16,2 z,5 b,3 z,1 b,2 x,2 z,2 13,a z,1 b,2 15,1 z,c x,2 15,2 b,9 z,1 b,3 z,1 b,15 x,2 b,1 ' +
  '16,1 15,2 x,4 z,1 15,3 z,1 15,3 x,1 17,1 b,1 z,4 b,3 16,1 b,a x,2 z,2 13,a b,9 a,1 b,6 z,1 x,1 15,2 z,1 b,i z,' +
  '3 b,o z,1 b,9 z,1 b,1 z,2 b,7 z,3 x,1 z,4 16,1 15,2 x,3 z,1 x,1 z,1 15,7 16,1 z,6 13,a z,2 15,2 b,1 z,c b,1c x' +
  ',1 b,1 18,1 x,7 z,4 9,1 b,7 x,8 b,1 13,a i,2 z,11 b,2 z,1 b,1 z,1 b,5 z,1 b,o z,1 b,1 z,1 b,a x,1 b,1 18,1 x,9' +
  ' b,1 z,2 b,5 z,1 b,1 z,1 x,7 z,1 13,a z,2 b,4 z,w b,1 w,4 b,1 w,2 l,1 w,2 i,1 l,1 6,5 l,1 b,1 6,1 b,3 x,2 b,6 ' +
  '13,a b,a i,1 x,1 b,1 x,1 b,1 x,1 c,1 j,1 c,1 j,1 15,2 b,8 z,1 b,10 z,4 x,e 19,1 x,5 i,1 x,2 b,5 x,b z,1 x,10 z' +
  ',1 i,2 b,6 x,1 b,6 z,1 b,2 w,2 i,1 w,1 b,5 l,2 z,11 b,17 1a,2 x,4 15,1 x,6 1a,1 x,2 15,2 x,2 b,1 13,a i,2 b,a ' +
  '15,2 x,2 b,4 x,3 b,1 1a,3 b,2 1a,7 b,3 x,4 b,d x,1 1a,1 15,1 x,2 1a,6 x,1 b,1 1a,1 13,a 1a,3 x,1 b,14 z,1 b,1 ' +
  'z,5 b,1 z,2 b,1c 1b,2n 1c,1 1d,1 1e,1z 1f,2g b,21 z,1 b,4 z,2 b,7 z,1 b,1 z,1 b,4 z,2 b,15 z,1 b,4 z,2 b,x z,1' +
  ' b,4 z,2 b,7 z,1 b,1 z,1 b,4 z,2 b,f z,1 b,1l z,1 b,4 z,2 b,1v z,2 x,3 b,1 i,1 b,r z,3 b,q z,6 b,2e z,2 b,6 z,' +
  '2 10,1 b,hr i,1 b,q c,1 j,1 z,3 b,23 i,3 b,b z,7 b,i x,3 16,1 z,9 b,j x,2 16,1 i,2 z,9 b,i x,2 z,c b,d z,1 b,3' +
  ' z,1 x,2 z,c b,1g x,2 15,1 x,7 15,8 x,1 15,2 x,b i,2 1g,1 b,1 i,1 b,1 i,1 9,1 b,1 x,1 z,2 13,a z,6 b,a z,6 b,2' +
  ' 6,2 i,2 w,1 b,1 6,2 b,1 x,3 1h,1 x,1 13,a z,6 b,2h z,7 b,5 x,2 b,y x,1 b,1 z,5 b,1y z,a b,v z,1 x,3 15,4 x,2 ' +
  '15,3 z,4 15,2 x,1 15,6 x,3 z,4 b,1 z,3 6,2 13,a b,u z,2 b,5 z,b b,18 z,4 b,q z,6 13,b z,3 b,1l x,2 15,2 x,1 z,' +
  '2 b,1j 15,1 x,1 15,1 x,7 z,1 x,1 1a,1 x,1 1a,2 x,8 15,6 x,a z,2 x,1 13,a z,6 13,a z,6 b,e z,2 x,1a z,2 x,b y,1' +
  ' z,k x,4 15,1 1i,1b x,1 16,1 x,5 16,1 x,1 16,1 15,4 x,1 16,1 1j,1 1i,8 z,1 i,2 1k,a i,2 1l,1 i,4 1l,a x,9 1l,9' +
  ' i,3 x,2 15,1 b,u 15,1 x,4 15,2 x,2 16,1 x,3 b,2 13,a b,6 1k,12 x,1 15,1 x,2 15,3 x,1 15,1 x,3 1m,2 z,8 b,14 1' +
  '5,8 x,8 15,2 x,2 z,3 i,5 13,a z,3 b,3 13,a b,10 i,2 b,b z,5 b,17 z,2 b,b z,8 x,3 b,1 x,d 15,1 x,7 b,4 x,1 b,6 ' +
  'x,1 b,2 15,1 x,2 b,1 z,5 b,5c x,d y,1 x,1a y,1 x,3 b,7q z,2 b,6 z,2 b,12 z,2 b,6 z,2 b,8 z,1 b,1 z,1 b,1 z,1 b' +
  ',1 z,1 b,v z,2 b,1h z,1 b,f z,1 b,e z,2 b,6 z,1 b,j z,2 b,3 z,1 b,7 w,1 b,1 z,1 i,7 l,1 i,3 1n,1 x,1 1o,1 0,2 ' +
  '1p,1 l,1 10,1 1p,1 1q,1 o,2 b,1 1r,1 1s,1 c,1 q,1 1r,1 1s,1 c,1 q,1 o,2 v,1 b,1 1t,2 1u,1 1v,1 1w,2 0,5 l,1 s,' +
  '1 a,1 s,2 a,1 s,1 a,2 b,1 q,1 u,1 o,1 1x,1 1g,1 v,1 b,5 e,1 c,1 j,1 1g,2 1x,1 b,c i,1 a,1 i,4 b,1 i,3 1y,1 1z,' +
  '4 20,1 0,a b,2 z,2 o,1 b,8 c,1 j,1 o,1 b,1 o,4 b,8 c,1 j,1 z,1 b,d z,3 9,7 a,1 9,1 21,1 9,2 n,1 9,9 a,1 9,4 a,' +
  '1 9,2 a,1 9,1 a,1 9,1 22,e x,x z,f b,3 s,1 b,1 o,1 b,3 s,1 b,9 o,1 b,2 n,1 b,a o,1 23,1 b,3 v,1 b,4 o,1 b,d p,' +
  '1 b,m 24,3 o,2 24,6 o,4 b,1 o,c b,4 o,a b,f o,1 b,2 z,4 o,4 23,6 b,f p,2 b,d v,2 b,o o,1 b,1 o,1 b,i v,1 b,o o' +
  ',1 b,1 o,2 b,3 o,2 b,2 o,1 b,3 o,1 b,1 o,1 9,2 b,1 o,1 b,4 o,1 b,2 o,4 b,2 o,1 b,1 o,1 b,1 o,6 b,1 o,1 b,5 o,4' +
  ' b,4 o,2 b,a o,1 b,3 o,1 b,5 o,1 b,d o,2 b,2 o,4 b,2 o,2 b,2 o,2 b,i o,2 b,2 o,2 b,d o,1 b,3 o,1 b,b o,1 b,p o' +
  ',1 b,1b 25,1 b,o c,1 j,1 c,1 j,1 b,6 o,1 b,7 26,2 b,c p,1 27,1 28,1 b,4k p,1 b,p 29,4 p,3 26,1 2a,2 26,1 b,4 p' +
  ',3 b,1b z,m b,b z,l o,2q 23,1 o,13 24,1 o,k v,1 o,24 b,4 o,10 24,1 b,b o,g b,2 o,4 b,a o,2 b,1 o,7 p,2 b,6 o,2' +
  ' b,2 23,1 o,1 b,4 o,2 b,2 23,1 o,1 b,4 o,3 b,2 o,1 b,2 o,4 b,g o,4 b,9 o,1 b,b p,2 29,2 b,1 2a,4 p,1 o,2 b,2 o' +
  ',1 b,4 23,1 o,1 b,1 p,1 b,2 26,2 24,2 2a,1 b,1 1l,2 2b,1 2c,1 2b,1 1l,1 p,1 b,1 p,2 b,2 p,1 b,3 p,1 b,3 p,2 2d' +
  ',8 p,1 2a,2 1l,1 b,4 23,1 b,1 23,1 b,5 29,c b,b p,1 23,1 o,1 b,1 23,1 o,1 23,1 p,1 o,1 2e,1 o,2 b,1 o,2 b,1 o,' +
  '1 b,b p,1 b,2 p,1 26,1 b,a 2d,6 b,2 p,1 29,1 p,4 b,1 p,1 b,1 p,2 b,1 o,2 p,1 29,1 b,5 p,1 b,2 29,2 b,4 p,2 b,b' +
  ' 26,2 2b,1 1l,4 26,2 2b,2 2e,1 o,4 2b,1 29,1 2e,1 2b,1 2e,1 o,1 2e,1 26,1 o,3 2b,2 o,2 2b,1 o,2 2b,3 b,1 o,1 b' +
  ',4 o,1 23,1 26,1 o,5 23,1 2e,1 26,2 2e,1 26,1 o,1 2e,2 2f,1 26,1 o,2 26,1 2b,2 1l,2 2a,1 1l,2 29,1 b,2 2a,2 2g' +
  ',2 2c,2 b,1 p,1 b,2 p,1 b,1 p,1 b,1 p,1 b,6 p,1 b,3 p,1 b,6 29,1 b,a p,2 b,8 v,1 b,6 p,1 b,2 p,1 b,4 29,1 b,1 ' +
  '29,1 b,4 29,3 b,1 2h,1 b,3 7,6 b,1 6,1 2i,1 2a,1 b,3 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 o' +
  ',a 24,k b,1 29,3 b,9 p,1 b,e 29,1 b,e 29,1 b,5 c,1 j,1 b,v c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 b,g i,1 b,8' +
  'j p,2 b,25 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 b,1r c,1 j,' +
  '1 c,1 j,1 b,w c,1 j,1 b,7b p,3 b,j 29,2 b,1f 29,1 b,4 2h,1 o,4 b,q z,2 b,ah x,3 b,2 z,5 6,1 i,3 b,1 6,1 i,1 b,' +
  '12 z,1 b,1 z,5 b,1 z,2 b,1k z,7 b,1 i,1 z,e x,1 b,n z,9 b,7 z,1 b,7 z,1 b,7 z,1 b,7 z,1 b,7 z,1 b,7 z,1 b,7 z,' +
  '1 b,7 z,1 x,w 7,2 q,1 u,1 q,1 u,1 7,3 q,1 u,1 7,1 q,1 u,1 i,8 b,1 10,1 c,1 i,1 b,2 q,1 u,1 b,2 q,1 u,1 c,1 j,1' +
  ' c,1 j,1 c,1 j,1 c,1 j,1 i,4 6,1 b,1 i,2 b,1 i,2 b,5 2j,2 i,3 b,1 10,1 i,1 c,1 i,8 b,1 i,1 b,1 i,2 b,3 6,2 c,1' +
  ' d,1 c,1 d,1 c,1 d,1 c,1 d,1 10,1 z,y 2k,q z,1 2k,2h z,c 2k,5y z,q 2k,g 2l,1 28,2 2k,2 2m,1 2k,2 27,1 28,1 27,' +
  '1 28,1 27,1 28,1 27,1 28,1 27,1 28,1 2k,2 27,1 28,1 27,1 28,1 27,1 28,1 27,1 28,1 2m,1 27,1 28,2 2k,a 2n,4 2o,' +
  '2 2p,1 2k,4 2q,1 2k,5 2m,2 2p,1 2k,1 1l,1 z,1 2r,1 2k,1 2r,1 2k,1 2r,1 2k,1 2r,1 2k,1 2r,1 2k,p 2r,1 2k,v 2r,1' +
  ' 2k,1 2r,1 2k,1 2r,1 2k,6 2r,1 2k,6 2r,2 z,2 2n,2 2m,4 2k,1 2m,1 2r,1 2k,1 2r,1 2k,1 2r,1 2k,1 2r,1 2k,1 2r,1 ' +
  '2k,p 2r,1 2k,v 2r,1 2k,1 2r,1 2k,1 2r,1 2k,6 2r,1 2k,6 2r,2 2k,4 2m,1 2r,1 2m,2 2k,1 z,5 2k,17 z,1 2k,1f 2s,1 ' +
  '2k,16 z,1 2k,2e z,9 2k,1 2r,g 2k,v z,1 2k,14 o,8 2k,1z 2p,1 2k,1 2p,1 2k,5d2 2d,1s 2k,g7p 2m,1 2k,vr z,3 2k,1j' +
  ' z,9 b,1a i,2 b,7h i,1 6,1 i,1 b,g 13,a b,2 z,k b,1b x,4 b,1 x,a b,w x,2 b,28 x,2 b,1 i,5 z,8 b,65 z,k b,h x,1' +
  ' b,3 x,1 b,4 x,1 b,n 15,2 x,2 15,1 b,4 x,1 z,3 b,8 a,1 b,1 z,6 b,1g w,2 6,2 z,8 15,2 b,1e 15,g x,2 z,8 i,2 13,' +
  'a z,6 x,i b,a w,1 b,2 x,1 13,a b,s x,8 i,2 b,n x,b 15,1 16,1 z,b b,1 1b,t z,3 x,3 15,1 1i,1b x,1 15,2 x,4 15,2' +
  ' x,2 15,2 1j,1 1l,6 i,3 1l,4 z,1 i,1 1k,a z,4 1l,2 b,5 x,1 b,a 13,a b,5 z,1 1k,15 x,6 15,2 x,2 15,2 x,2 z,9 i,' +
  '3 x,1 i,8 x,1 15,1 z,2 1k,a z,2 1l,1 i,3 b,r 1a,1 x,1 1a,1 b,1e x,1 b,1 x,3 b,2 x,2 b,5 x,2 b,1 x,1 b,1 z,o b,' +
  'g 15,1 x,2 15,2 i,2 b,3 15,1 x,1 z,a b,6 z,2 b,6 z,2 b,6 z,9 b,7 z,1 b,7 z,1 b,1o z,4 b,37 15,2 x,1 15,2 x,1 1' +
  '5,2 i,1 15,1 x,1 z,2 13,a z,6 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r ' +
  '2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r 2t,1 2u,r z,c 1e,n z,4 1f,1d z,4 1z,1kw v,4xs 2k,a6 2v,2 2k,' +
  '2y 2v,12 b,7 z,c b,5 z,5 11,1 x,1 11,a b,1 11,d z,1 11,5 z,1 11,1 z,1 11,2 z,1 11,2 z,1 11,a b,dq j,1 c,1 b,40' +
  ' z,w b,c a,1 b,3 x,g 28,3 2m,2 2w,2 27,1 28,1 2x,1 z,6 y,1 x,1 y,1 x,1 y,1 x,1 y,2 x,1 y,1 x,1 y,1 x,1 y,2 x,1' +
  ' 2k,5 27,1 28,1 27,1 28,1 27,1 28,1 27,1 28,1 27,1 28,1 27,1 28,1 27,1 28,1 27,1 28,1 2k,2 27,1 28,1 2k,7 28,1' +
  ' 2k,1 28,1 z,1 2m,2 2w,2 2k,1 27,1 28,1 27,1 28,1 27,1 28,1 2k,8 z,1 2k,1 2y,1 2z,1 2k,1 z,4 b,5 z,1 b,3r z,2 ' +
  '1y,1 z,1 2w,1 2k,2 2y,1 2z,1 2k,2 27,1 28,1 2k,2 28,1 2k,1 28,1 2k,b 2m,2 2k,3 2w,1 2k,r 27,1 2k,1 28,1 2k,t 2' +
  '7,1 2k,1 28,1 2k,1 27,1 28,1 30,1 31,1 30,2 32,1 33,1 34,a 33,19 35,2 2s,1 33,u z,3 33,6 z,2 33,6 z,2 33,6 z,2' +
  ' 33,3 z,3 2z,1 2y,1 2k,3 2y,2 z,1 36,7 z,1 20,9 0,3 37,1 o,1 z,2 b,c z,1 b,q z,1 b,j z,1 b,2 z,1 b,f z,2 b,e z' +
  ',y b,3f z,5 i,3 z,4 b,19 z,3 b,2g z,1 b,d z,3 b,1 z,1b b,19 x,1 z,3m b,t z,3 b,1d z,f x,1 b,r z,4 b,10 z,9 b,u' +
  ' z,5 b,12 x,5 z,5 b,u z,1 i,1 b,10 z,4 b,8 i,1 b,5 z,16 b,4e z,2 13,a z,6 b,10 z,4 b,10 z,4 b,14 z,8 b,1g z,b ' +
  'b,c z,1 b,f z,1 b,7 z,1 b,2 z,1 b,b z,1 b,f z,1 b,7 z,1 b,2 z,3 b,1g z,c b,8n z,9 b,m z,a b,8 z,o b,6 z,1 b,16' +
  ' z,1 b,9 z,1x b,6 z,2 b,1 z,1 b,18 z,1 b,2 z,3 b,1 z,2 b,n z,1 i,1 b,1z z,8 b,9 z,1c b,j z,1 b,2 z,5 b,x z,3 i' +
  ',1 b,q z,5 b,r z,12 b,1k z,4 b,k z,2 b,1b x,3 z,1 x,2 z,5 x,4 b,4 z,1 b,3 z,1 b,t z,2 x,3 z,4 x,1 b,9 z,7 i,8 ' +
  'b,1 z,7 b,1s z,w b,11 x,2 z,4 b,5 i,6 25,1 z,9 b,1i z,3 i,7 b,m z,2 b,r z,5 b,q z,7 b,4 z,c b,7 z,28 b,21 z,1j' +
  ' b,1f z,d b,1f z,7 b,16 x,4 z,8 13,a z,6 13,a b,s z,3 x,5 10,1 b,n z,8 b,2 z,5s b,v z,1 b,16 z,1 x,2 10,1 z,2 ' +
  'b,2 z,g b,6 z,8 i,1 b,8 z,x x,6 b,14 z,8 b,m x,b b,9 z,m b,i x,4 b,4 z,12 b,s z,k b,n z,9 15,1 x,1 15,1 38,2 1' +
  'i,1f x,e 39,1 i,2 1l,5 z,4 1l,k 1k,a x,1 1i,2 x,2 1i,1 z,9 y,1 x,2 15,1 b,19 15,3 x,4 15,2 x,2 b,2 12,1 i,4 x,' +
  '1 z,a 12,1 z,2 b,p z,7 13,a z,6 x,3 b,10 x,5 15,1 x,8 z,1 13,a i,4 b,1 15,2 b,1 z,8 b,z x,1 b,1 w,1 b,1 z,9 x,' +
  '2 15,1 b,1c 15,3 x,9 15,1 16,1 b,1 17,2 b,1 i,2 b,1 i,1 x,4 b,1 15,1 x,1 13,a b,1 w,1 b,1 i,3 z,1 b,k z,b b,i ' +
  'z,1 b,p 15,3 x,3 15,2 x,1 16,1 x,2 i,2 b,1 i,2 b,1 x,1 b,2 x,1 z,1q b,7 z,1 b,1 z,1 b,4 z,1 b,f z,1 b,a i,1 z,' +
  '6 b,1b x,1 15,3 x,8 z,5 13,a z,6 x,2 15,2 z,1 1i,8 z,2 1i,2 z,2 1i,m z,1 1i,7 z,1 1i,2 z,1 1i,5 z,1 x,2 i,1 16' +
  ',1 15,1 x,1 15,4 z,2 15,2 z,2 15,2 1j,1 z,2 1k,1 z,6 16,1 z,5 i,1 1k,2 1i,2 15,2 z,2 x,7 z,3 x,5 z,b 1k,a z,1 ' +
  '1k,1 z,2 1k,1 z,1 1k,2 1i,10 z,1 1l,1 16,1 15,2 x,6 z,1 16,1 z,2 16,1 z,1 16,3 15,1 z,1 15,2 x,1 16,1 39,1 3a,' +
  '1 x,1 1l,3 z,1 1l,2 z,8 x,2 z,t b,1h 15,3 x,8 15,2 x,3 15,1 x,1 b,4 i,4 b,1 13,a i,2 z,1 b,1 x,1 b,3 z,u b,1c ' +
  '16,1 15,2 x,6 15,1 x,1 15,2 16,1 15,1 x,2 15,1 x,2 b,4 z,8 13,a z,4m b,1b 16,1 15,2 x,4 z,2 15,4 x,2 15,1 x,2 ' +
  'w,1 i,2 6,2 b,3 i,f b,4 x,2 z,y b,1c 15,3 x,8 15,2 x,1 15,1 x,2 i,2 b,2 z,b 13,a z,6 w,d z,j b,17 x,1 15,1 x,1' +
  ' 15,2 x,6 16,1 x,1 b,2 z,6 13,a z,6 13,k z,s b,r z,2 x,1 15,1 x,1 1a,2 x,4 15,1 x,5 z,4 13,a b,2 i,3 b,8 z,55 ' +
  'b,18 15,3 x,9 15,1 x,2 b,1 z,2s b,1s 13,a b,9 z,c b,1 1i,7 z,2 1i,1 z,2 1i,8 z,1 1i,2 z,1 1i,o 16,1 15,5 z,1 1' +
  '5,2 z,2 x,2 16,1 39,1 3a,1 15,1 3a,1 15,1 x,1 i,3 z,9 1k,a z,1y b,8 z,2 b,13 15,3 x,4 z,2 x,2 15,4 x,1 b,1 w,1' +
  ' b,1 15,1 z,r b,1 x,a b,14 x,6 15,1 b,1 x,4 w,1 b,1 i,4 w,1 b,1 x,1 z,8 b,1 x,6 15,2 x,3 b,14 17,6 x,d 15,1 x,' +
  '2 i,3 b,1 w,3 i,2 z,d b,21 z,7 w,a z,2e x,1 15,1 x,3 15,1 x,1 15,1 z,2g b,y z,e 13,a z,6 b,9 z,1 b,11 15,1 x,7' +
  ' z,1 x,6 15,1 x,1 b,1 i,5 z,a 13,a b,j z,3 w,1 6,1 b,u z,2 x,m z,1 15,1 x,7 15,1 x,2 15,1 x,2 z,21 b,7 z,1 b,2' +
  ' z,1 b,12 x,6 z,3 x,1 z,1 x,2 z,1 x,7 17,1 x,1 z,8 13,a z,6 b,6 z,1 b,2 z,1 b,w 15,5 z,1 x,2 z,1 15,2 x,1 15,1' +
  ' x,1 b,1 z,7 13,a z,6 b,18 z,4 13,a z,6u 1k,i i,1 x,2 15,2 i,2 z,7 x,2 3a,1 15,1 1i,d z,1 1i,y 15,2 x,5 z,3 15' +
  ',2 x,1 16,1 39,1 i,2 1l,b 1k,a x,1 z,2d b,1 z,f b,t a,4 b,h z,d i,1 b,pm z,2u b,33 z,1 i,5 z,b b,5g z,218 b,2r' +
  ' z,d b,go c,3 j,3 b,10 j,1 b,3 c,1 j,1 c,1 j,1 b,6n c,1 j,2 b,4z c,1 1h,7 3b,1 3c,1 1h,3 3b,1 3c,1 3b,1 3c,1 x' +
  ',1 b,6 x,f z,a b,32z z,5 b,cu c,1 j,1 b,3b z,5a1 1k,u x,c 15,3 x,3 1k,a z,1c6 b,ft z,7 b,v z,1 13,a z,4 i,2 b,' +
  '27 z,1 13,a z,6 b,u z,2 x,5 i,1 z,a b,1c x,7 i,3 b,a i,1 b,1 z,a 13,a z,1 b,7 z,1 b,l z,5 b,j z,c0 b,z 18,1 b,' +
  '3 18,4 b,3 i,2 13,a z,5i b,2f i,2 b,2 z,5 b,p z,2 b,p z,18 b,23 z,4 x,1 b,1 15,1j z,7 x,4 b,d z,1s 2m,4 3d,1 z' +
  ',b 2o,2 2m,2 2k,3 z,9 2k,5c0 2d,d2 3e,5 z,10 2d,1 2k,v 3e,2 z,2n 2k,37 z,d 3e,pe z,e 3e,1f z,5y5 2d,4 z,1 2d,7' +
  ' z,1 2d,2 z,1 2k,83 3e,6 z,9 2r,1 z,t 2r,3 z,2 2r,1 z,e 2r,4 3e,1 z,7 2k,b0 z,1s4 b,2z z,5 b,d z,3 b,9 z,7 b,a' +
  ' z,2 b,1 x,2 i,1 0,4 z,318 b,6o 13,a b,3 z,3 b,c4 z,6 b,n z,f b,h z,f x,1a z,2 x,n z,9 b,38 z,1o b,6u z,a b,13' +
  ' z,2 b,1o 16,2 x,3 b,3 16,6 0,8 x,8 b,2 x,7 b,u x,4 b,1p z,l b,1u x,3 b,1 z,3e b,k z,c b,k z,c 2d,2f z,9 2d,n ' +
  'b,2 z,3r b,2d z,1 b,1z z,1 b,2 z,2 b,1 z,2 b,2 z,2 b,4 z,1 b,c z,1 b,1 z,1 b,7 z,1 b,1t z,1 b,4 z,2 b,8 z,1 b,' +
  '7 z,1 b,s z,1 b,4 z,1 b,5 z,1 b,1 z,3 b,7 z,1 b,9g z,2 b,84 z,2 13,1e b,e8 x,1j b,4 x,1e b,8 x,1 b,e x,1 b,2 i' +
  ',4 b,1 z,f x,5 z,1 x,f z,uo b,v z,6 b,6 z,5x x,7 z,1 x,h z,2 x,7 z,1 x,2 z,1 x,5 z,5 b,1q z,x x,1 z,34 b,19 z,' +
  '3 x,7 b,7 z,2 13,a z,4 b,2 z,8w b,u x,1 z,h b,18 x,4 13,a z,5 9,1 z,cw b,s x,4 13,a z,5y b,u x,2 b,1 13,a z,4 ' +
  'b,1 z,5c b,v z,1 b,3 x,1 b,2 x,1 b,7 x,2 b,5 x,1 z,8 b,2 z,68 b,7 z,1 b,4 z,1 b,2 z,1 b,f z,1 b,5h z,2 b,9 x,7' +
  ' z,15 b,1w x,7 b,1 z,4 13,a z,4 c,2 z,lt b,1n a,1 b,3 a,1 b,4 z,24 b,1p z,5e b,4 z,1 b,r z,1 b,2 z,1 b,1 z,2 b' +
  ',1 z,1 b,a z,1 b,4 z,1 b,1 z,1 b,1 z,6 b,1 z,4 b,1 z,1 b,1 z,1 b,1 z,1 b,3 z,1 b,2 z,1 b,1 z,2 b,1 z,1 b,1 z,1' +
  ' b,1 z,1 b,1 z,1 b,1 z,1 b,2 z,1 b,1 z,2 b,4 z,1 b,7 z,1 b,4 z,1 b,4 z,1 b,1 z,1 b,a z,1 b,h z,5 b,3 z,1 b,5 z' +
  ',1 b,h z,1g b,2 z,7i 1l,4 26,1 1l,13 3f,4 1l,2s 3f,c 1l,f 3f,2 1l,f 3f,1 1l,e 26,1 3f,1 1l,11 3f,a o,b 24,2 b,' +
  '3 o,u b,2 o,1m b,6 23,2 o,c 23,2 o,e 2h,1 o,2 2h,a o,i b,1 3g,1 3f,1j 3h,q 2k,1 26,1 2p,1 3f,d 2k,a 26,1 2k,k ' +
  '26,1 2k,2 26,5 2p,1 26,3 2k,1 3f,4 2k,9 3f,7 26,2 3f,e 2k,6 3f,4a 26,x 2a,1 1l,2 2a,9 26,9 2a,1 26,1y 2a,1 26,' +
  '7 2g,1 26,e 1l,2 2a,2 1l,1 2a,3 b,2 2a,2 26,l 29,2 26,5 29,1 26,5 2g,3 26,2 2g,1 26,2 2g,1 2c,2 2a,2 26,5 2a,c' +
  ' 26,h 1l,2 2a,1 26,1 2a,1 1l,1 2a,1 26,3 3i,5 26,1r 2a,1 26,1 2a,1 2g,2 26,2 2g,b 26,l 2g,j 26,3 2g,1 26,4 2g,' +
  '3 26,1 2g,3 26,7 2g,1 26,1 2g,1 26,e 29,1 26,1 29,1 26,1 29,1 26,5 2g,1 26,4 29,1 26,1 29,2 26,22 2a,1 1l,1 26' +
  ',1 29,7 26,g 29,e 26,d 29,c b,b p,1 2a,1 26,4 1l,1 26,o 1l,7 2a,2 1l,2 2a,1 2c,2 2a,4 2g,1 1l,c 2a,1 1l,2 2a,4' +
  ' 1l,2 2c,1 1l,4 2g,2 1l,d 26,1 2a,1 1l,2 2a,1 1l,8 2a,2 1l,9 2a,1 1l,5 2a,3 1l,c 2a,3 b,8 2a,3 1l,2 2a,1 1l,1 ' +
  '2a,1 1l,4 2a,1 1l,6 2a,1 1l,3 2a,1 b,6 2a,1 26,22 2g,3 26,3 2g,5 b,12 7,3 1g,3 b,4 26,z 2g,1 26,g 2g,3 26,9 2g' +
  ',1 26,5 1l,5 2a,1 2g,1 2a,3 26,3 1l,2 26,4 3g,1 3f,2 26,4 2a,6 1l,3 2a,1 1l,1 26,2 3f,3 2a,1 1l,2 2a,1 26,9 3f' +
  ',3 b,38 1l,3 b,4 1l,5 b,2d 1l,5 3g,1 3f,5 26,c 3f,4 26,1 3f,f b,c 3j,4 b,1k 3j,8 b,a 3j,6 b,14 3j,8 b,u 3j,2 b' +
  ',c 3j,4 b,2 3j,e b,9 3j,13 b,c 2g,1 26,2 2g,1 26,8 2g,8 26,6 2g,1 26,9 2g,a 26,1 1l,1 2g,3 26,7 1l,1 26,1c 2g,' +
  '1 26,1p 2g,2 26,1 2g,2 26,1 2g,1 26,h 2g,3 26,1 2g,d 26,y b,2g 3f,8 1l,e 3f,2 26,d 3f,3 26,b 3g,3 26,1h 2g,3 2' +
  '6,1 3f,1 26,1 3f,3 3g,1 26,g 3g,1 3f,1 26,c 3g,1 3f,3 26,1 2g,9 3g,2 3f,5 b,43 z,1 b,2k 13,a b,1 z,5 3f,se z,2' +
  ' 2k,wyo 2v,w 2k,3dq 2v,2 2k,4ge 2v,2 2k,5rl 2v,f 2k,ha 2v,1wi 2k,f2 2v,15s z,2 2k,3t7 2v,5 2k,6ju 2v,1478 z,e1' +
  'oi 20,1 0,1 20,u x,2o 20,3k x,6o 20,2s0 z,1beo v,1eke z,2 v,1eke z,2';

/** The regions whose flags are RGI emoji. */
export const flags =
  'AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY' +
  ' BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES E' +
  'T EU FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL ' +
  'IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME' +
  ' MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG P' +
  'H PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ ' +
  'TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA' +
  ' ZM ZW';
