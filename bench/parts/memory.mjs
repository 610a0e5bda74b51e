import { ratio } from '../statistics.mjs';
import { emptyServer, measure, parseOnlyServer } from './measure.mjs';

const fewKeys = 200;
const manyKeys = 2000;

/** What the server holds after typing for long, next to what it held after a moment. */
export async function measureGrowth({ name, file }, command, progress) {
  progress(`${name}: ${manyKeys} keystrokes`);
  const task = { what: 'growth', file, pull: true, keystrokes: [fewKeys, manyKeys] };
  const own = (await measure({ ...task, command })).memory;
  if (own.includes(null)) return [];
  const empty = (await measure({ ...task, command: emptyServer })).memory;
  const parse = (await measure({ ...task, command: parseOnlyServer })).memory;
  const row = (measure, i) => ({
    measure, file: name, unit: 'MB', own: own[i], empty: empty[i], parse: parse[i], perEmpty: ratio(own[i], empty[i]), perParse: ratio(own[i], parse[i]),
  });
  return [row('memory after 200 keys', 0), { ...row('memory after 2,000 keys', 1), growth: ratio(own[1], own[0]) }];
}
