/** Disjoint sets of 0 … count-1. */
export interface Union {
  find(member: number): number
  join(a: number, b: number): void
}

export function unionOf(count: number): Union {
  const parent = new Int32Array(count)
  for (let i = 0; i < count; i++) parent[i] = i
  const find = (member: number): number => {
    let root = member
    while (parent[root] !== root) root = parent[root] ?? root
    for (let next = member; next !== root; ) {
      const up = parent[next] ?? root
      parent[next] = root
      next = up
    }
    return root
  }
  return {
    find,
    join: (a, b) => {
      const [x, y] = [find(a), find(b)]
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y)
    },
  }
}
