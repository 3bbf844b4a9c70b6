/** Reads Vietnamese number words, made independently of what writes them. */
const DIGITS = new Map<string, number>([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
]);

export function numberOfWords(text: string): bigint {
  let billions = BigInt(0);
  let below = 0;
  let group = 0;
  let digit = 0;
  const close = (factor: number): void => {
    below += (group + digit) * factor;
    group = 0;
    digit = 0;
  };
  for (const word of text.toLowerCase().split(' ')) {
    if (word === 'tỷ') {
      close(1);
      billions = (billions + BigInt(below)) * BigInt(1e9);
      below = 0;
    } else if (word === 'triệu') close(1e6);
    else if (word === 'nghìn') close(1e3);
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word !== 'linh') digit = known(word);
  }
  close(1);
  return billions + BigInt(below);
}

function known(word: string): number {
  const digit = DIGITS.get(word);
  if (digit === undefined) throw new Error(`Not a number word: ${word}`);
  return digit;
}
