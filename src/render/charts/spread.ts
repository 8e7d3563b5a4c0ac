// Labels that want to be at the same place are moved apart.

export interface Wish {
  /** Where the middle of the label wants to be. */
  readonly at: number;
  /** Its extent along the line. */
  readonly size: number;
}

interface Cluster {
  readonly members: readonly number[];
  readonly size: number;
  /** Sum of where the start of the cluster would have to be for each member to have its wish. */
  readonly starts: number;
}

/**
 * The middle of each label, in the order given: none overlaps another, none is outside `low` to `high` (except at the end where
 * they do not fit), their order is that of their wishes, and the sum of squared moves is the least (pool adjacent violators).
 */
export function spread(wishes: readonly Wish[], low: number, high: number): readonly number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.at - wishes[b]!.at || a - b);
  const clusters: Cluster[] = [];
  for (const index of order) {
    const { at, size } = wishes[index]!;
    let cluster: Cluster = { members: [index], size, starts: at - size / 2 };
    for (let last = clusters.at(-1); last && startOf(last, low, high) + last.size > startOf(cluster, low, high); ) {
      clusters.pop();
      cluster = joined(last, cluster);
      last = clusters.at(-1);
    }
    clusters.push(cluster);
  }
  const middles = new Array<number>(wishes.length);
  for (const cluster of clusters) {
    let start = startOf(cluster, low, high);
    for (const index of cluster.members) {
      middles[index] = start + wishes[index]!.size / 2;
      start += wishes[index]!.size;
    }
  }
  return middles;
}

function startOf({ members, size, starts }: Cluster, low: number, high: number): number {
  return Math.max(low, Math.min(starts / members.length, high - size));
}

function joined(first: Cluster, second: Cluster): Cluster {
  return {
    members: [...first.members, ...second.members],
    size: first.size + second.size,
    starts: first.starts + second.starts - first.size * second.members.length,
  };
}
