14 statements

3 × CALL db.index.fulltext.queryNodes('statement_search_by_map', $query) YIELD node AS n WITH n
  WHERE all(words IN $words WHERE n.search CONTAINS words) AND n.map = $map RETURN count(n) AS count

1 × MATCH (n:ArgumentMap) WHERE n.id IN $ids
RETURN n {.*} AS node, [] AS links

4 × MATCH (n:ArgumentMap|Document|Section|Concept|Statement|Inference|Conflict|Source|Evidence|Aside|Scheme) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels

1 × MATCH (n:Statement) WHERE n.id IN $ids
RETURN n {.*, search: null} AS node, [(n)-[at:IN_SECTION|SAID_IN|ABOUT]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: x {.id, .document, .start, .end, .exact, .prefix, .suffix}, labels: labels(x)}] AS links

1 × MATCH (part:Section)-[:PART_OF*0..]->(top:Section {id: $section})
  USING INDEX SEEK top:Section(id)
  WITH collect(part) AS parts
  CALL db.index.fulltext.queryNodes('statement_search_by_map', $query) YIELD node AS n WITH n
  WHERE all(words IN $words WHERE n.search CONTAINS words) AND n.map = $map AND 
CASE
  WHEN EXISTS { (n)<-[:CONCLUDES]-() }
    THEN CASE WHEN EXISTS { (n)-[:PREMISE_OF]->() } THEN 'INTERMEDIATE' ELSE 'CONCLUSION' END
  WHEN EXISTS { (n)-[:PREMISE_OF]->() }
    OR EXISTS { (n)-[:ATTACKS]->() }
    OR EXISTS { (n)<-[:TARGETS]-() } THEN 'PREMISE'
  ELSE 'ISOLATED'
END IN $roles AND n.kind IN $kinds AND any(concept IN [(n)-[:ABOUT]->(it) | it.id] WHERE concept IN $about) AND EXISTS { (n)-[:IN_SECTION]->(part) WHERE part IN parts } RETURN count(n) AS count

3 × RETURN true AS isPlace, COLLECT {
  CALL db.index.fulltext.queryNodes('statement_search_by_map', $query) YIELD node AS n WITH n
  WHERE all(words IN $words WHERE n.search CONTAINS words) AND n.map = $map
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids

1 × RETURN true AS isPlace, COLLECT {
  MATCH (part:Section)-[:PART_OF*0..]->(top:Section {id: $section})
  USING INDEX SEEK top:Section(id)
  WITH collect(part) AS parts
  CALL db.index.fulltext.queryNodes('statement_search_by_map', $query) YIELD node AS n WITH n
  WHERE all(words IN $words WHERE n.search CONTAINS words) AND n.map = $map AND 
CASE
  WHEN EXISTS { (n)<-[:CONCLUDES]-() }
    THEN CASE WHEN EXISTS { (n)-[:PREMISE_OF]->() } THEN 'INTERMEDIATE' ELSE 'CONCLUSION' END
  WHEN EXISTS { (n)-[:PREMISE_OF]->() }
    OR EXISTS { (n)-[:ATTACKS]->() }
    OR EXISTS { (n)<-[:TARGETS]-() } THEN 'PREMISE'
  ELSE 'ISOLATED'
END IN $roles AND n.kind IN $kinds AND any(concept IN [(n)-[:ABOUT]->(it) | it.id] WHERE concept IN $about) AND EXISTS { (n)-[:IN_SECTION]->(part) WHERE part IN parts }
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids
