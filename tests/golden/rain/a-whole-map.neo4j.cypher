36 statements

1 × MATCH (m:ArgumentMap {id: $map})
RETURN
  COUNT { MATCH (s:Statement) WHERE s.map = $map AND s.orderKey IS NOT NULL } +
  COUNT { MATCH (i:Inference) WHERE i.map = $map AND i.orderKey IS NOT NULL } AS size

1 × MATCH (m:ArgumentMap {id: $map})
RETURN 'map' AS part, m.structureDigest AS of, m.id AS id, m.revision AS more
UNION ALL
MATCH (s:Statement) WHERE s.map = $map AND s.orderKey IS NOT NULL
RETURN 'statement' AS part, null AS of, s.id AS id, null AS more ORDER BY s.orderKey, s.id
UNION ALL
MATCH (i:Inference)-[:CONCLUDES]->(c:Statement)
WHERE i.map = $map AND i.orderKey IS NOT NULL
RETURN 'inference' AS part, i.id AS of, c.id AS id, null AS more ORDER BY i.orderKey, i.id
UNION ALL
MATCH (i:Inference)<-[at:PREMISE_OF]-(p:Statement)
WHERE i.map = $map AND i.orderKey IS NOT NULL
RETURN 'premise' AS part, i.id AS of, p.id AS id, null AS more ORDER BY at.position
UNION ALL
MATCH (k:Conflict)-[:TARGETS]->(t)
WHERE k.map = $map AND k.orderKey IS NOT NULL
RETURN 'conflict' AS part, k.id AS of, t.id AS id, labels(t) AS more ORDER BY k.orderKey, k.id
UNION ALL
MATCH (k:Conflict)<-[at:ATTACKS]-(a:Statement)
WHERE k.map = $map AND k.orderKey IS NOT NULL
RETURN 'attacker' AS part, k.id AS of, a.id AS id, null AS more ORDER BY at.position
UNION ALL
MATCH (e:Evidence)-[on:BEARS_ON]->(s:Statement)
WHERE e.map = $map AND e.orderKey IS NOT NULL
RETURN 'evidence' AS part, e.id AS of, s.id AS id, on.verdict AS more ORDER BY e.orderKey, e.id

1 × MATCH (n:ArgumentMap) WHERE n.id IN $ids
RETURN n {.*} AS node, [] AS links

1 × MATCH (n:Aside) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:COVERS]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (n:Concept) WHERE n.id IN $ids
RETURN n {.*} AS node, [] AS links

1 × MATCH (n:Concept) WHERE n.map = $map AND n.orderKey IS NOT NULL RETURN count(n) AS count

1 × MATCH (n:Conflict) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:TARGETS|SIGNALLED_BY|ATTACKS]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (n:Conflict) WHERE n.map = $map AND n.orderKey IS NOT NULL RETURN count(n) AS count

1 × MATCH (n:Document) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:HEADED_BY]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (n:Evidence) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:BEARS_ON|FROM]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (n:Evidence) WHERE n.map = $map AND n.orderKey IS NOT NULL RETURN count(n) AS count

1 × MATCH (n:Inference) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:CONCLUDES|INSTANCE_OF|SIGNALLED_BY|PREMISE_OF|ANSWERS|RAISES]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links,
  [(n)<-[stands:STANDS_FOR]-(step)-[at:MAY_BE_PREMISE_OF|MAY_CONCLUDE]-(x) | {
    type: type(at), reading: stands.reading, step: stands.position, position: at.position,
    id: x.id, note: step.note}] AS alternatives

1 × MATCH (n:Inference) WHERE n.map = $map AND n.orderKey IS NOT NULL RETURN count(n) AS count

1 × MATCH (n:Scheme) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:REQUIRES|ASKS]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.*}, labels: labels(x)}] AS links

1 × MATCH (n:Section) WHERE n.id IN $ids
RETURN n {.*} AS node, [(n)-[at:PART_OF|HEADED_BY]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (n:Source) WHERE n.id IN $ids
RETURN n {.*} AS node, [] AS links

6 × MATCH (n:Statement) USING INDEX n:Statement(map, orderKey)
  WHERE n.map IS NOT NULL AND n.orderKey IS NOT NULL AND n.map = $map AND n.kind IN $kinds RETURN count(n) AS count

1 × MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)<-[:CONCLUDES]-(x:Inference)
WITH DISTINCT n, x
RETURN n.id AS id, x.id AS answer ORDER BY x.orderKey, x.id

1 × MATCH (n:Statement) WHERE n.id IN $ids
RETURN n {.*, search: null} AS node, [(n)-[at:IN_SECTION|SAID_IN|ABOUT]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (n:Statement) WHERE n.id IN $ids
RETURN n.id AS id, 
CASE
  WHEN EXISTS { (n)<-[:CONCLUDES]-() }
    THEN CASE WHEN EXISTS { (n)-[:PREMISE_OF]->() } THEN 'INTERMEDIATE' ELSE 'CONCLUSION' END
  WHEN EXISTS { (n)-[:PREMISE_OF]->() }
    OR EXISTS { (n)-[:ATTACKS]->() }
    OR EXISTS { (n)<-[:TARGETS]-() } THEN 'PREMISE'
  ELSE 'ISOLATED'
END AS answer

1 × MATCH (n:Statement) WHERE n.map = $map AND n.orderKey IS NOT NULL RETURN count(n) AS count

1 × MATCH (n:Statement|Inference|Conflict) WHERE n.id IN $ids
MATCH (n)<-[:TARGETS]-(x:Conflict)
WITH DISTINCT n, x
RETURN n.id AS id, x.id AS answer ORDER BY x.orderKey, x.id

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Aside) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Concept) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Conflict) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Document) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Evidence) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Inference) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Section) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Source) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids

1 × RETURN true AS isPlace, COLLECT {
  MATCH (n:Statement) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids
