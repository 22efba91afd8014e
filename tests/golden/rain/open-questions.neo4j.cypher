14 statements

1 × MATCH (n:ArgumentMap) WHERE n.id IN $ids
RETURN n {.*} AS node, [] AS links

1 × MATCH (n:ArgumentMap|Document|Section|Concept|Statement|Inference|Conflict|Source|Evidence|Aside|Scheme) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels

1 × MATCH (n:Conflict) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:TARGETS|SIGNALLED_BY|ATTACKS]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (n:Evidence) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:BEARS_ON|FROM]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

3 × MATCH (n:Inference) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:CONCLUDES|INSTANCE_OF|SIGNALLED_BY|PREMISE_OF|ANSWERS|RAISES]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links,
  [(n)<-[stands:STANDS_FOR]-(step)-[at:MAY_BE_PREMISE_OF|MAY_CONCLUDE]-(x) | {
    type: type(at), reading: stands.reading, step: stands.position, position: at.position,
    id: x.id, note: step.note}] AS alternatives

4 × MATCH (n:Scheme) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:REQUIRES|ASKS]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.*}, labels: labels(x)}] AS links

3 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Inference) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids
