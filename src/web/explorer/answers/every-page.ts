/** Every node of a list that comes in pages; null where there is no list. */
export async function everyPage<Node>(
  read: (after: string | null) => Promise<{
    readonly nodes: readonly Node[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null>,
): Promise<readonly Node[] | null> {
  const all: Node[] = [];
  for (let after: string | null = null; ; ) {
    const page = await read(after);
    if (page === null) return null;
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}
