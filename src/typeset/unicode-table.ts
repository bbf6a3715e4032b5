// Made by scripts/unicode-table.mjs from Unicode 17.0.0. Do not edit.
// biome-ignore-all format: one run after another
export const unicodeVersion = '17.0.0';

/** Line break classes of UAX #14 after LB1, except AI and CJ; QI QF OE CE DC AX IX are parts of QU OP CP AL ID. */
export const lineBreakClasses = ['AI','AK','AL','AP','AS','AX','B2','BA','BB','BK','CB','CE','CJ','CL','CM','CP','CR','DC','EB','EM','EX','GL','H2','H3','HH','HL','HY','ID','IN','IS','IX','JL','JT','JV','LF','NL','NS','NU','OE','OP','PO','PR','QF','QI','QU','RI','SP','SY','VF','VI','WJ','ZW','ZWJ'] as const;

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
  'QI N',
  'AL A pt',
  'PO A',
  'BB A',
  'QF N',
  'AL A',
  'BB N',
  'CM 0 jk',
  'GL 0 jk',
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
  'B2 A',
  'QI A',
  'QF A',
  'IN A',
  'BA A',
  'BK N',
  'NS N pt',
  'WJ 0',
  'AL 0',
  'PR N e',
  'AI A pt',
  'AI N',
  'IN N',
  'ID W pe',
  'OE W e',
  'CL W e',
  'AL W pe',
  'ID N pt',
  'DC N',
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
  'EX W e',
  'IN W e',
  'PR W e',
  'PO W e',
  'CL N e',
  'OE N e',
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
  'IX N p',
  'IX W pe',
  'RI N jk',
  'EM W jke',
  'AX N p',
];

/** "kind,length" of each run of code points from U+0000 to U+10FFFF, in base 36. */
export const runs =
  '0,9 1,1 2,1 3,2 4,1 0,i 5,1 6,1 7,1 8,1 9,1 a,1 b,1 7,1 c,1 d,1 8,1 9,1 e,1 f,1 e,1 g,1 h,a e,2 b,3 6,1 b,r c,' +
  '1 9,1 d,1 b,t c,1 i,1 j,1 b,1 0,6 k,1 0,q l,1 m,1 a,1 9,1 n,1 9,1 b,1 o,2 p,1 o,1 q,1 b,1 1,1 r,1 b,1 s,1 n,1 ' +
  'o,2 t,1 b,1 o,5 u,1 o,3 m,1 b,6 v,1 b,9 v,1 b,6 o,1 v,1 b,5 v,4 b,4 v,1 b,1 v,3 b,1 v,2 b,2 v,1 b,1 v,2 b,3 o,' +
  '1 v,3 b,1 v,1 b,1 v,1 b,2 v,1 b,f v,1 b,1 v,1 b,7 v,1 b,a v,2 b,3 v,1 b,5 v,3 b,4 v,1 b,6 v,4 b,1 v,1 b,3 v,4 ' +
  'b,1 v,1 b,4 v,2 b,i v,2 b,3 v,1 b,2q v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,1 v,1 b,38 v,1 b,f ' +
  'v,1 b,2q v,1 b,2 o,1 w,1 o,3 w,1 o,1 b,2 o,1 b,7 o,4 b,1 o,1 b,1 t,1 b,w x,2k y,7 x,d b,e e,1 b,i v,h b,1 v,7 ' +
  'b,7 v,h b,1 v,7 b,1j v,1 b,e v,1s b,1 v,1 b,1d x,7 b,73 e,1 z,1 b,4 9,1 b,1 x,19 z,1 x,1 b,1 x,2 b,1 x,2 6,1 x' +
  ',1 b,8 10,r b,4 10,4 b,d 11,6 b,3 a,3 e,2 b,2 x,b 6,1 0,1 6,3 b,17 x,l 12,a a,1 12,2 b,3 x,1 b,2r 6,1 b,1 x,7 ' +
  '11,1 b,1 x,6 b,2 x,2 b,1 x,4 b,2 12,a b,l 13,1 b,1 x,1 b,u x,r b,2j x,b b,f 12,a b,x x,9 b,4 e,1 6,1 b,3 x,1 9' +
  ',2 b,m x,4 b,1 x,9 b,1 x,3 b,1 x,5 b,17 x,3 b,1g 11,2 b,5 x,9 b,16 x,o 11,1 x,w 14,1 b,1i x,1 14,1 x,1 b,1 14,' +
  '3 x,8 14,4 x,1 14,2 b,1 x,7 b,a x,2 i,2 12,a b,h x,1 14,2 b,1k x,1 b,1 15,1 14,2 x,4 b,2 14,2 b,2 14,2 x,1 b,9' +
  ' 15,1 b,a x,2 b,2 12,a b,2 a,2 b,5 a,1 b,1 9,1 b,2 x,1 b,2 x,2 14,1 b,1k x,1 b,1 14,3 x,2 b,4 x,2 b,2 x,3 b,3 ' +
  'x,1 b,k 12,a x,2 b,3 x,1 b,b x,2 14,1 b,1k x,1 b,1 14,3 x,5 b,1 x,2 14,1 b,1 14,2 x,1 b,k x,2 b,2 12,a b,1 9,1' +
  ' b,8 x,6 b,1 x,1 14,2 b,1k x,1 b,1 15,1 x,1 14,1 x,4 b,2 14,2 b,2 14,2 x,1 b,7 x,2 15,1 b,a x,2 b,2 12,a b,i x' +
  ',1 b,1n 15,1 14,1 x,1 14,2 b,3 14,3 b,1 14,3 x,1 b,9 15,1 b,e 12,a b,9 9,1 b,6 x,1 14,3 x,1 b,1j x,1 b,1 x,3 1' +
  '4,4 b,1 x,3 b,1 x,4 b,7 x,2 b,b x,2 b,2 12,a b,7 w,1 b,9 x,1 14,2 w,1 b,1j x,1 b,1 14,1 x,1 15,1 14,1 15,1 14,' +
  '2 b,1 x,1 15,2 b,1 15,2 x,2 b,7 15,2 b,b x,2 b,2 12,a b,3 14,1 b,c x,2 14,2 b,1j x,2 b,1 15,1 14,2 x,4 b,1 14,' +
  '3 b,1 14,3 x,1 16,1 b,8 15,1 b,a x,2 b,2 12,a b,9 a,1 b,7 x,1 14,2 b,1y x,1 b,4 15,1 14,2 x,3 b,1 x,1 b,1 14,7' +
  ' 15,1 b,6 12,a b,2 14,2 b,1p x,1 b,1 17,1 x,7 b,4 9,1 b,7 x,8 b,1 12,a i,2 b,2d x,1 b,1 17,1 x,9 b,b x,7 b,1 1' +
  '2,a b,13 w,4 b,1 w,2 l,1 w,2 i,1 l,1 6,5 l,1 b,1 6,1 b,3 x,2 b,6 12,a b,a i,1 x,1 b,1 x,1 b,1 x,1 c,1 j,1 c,1 ' +
  'j,1 14,2 b,1d x,e 18,1 x,5 i,1 x,2 b,5 x,b b,1 x,10 b,1 i,2 b,6 x,1 b,9 w,2 i,1 w,1 b,5 l,2 b,28 19,2 x,4 14,1' +
  ' x,6 19,1 x,2 14,2 x,2 b,1 12,a i,2 b,a 14,2 x,2 b,4 x,3 b,1 19,3 b,2 19,7 b,3 x,4 b,d x,1 19,1 14,1 x,2 19,6 ' +
  'x,1 b,1 19,1 12,a 19,3 x,1 b,2q 1a,2n 1b,1 1c,1 1d,1z 1e,2g b,9p x,3 b,1 i,1 b,4e z,1 b,hr i,1 b,q c,1 j,1 b,2' +
  '6 i,3 b,10 x,3 15,1 b,s x,2 15,1 i,2 b,r x,2 b,u x,2 b,1s x,2 14,1 x,7 14,8 x,1 14,2 x,b i,2 1f,1 b,1 i,1 b,1 ' +
  'i,1 9,1 b,1 x,1 b,2 12,a b,o 6,2 i,2 w,1 b,1 6,2 b,1 x,3 1g,1 x,1 12,a b,2z x,2 b,y x,1 b,3a x,3 14,4 x,2 14,3' +
  ' b,4 14,2 x,1 14,6 x,3 b,8 6,2 12,a b,3k 12,b b,1o x,2 14,2 x,1 b,1l 14,1 x,1 14,1 x,7 b,1 x,1 19,1 x,1 19,2 x' +
  ',8 14,6 x,a b,2 x,1 12,a b,6 12,a b,m x,1a b,2 x,b y,1 b,k x,4 14,1 1h,1b x,1 15,1 x,5 15,1 x,1 15,1 14,4 x,1 ' +
  '15,1 1i,1 1h,8 b,1 i,2 1j,a i,2 1k,1 i,4 1k,a x,9 1k,9 i,3 x,2 14,1 b,u 14,1 x,4 14,2 x,2 15,1 x,3 b,2 12,a b,' +
  '6 1j,12 x,1 14,1 x,2 14,3 x,1 14,1 x,3 1l,2 b,1c 14,8 x,8 14,2 x,2 b,3 i,5 12,a b,6 12,a b,10 i,2 b,28 x,3 b,1' +
  ' x,d 14,1 x,7 b,4 x,1 b,6 x,1 b,2 14,1 x,2 b,5i x,d y,1 x,1a y,1 x,3 b,e5 w,1 b,2 i,7 l,1 i,3 1m,1 x,1 1n,1 0,' +
  '2 1o,1 l,1 z,1 1o,1 1p,1 o,2 b,1 1q,1 1r,1 c,1 q,1 1q,1 1r,1 c,1 q,1 o,2 v,1 b,1 1s,3 1t,1 1u,2 0,5 l,1 s,1 a,' +
  '1 s,2 a,1 s,1 a,2 b,1 q,1 u,1 o,1 1v,1 1f,1 v,1 b,5 e,1 c,1 j,1 1f,2 1v,1 b,c i,1 a,1 i,4 b,1 i,3 1w,1 1x,5 0,' +
  'a b,4 o,1 b,8 c,1 j,1 o,1 b,1 o,4 b,8 c,1 j,1 b,h 9,7 a,1 9,1 1y,1 9,2 n,1 9,9 a,1 9,4 a,1 9,2 a,1 9,1 a,1 9,f' +
  ' x,x b,i s,1 b,1 o,1 b,3 s,1 b,9 o,1 b,2 n,1 b,a o,1 1z,1 b,3 v,1 b,4 o,1 b,d p,1 b,m 20,3 o,2 20,6 o,4 b,1 o,' +
  'c b,4 o,a b,f o,1 b,6 o,4 1z,6 b,f p,2 b,d v,2 b,o o,1 b,1 o,1 b,i v,1 b,o o,1 b,1 o,2 b,3 o,2 b,2 o,1 b,3 o,1' +
  ' b,1 o,1 9,2 b,1 o,1 b,4 o,1 b,2 o,4 b,2 o,1 b,1 o,1 b,1 o,6 b,1 o,1 b,5 o,4 b,4 o,2 b,a o,1 b,3 o,1 b,5 o,1 b' +
  ',d o,2 b,2 o,4 b,2 o,2 b,2 o,2 b,i o,2 b,2 o,2 b,d o,1 b,3 o,1 b,b o,1 b,p o,1 b,1b 21,1 b,o c,1 j,1 c,1 j,1 b' +
  ',6 o,1 b,7 22,2 b,c p,1 23,1 24,1 b,4k p,1 b,p 25,4 p,3 22,1 26,2 22,1 b,4 p,3 b,2t o,2q 1z,1 o,13 20,1 o,k v,' +
  '1 o,24 b,4 o,10 20,1 b,b o,g b,2 o,4 b,a o,2 b,1 o,7 p,2 b,6 o,2 b,2 1z,1 o,1 b,4 o,2 b,2 1z,1 o,1 b,4 o,3 b,2' +
  ' o,1 27,1 b,1 o,4 b,g o,4 b,9 o,1 b,b p,2 25,2 b,1 26,4 p,1 o,2 b,2 o,1 b,4 1z,1 o,1 b,1 p,1 b,2 22,2 20,2 26,' +
  '1 b,1 1k,2 28,1 29,1 28,1 1k,1 p,1 b,1 p,2 b,2 p,1 b,3 p,1 b,3 p,2 2a,8 p,1 26,2 1k,1 b,4 1z,1 b,1 1z,1 b,5 25' +
  ',c b,b p,1 1z,1 o,1 b,1 1z,1 o,1 1z,1 p,1 o,1 2b,1 o,2 b,1 o,2 b,1 o,1 b,b p,1 b,2 p,1 22,1 b,a 2a,6 b,2 p,1 2' +
  '5,1 p,4 b,1 p,1 b,1 p,2 b,1 o,2 p,1 25,1 b,5 p,1 b,2 25,2 b,4 p,2 b,b 22,2 28,1 1k,4 22,2 28,2 2b,1 o,4 28,1 2' +
  '5,1 2b,1 28,1 2b,1 o,1 2b,1 22,1 o,3 28,2 o,2 28,1 o,2 28,3 b,1 o,1 b,4 o,1 1z,1 22,1 o,5 1z,1 2b,1 22,2 2b,1 ' +
  '22,1 o,1 2b,2 2c,1 22,1 o,2 22,1 28,2 1k,2 26,1 1k,2 25,1 b,2 26,2 2d,2 29,2 b,1 p,1 b,2 p,1 b,1 p,1 b,1 p,1 b' +
  ',6 p,1 b,3 p,1 b,6 25,1 b,a p,2 b,8 v,1 b,6 p,1 b,2 p,1 b,4 25,1 b,1 25,1 b,4 25,3 b,1 2e,1 b,3 7,6 b,1 6,1 2f' +
  ',1 26,1 b,3 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 o,a 20,k b,1 25,3 b,9 p,1 b,e 25,1 b,e 25,' +
  '1 b,5 c,1 j,1 b,v c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 b,g i,1 b,8j p,2 b,25 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,' +
  '1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 b,1r c,1 j,1 c,1 j,1 b,w c,1 j,1 b,7b p,3 b,j 25,2 b' +
  ',1f 25,1 b,4 2e,1 o,4 b,b9 x,3 b,7 6,1 i,3 b,1 6,1 i,1 b,34 i,1 b,e x,1 b,2o x,w 7,2 q,1 u,1 q,1 u,1 7,3 q,1 u' +
  ',1 7,1 q,1 u,1 i,8 b,1 z,1 c,1 i,1 b,2 q,1 u,1 b,2 q,1 u,1 c,1 j,1 c,1 j,1 c,1 j,1 c,1 j,1 i,4 6,1 b,1 i,2 b,1' +
  ' i,2 b,5 2g,2 i,3 b,1 z,1 i,1 c,1 i,8 b,1 i,1 b,1 i,2 b,3 6,2 c,1 d,1 c,1 d,1 c,1 d,1 c,1 d,1 z,1 b,y 2h,q b,1' +
  ' 2h,2h b,c 2h,5y b,q 2h,g 2i,1 24,2 2h,2 2j,1 2h,2 23,1 24,1 23,1 24,1 23,1 24,1 23,1 24,1 23,1 24,1 2h,2 23,1' +
  ' 24,1 23,1 24,1 23,1 24,1 23,1 24,1 2j,1 23,1 24,2 2h,a 2k,4 2l,2 2m,1 2h,4 2n,1 2h,5 2j,2 2m,1 2h,1 1k,1 b,1 ' +
  '2o,1 2h,1 2o,1 2h,1 2o,1 2h,1 2o,1 2h,1 2o,1 2h,p 2o,1 2h,v 2o,1 2h,1 2o,1 2h,1 2o,1 2h,6 2o,1 2h,6 2o,2 b,2 2' +
  'k,2 2j,4 2h,1 2j,1 2o,1 2h,1 2o,1 2h,1 2o,1 2h,1 2o,1 2h,1 2o,1 2h,p 2o,1 2h,v 2o,1 2h,1 2o,1 2h,1 2o,1 2h,6 2' +
  'o,1 2h,6 2o,2 2h,4 2j,1 2o,1 2j,2 2h,1 b,5 2h,17 b,1 2h,1f 2p,1 2h,16 b,1 2h,2e b,9 2h,1 2o,g 2h,v b,1 2h,14 o' +
  ',8 2h,1z 2m,1 2h,1 2m,1 2h,5d2 2a,1s 2h,g7p 2j,1 2h,vr b,3 2h,1j b,1j i,2 b,7h i,1 6,1 i,1 b,g 12,a b,1x x,4 b' +
  ',1 x,a b,w x,2 b,28 x,2 b,1 i,5 b,7e x,1 b,3 x,1 b,4 x,1 b,n 14,2 x,2 14,1 b,4 x,1 b,b a,1 b,1n w,2 6,2 b,8 14' +
  ',2 b,1e 14,g x,2 b,8 i,2 12,a b,6 x,i b,a w,1 b,2 x,1 12,a b,s x,8 i,2 b,n x,b 14,1 15,1 b,c 1a,t b,3 x,3 14,1' +
  ' 1h,1b x,1 14,2 x,4 14,2 x,2 14,2 1i,1 1k,6 i,3 1k,4 b,1 i,1 1j,a b,4 1k,2 b,5 x,1 b,a 12,a b,6 1j,15 x,6 14,2' +
  ' x,2 14,2 x,2 b,9 i,3 x,1 i,8 x,1 14,1 b,2 1j,a b,2 1k,1 i,3 b,r 19,1 x,1 19,1 b,1e x,1 b,1 x,3 b,2 x,2 b,5 x,' +
  '2 b,1 x,1 b,15 14,1 x,2 14,2 i,2 b,3 14,1 x,1 b,6k 14,2 x,1 14,2 x,1 14,2 i,1 14,1 x,1 b,2 12,a b,6 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r 2q,1 2r,r ' +
  '2q,1 2r,r 2q,1 2r,r b,c 1d,n b,4 1e,1d b,4 1x,1kw v,4xs 2h,e8 b,t 10,1 x,1 10,a b,1 10,d b,1 10,5 b,1 10,1 b,1' +
  ' 10,2 b,1 10,2 b,1 10,a b,dq j,1 c,1 b,58 a,1 b,3 x,g 24,3 2j,2 2s,2 23,1 24,1 2t,1 b,6 y,1 x,1 y,1 x,1 y,1 x,' +
  '1 y,2 x,1 y,1 x,1 y,1 x,1 y,2 x,1 2h,5 23,1 24,1 23,1 24,1 23,1 24,1 23,1 24,1 23,1 24,1 23,1 24,1 23,1 24,1 2' +
  '3,1 24,1 2h,2 23,1 24,1 2h,7 24,1 2h,1 24,1 b,1 2j,2 2s,2 2h,1 23,1 24,1 23,1 24,1 23,1 24,1 2h,8 b,1 2h,1 2u,' +
  '1 2v,1 2h,1 b,43 1w,1 b,1 2s,1 2h,2 2u,1 2v,1 2h,2 23,1 24,1 2h,2 24,1 2h,1 24,1 2h,b 2j,2 2h,3 2s,1 2h,r 23,1' +
  ' 2h,1 24,1 2h,t 23,1 2h,1 24,1 2h,1 23,1 24,1 2w,1 2x,1 2w,2 2y,1 2z,1 30,a 2z,19 31,2 2p,1 2z,u b,3 2z,6 b,2 ' +
  '2z,6 b,2 2z,6 b,2 2z,3 b,3 2v,1 2u,1 2h,3 2u,2 b,1 32,7 b,1 1x,9 0,3 33,1 o,1 b,76 i,3 b,6y x,1 b,6a x,1 b,45 ' +
  'x,5 b,10 i,1 b,1c i,1 b,5r 12,a b,q5 i,1 b,5j i,1 b,69 x,3 b,1 x,2 b,5 x,4 b,14 x,3 b,4 x,1 b,g i,8 b,3x x,2 b' +
  ',9 i,6 21,1 b,1u i,7 b,dg x,4 b,8 12,a b,6 12,a b,v x,5 z,1 b,8s x,2 z,1 b,y i,1 b,15 x,6 b,1y x,b b,1d x,4 b,' +
  '3e 14,1 x,1 14,1 34,2 1h,1f x,e 35,1 i,2 1k,5 b,4 1k,k 1j,a x,1 1h,2 x,2 1h,1 b,9 y,1 x,2 14,1 b,19 14,3 x,4 1' +
  '4,2 x,2 b,2 11,1 i,4 x,1 b,a 11,1 b,y 12,a b,6 x,3 b,10 x,5 14,1 x,8 b,1 12,a i,4 b,1 14,2 b,18 x,1 b,1 w,1 b,' +
  'a x,2 14,1 b,1c 14,3 x,9 14,1 15,1 b,1 16,2 b,1 i,2 b,1 i,1 x,4 b,1 14,1 x,1 12,a b,1 w,1 b,1 i,3 b,24 14,3 x,' +
  '3 14,2 x,1 15,1 x,2 i,2 b,1 i,2 b,1 x,1 b,2 x,1 b,2v i,1 b,1h x,1 14,3 x,8 b,5 12,a b,6 x,2 14,2 b,1 1h,8 b,2 ' +
  '1h,2 b,2 1h,m b,1 1h,7 b,1 1h,2 b,1 1h,5 b,1 x,2 i,1 15,1 14,1 x,1 14,4 b,2 14,2 b,2 14,2 1i,1 b,2 1j,1 b,6 15' +
  ',1 b,5 i,1 1j,2 1h,2 14,2 b,2 x,7 b,3 x,5 b,b 1j,a b,1 1j,1 b,2 1j,1 b,1 1j,2 1h,10 b,1 1k,1 15,1 14,2 x,6 b,1' +
  ' 15,1 b,2 15,1 b,1 15,3 14,1 b,1 14,2 x,1 15,1 35,1 36,1 x,1 1k,3 b,1 1k,2 b,8 x,2 b,2a 14,3 x,8 14,2 x,3 14,1' +
  ' x,1 b,4 i,4 b,1 12,a i,2 b,2 x,1 b,29 15,1 14,2 x,6 14,1 x,1 14,2 15,1 14,1 x,2 14,1 x,2 b,c 12,a b,5x 15,1 1' +
  '4,2 x,4 b,2 14,4 x,2 14,1 x,2 w,1 i,2 6,2 b,3 i,f b,4 x,2 b,2a 14,3 x,8 14,2 x,1 14,1 x,2 i,2 b,d 12,a b,6 w,d' +
  ' b,1q x,1 14,1 x,1 14,2 x,6 15,1 x,1 b,8 12,a b,6 12,k b,1l x,1 14,1 x,1 19,2 x,4 14,1 x,5 b,4 12,a b,2 i,3 b,' +
  '6l 14,3 x,9 14,1 x,2 b,4l 12,a b,m 1h,7 b,2 1h,1 b,2 1h,8 b,1 1h,2 b,1 1h,o 15,1 14,5 b,1 14,2 b,2 x,2 15,1 35' +
  ',1 36,1 14,1 36,1 14,1 x,1 i,3 b,9 1j,a b,3b 14,3 x,4 b,2 x,2 14,4 x,1 b,1 w,1 b,1 14,1 b,s x,a b,14 x,6 14,1 ' +
  'b,1 x,4 w,1 b,1 i,4 w,1 b,1 x,1 b,9 x,6 14,2 x,3 b,14 16,6 x,d 14,1 x,2 i,3 b,1 w,3 i,2 b,2l w,a b,2e x,1 14,1' +
  ' x,3 14,1 x,1 14,1 b,3s 12,a b,1h 14,1 x,7 b,1 x,6 14,1 x,1 b,1 i,5 b,a 12,a b,m w,1 6,1 b,w x,m b,1 14,1 x,7 ' +
  '14,1 x,2 14,1 x,2 b,3e x,6 b,3 x,1 b,1 x,2 b,1 x,7 16,1 x,1 b,8 12,a b,1c 14,5 b,1 x,2 b,1 14,2 x,1 14,1 x,1 b' +
  ',8 12,a b,1i 12,a b,6u 1j,i i,1 x,2 14,2 i,2 b,7 x,2 36,1 14,1 1h,d b,1 1h,y 14,2 x,5 b,3 14,2 x,1 15,1 35,1 i' +
  ',2 1k,b 1j,a x,1 b,3m a,4 b,u i,1 b,vk i,5 b,2qr c,3 j,3 b,10 j,1 b,3 c,1 j,1 c,1 j,1 b,6n c,1 j,2 b,4z c,1 1g' +
  ',7 37,1 38,1 1g,3 37,1 38,1 37,1 38,1 x,1 b,6 x,f b,3g8 c,1 j,1 b,5dc 1j,u x,c 14,3 x,3 1j,a b,1t2 12,a b,4 i,' +
  '2 b,28 12,a b,12 x,5 i,1 b,1m x,7 i,3 b,a i,1 b,b 12,a b,eh 17,1 b,3 17,4 b,3 i,2 12,a b,7x i,2 b,52 x,1 b,1 1' +
  '4,1j b,7 x,4 b,25 2j,4 39,1 b,b 2l,2 2j,2 2h,3 b,9 2h,5c0 2a,d7 b,10 2a,1 2h,v 2a,2 b,2n 2h,37 b,d 2a,pe b,e 2' +
  'a,1f b,5y5 2a,4 b,1 2a,7 b,1 2a,2 b,1 2h,83 2a,6 b,9 2o,1 b,t 2o,3 b,2 2o,1 b,e 2o,4 2a,1 b,7 2h,b0 b,1wh x,2 ' +
  'i,1 0,4 b,37w 12,a b,ee x,1a b,2 x,n b,f2 15,2 x,3 b,3 15,6 0,8 x,8 b,2 x,7 b,u x,4 b,44 x,3 b,57 2a,2f b,9 2a' +
  ',n b,uv 12,1e b,e8 x,1j b,4 x,1e b,8 x,1 b,e x,1 b,2 i,4 b,g x,5 b,1 x,f b,11s x,7 b,1 x,h b,2 x,7 b,1 x,2 b,1' +
  ' x,5 b,2s x,1 b,4g x,7 b,9 12,a b,9w x,1 b,1p x,4 12,a b,5 9,1 b,do x,4 12,a b,6s x,2 b,1 12,a b,6g x,1 b,2 x,' +
  '1 b,7 x,2 b,5 x,1 b,d6 x,7 b,31 x,7 b,5 12,a b,4 c,2 b,ng a,1 b,3 a,1 b,nj 1k,4 22,1 1k,13 3a,4 1k,2s 3a,c 1k,' +
  'f 3a,2 1k,f 3a,1 1k,e 22,1 3a,1 1k,11 3a,a o,b 20,2 b,3 o,u b,2 o,1m b,6 1z,2 o,c 1z,2 o,e 2e,1 o,2 2e,a o,i b' +
  ',1 3b,1 3a,1j 3c,q 2h,1 22,1 2m,1 3a,d 2h,a 22,1 2h,k 22,1 2h,2 22,5 2m,1 22,3 2h,1 3a,4 2h,9 3a,7 22,2 3a,e 2' +
  'h,6 3a,4a 22,x 26,1 1k,2 26,9 22,9 26,1 22,1y 26,1 22,7 2d,1 22,e 1k,2 26,2 1k,1 26,3 b,2 26,2 22,l 25,2 22,5 ' +
  '25,1 22,5 2d,3 22,2 2d,1 22,2 2d,1 29,2 26,2 22,5 26,c 22,h 1k,2 26,1 22,1 26,1 1k,1 26,1 22,3 3d,5 22,1r 26,1' +
  ' 22,1 26,1 2d,2 22,2 2d,b 22,l 2d,j 22,3 2d,1 22,4 2d,3 22,1 2d,3 22,7 2d,1 22,1 2d,1 22,e 25,1 22,1 25,1 22,1' +
  ' 25,1 22,5 2d,1 22,4 25,1 22,1 25,2 22,22 26,1 1k,1 22,1 25,7 22,g 25,e 22,d 25,c b,b p,1 26,1 22,4 1k,1 22,o ' +
  '1k,7 26,2 1k,2 26,1 29,2 26,4 2d,1 1k,c 26,1 1k,2 26,4 1k,2 29,1 1k,4 2d,2 1k,d 22,1 26,1 1k,2 26,1 1k,8 26,2 ' +
  '1k,9 26,1 1k,5 26,3 1k,c 26,3 b,8 26,3 1k,2 26,1 1k,1 26,1 1k,4 26,1 1k,6 26,1 1k,3 26,1 b,6 26,1 22,22 2d,3 2' +
  '2,3 2d,5 b,12 7,3 1f,3 b,4 22,z 2d,1 22,g 2d,3 22,9 2d,1 22,5 1k,5 26,1 2d,1 26,3 22,3 1k,2 22,4 3b,1 3a,2 22,' +
  '4 26,6 1k,3 26,1 1k,1 22,2 3a,3 26,1 1k,2 26,1 22,9 3a,3 b,38 1k,3 b,4 1k,5 b,2d 1k,5 3b,1 3a,5 22,c 3a,4 22,1' +
  ' 3a,f b,c 3e,4 b,1k 3e,8 b,a 3e,6 b,14 3e,8 b,u 3e,2 b,c 3e,4 b,2 3e,e b,9 3e,13 b,c 2d,1 22,2 2d,1 22,8 2d,8 ' +
  '22,6 2d,1 22,9 2d,a 22,1 1k,1 2d,3 22,7 1k,1 22,1c 2d,1 22,1p 2d,2 22,1 2d,2 22,1 2d,1 22,h 2d,3 22,1 2d,d 22,' +
  'y b,2g 3a,8 1k,e 3a,2 22,d 3a,3 22,b 3b,3 22,1h 2d,3 22,1 3a,1 22,1 3a,3 3b,1 22,g 3b,1 3a,1 22,c 3b,1 3a,3 22' +
  ',1 2d,9 3b,2 3a,5 b,6o 12,a b,6 3a,se b,2 2h,1eke b,2 2h,1eke b,e1oi 1x,1 0,1 1x,u x,2o 1x,3k x,6o 1x,2s0 b,1b' +
  'eo v,1eke b,2 v,1eke b,2';

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
