import { describe, expect, it } from 'vitest';
import { direction, language } from '../../lib/arabic/language';

describe('direction by the majority of letters', () => {
  it.each([
    ['Google تعلن عن نموذج جديد يفهم اللهجات العربية', 'rtl'],
    ['2024: عام الانتخابات', 'rtl'],
    ['The minister said «نعم» twice in the hall', 'ltr'],
    ['2–1', 'rtl'],
  ])('%s', (text, expected) => {
    expect(direction(text)).toBe(expected);
  });
});

describe('language by letters', () => {
  it.each([
    ['افتتحت البلدية حديقة جديدة في الحي الشرقي من المدينة', 'en', 'ar'],
    ['شهرداری پارک جدیدی را در بخش شرقی شهر گشایش کرد و مردم آمدند', 'ar', 'fa'],
    ['بلدیہ نے شہر کے مشرقی حصے میں ایک نیا باغ کھول دیا ہے', null, 'ur'],
    ['شارەوانی باخچەیەکی نوێی لە گەڕەکی ڕۆژهەڵات کردەوە', null, 'ckb'],
    ['The city opened a new garden', 'en-GB', 'en-GB'],
    ['The city opened a new garden', 'ar', 'und'],
  ])('%s', (text, declared, expected) => {
    expect(language(text, declared)).toBe(expected);
  });
});
