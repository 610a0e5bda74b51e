// Lists that are kept for long hold no spare room.

/**
 * The same elements, in an array that has room for them only. The first `push` makes room for seventeen, and most lists of a syntax tree have one
 * element or two: a quarter of what the facts of a file took was room that nobody needed.
 */
export function exact<T>(list: T[]): T[] {
  return list.length === 0 ? list : list.slice();
}
