/** Text in small letters without marks, letter by letter: a place in it is the same place in what was written. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', Đ: 'd' };

const foldLetter = (letter: string): string => {
  const plain = PLAIN[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // What would change the length (ligatures, a mark alone) stays as it is.
  return plain.length === letter.length ? plain : letter;
};

/** Text as it is looked through: its marks joined to their letters. */
export const joined = (text: string): string => text.normalize('NFC');

/** `MIỄN PHÍ` → `mien phi`, as long as `joined` of it. */
export const fold = (text: string): string => Array.from(joined(text), foldLetter).join('');
