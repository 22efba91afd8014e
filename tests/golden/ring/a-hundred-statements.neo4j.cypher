14 statements

1 × MATCH (n:ArgumentMap) WHERE n.id IN $ids
RETURN n {.*} AS node, [] AS links

1 × MATCH (n:ArgumentMap|Document|Section|Concept|Statement|Inference|Conflict|Source|Evidence|Aside|Scheme) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels

1 × MATCH (n:Concept) WHERE n.id IN $ids
RETURN n {.*} AS node, [] AS links

1 × MATCH (n:Document) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:HEADED_BY]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (n:Evidence) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:BEARS_ON|FROM]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (n:Inference) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:CONCLUDES|INSTANCE_OF|SIGNALLED_BY|PREMISE_OF|ANSWERS|RAISES]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links,
  [(n)<-[stands:STANDS_FOR]-(step)-[at:MAY_BE_PREMISE_OF|MAY_CONCLUDE]-(x) | {
    type: type(at), reading: stands.reading, step: stands.position, position: at.position,
    id: x.id, note: step.note}] AS alternatives

1 × MATCH (n:Scheme) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:REQUIRES|ASKS]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.*}, labels: labels(x)}] AS links

1 × MATCH (n:Statement) USING INDEX n:Statement(map, orderKey)
  WHERE n.map IS NOT NULL AND n.orderKey IS NOT NULL AND n.map = $map RETURN count(n) AS count

1 × MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)-[:PREMISE_OF]->(x:Inference)
WITH DISTINCT n, x
RETURN n.id AS id, x.id AS answer ORDER BY x.orderKey, x.id

1 × MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)<-[:BEARS_ON]-(x:Evidence)
WITH DISTINCT n, x
RETURN n.id AS id, x.id AS answer ORDER BY x.orderKey, x.id

1 × MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)<-[:CONCLUDES]-(x:Inference)
WITH DISTINCT n, x
RETURN n.id AS id, x.id AS answer ORDER BY x.orderKey, x.id

2 × MATCH (n:Statement) WHERE n.id IN $ids
RETURN n {.*, search: null} AS node, [(n)-[at:IN_SECTION|SAID_IN|ABOUT]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Statement) USING INDEX n:Statement(map, orderKey)
  WHERE n.map IS NOT NULL AND n.orderKey IS NOT NULL AND n.map = $map
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids
