import type { Dictionary } from './dictionary.ts';

/** The words around a fact that is taken to be other than it is. */
export const supposeJa: Dictionary['suppose'] = {
  title: '仮定',
  off: '事実{fact}が{effect}ではなく{would}だと仮定しています:「{text}」',
  gone: '事実{fact}が成り立たないと仮定しています:「{text}」',
  hint: '順位・答え・一覧表は、このページの中だけで仮定に従います。リンク、バンドル、記録には残りません。',
  end: '仮定をやめる',
  bundle: '仮定はバンドルに含まれません。バンドルは実際の事実に従います。',
  oneAtATime: '別の事実を試すには、先に今の仮定をやめてください。',
};
