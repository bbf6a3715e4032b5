import { expect, test } from 'vitest';
import { forms, readNumber } from '../../src/archive/forms.ts';
import { numeralValue } from '../../src/archive/numerals.ts';

test.each([
  ['7', 7],
  ['07', 7],
  ['１２', 12],
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十三', 23],
  ['叁', 3],
  ['參', 3],
  ['①', 1],
  ['⑳', 20],
  ['❸', 3],
  ['㈣', 4],
  ['Ⅳ', 4],
  ['IX', 9],
  ['three', 3],
  ['THREE', 3],
  ['十十', 0],
  ['一二', 0],
  ['百', 0],
  ['123', 0],
  ['', 0],
])('%s is %i', (written, value) => {
  expect(numeralValue(written)).toBe(value);
});

test.each(forms.map((form) => [form.name, form.example] as const))('the form "%s": %s', (name, example) => {
  expect(readNumber(example)?.form.replace(/ [章节天]$/, '')).toBe(name);
});

test.each([
  ['01 春雨', '01', '春雨'],
  ['02春雨', '02', '春雨'],
  ['1', '1', ''],
  ['1.', '1', ''],
  ['2.秋风', '2', '秋风'],
  ['-3-', '-3-', ''],
  ['/ 04 /', '/ 04 /', ''],
  ['#5', '#5', ''],
  ['1.2 方法', '1.2', '方法'],
  ['（1）甲', '（1）', '甲'],
  ['一', '一', ''],
  ['二、乙', '二', '乙'],
  ['三 丙', '三', '丙'],
  ['三｜丙', '三', '丙'],
  ['(四)丁', '(四)', '丁'],
  ['壹 甲', '壹', '甲'],
  ['②乙', '②', '乙'],
  ['III. 丙', 'III', '丙'],
  ['PART 1', 'PART 1', ''],
  ['Part.2 乙', 'Part.2', '乙'],
  ['PART THREE：丙', 'PART THREE', '丙'],
  ['第一章 甲', '第一章', '甲'],
  ['第二节：乙', '第二节', '乙'],
  ['第三部分 丙', '第三部分', '丙'],
  ['第二天', '第二天', ''],
  ['其二：乙', '其二', '乙'],
  ['2）乙', '2）', '乙'],
  ['2 - 乙', '2', '乙'],
  ['Day 2 乙', 'Day 2', '乙'],
  ['【附1】甲', '【附1】', '甲'],
])('%s', (line, label, title) => {
  expect(readNumber(line)).toMatchObject({ label, title });
});

test.each([
  '2020',
  '7月1日',
  '3 月，下雨了',
  '1.5万人',
  '一九八四年',
  '一，甲',
  '三个和尚',
  '第一，',
  '第一天下雨',
  '其一，',
  'Days',
  'I am',
  '山',
])('no number: %s', (line) => {
  expect(readNumber(line)).toBeNull();
});
