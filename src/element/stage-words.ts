/** The stage's own words in the reader's language. */
import { ENGLISH, type StageWords } from '../stage/text.js';
import type { Lang } from './strings.js';

const CHINESE: StageWords = {
  headings: { frames: '帧', functions: '函数', objects: '对象', cells: 'cell', values: '值' },
  empty: '空',
  unset: '未赋值',
  returning: '正在返回',
  returned: '已返回',
  moreFrames: (count) => `另有 ${count} 个帧`,
  moreObjects: (count) => `+${count} 个对象`,
};

export function stageWords(lang: Lang): StageWords {
  return lang === 'zh-CN' ? CHINESE : ENGLISH;
}
