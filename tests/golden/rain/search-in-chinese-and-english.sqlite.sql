14 statements

1 × SELECT asked.key AS place, entity.order_key, entity.digest, entity.sum, entity.body
FROM json_each(?) AS asked CROSS JOIN entity ON entity.id = asked.value
WHERE entity.kind = ?

1 × SELECT asked.key AS place, map.incarnation, map.revision, map.digest, map.sum, map.body
FROM json_each(?) AS asked CROSS JOIN map ON map.id = asked.value

4 × SELECT coalesce(
  (SELECT kind FROM entity WHERE id = asked.value),
  (SELECT 'map' FROM map WHERE id = asked.value),
  (SELECT 'scheme' FROM scheme WHERE id = asked.value)
) AS kind
FROM json_each(?) AS asked ORDER BY asked.key

1 × SELECT count(*) AS count
  FROM statement_tokens
  CROSS JOIN statement ON statement.key = statement_tokens.rowid
  WHERE statement_tokens MATCH coalesce(
    (SELECT replace(?, '#', map.key) FROM map WHERE map.id = ?), '""')
  AND statement.kind IN (SELECT value FROM json_each(?))
  AND statement.key IN (
    SELECT DISTINCT about.statement AS key FROM json_each(?) AS asked
    CROSS JOIN entity AS concept ON concept.id = asked.value
    CROSS JOIN about ON about.concept = concept.key
  )
  AND statement.section IN (
    WITH RECURSIVE below (key) AS (
      SELECT section.key FROM entity AS top JOIN section ON section.key = top.key
      WHERE top.id = ?
      UNION
      SELECT section.key FROM below CROSS JOIN section ON section.parent = below.key
    )
    SELECT key FROM below
  )
  AND CASE
    WHEN EXISTS (SELECT 1 FROM inference WHERE inference.conclusion = statement.key) THEN CASE
      WHEN EXISTS (SELECT 1 FROM premise WHERE premise.statement = statement.key)
      THEN 'INTERMEDIATE' ELSE 'CONCLUSION' END
    WHEN EXISTS (SELECT 1 FROM premise WHERE premise.statement = statement.key)
      OR EXISTS (SELECT 1 FROM attacker WHERE attacker.statement = statement.key)
      OR EXISTS (SELECT 1 FROM conflict WHERE conflict.target = statement.key)
    THEN 'PREMISE' ELSE 'ISOLATED' END IN (SELECT value FROM json_each(?))

3 × SELECT count(*) AS count
  FROM statement_tokens
  WHERE statement_tokens MATCH coalesce(
    (SELECT replace(?, '#', map.key) FROM map WHERE map.id = ?), '""')

3 × SELECT entity.id AS id
  FROM statement_tokens
  CROSS JOIN entity ON entity.key = statement_tokens.rowid
  WHERE statement_tokens MATCH coalesce(
    (SELECT replace(?, '#', map.key) FROM map WHERE map.id = ?), '""')
  AND (entity.order_key, entity.id) > (?, ?)
  ORDER BY entity.order_key, entity.id
  LIMIT ?

1 × SELECT entity.id AS id
  FROM statement_tokens
  CROSS JOIN statement ON statement.key = statement_tokens.rowid
  CROSS JOIN entity ON entity.key = statement_tokens.rowid
  WHERE statement_tokens MATCH coalesce(
    (SELECT replace(?, '#', map.key) FROM map WHERE map.id = ?), '""')
  AND (entity.order_key, entity.id) > (?, ?)
  AND statement.kind IN (SELECT value FROM json_each(?))
  AND statement.key IN (
    SELECT DISTINCT about.statement AS key FROM json_each(?) AS asked
    CROSS JOIN entity AS concept ON concept.id = asked.value
    CROSS JOIN about ON about.concept = concept.key
  )
  AND statement.section IN (
    WITH RECURSIVE below (key) AS (
      SELECT section.key FROM entity AS top JOIN section ON section.key = top.key
      WHERE top.id = ?
      UNION
      SELECT section.key FROM below CROSS JOIN section ON section.parent = below.key
    )
    SELECT key FROM below
  )
  AND CASE
    WHEN EXISTS (SELECT 1 FROM inference WHERE inference.conclusion = statement.key) THEN CASE
      WHEN EXISTS (SELECT 1 FROM premise WHERE premise.statement = statement.key)
      THEN 'INTERMEDIATE' ELSE 'CONCLUSION' END
    WHEN EXISTS (SELECT 1 FROM premise WHERE premise.statement = statement.key)
      OR EXISTS (SELECT 1 FROM attacker WHERE attacker.statement = statement.key)
      OR EXISTS (SELECT 1 FROM conflict WHERE conflict.target = statement.key)
    THEN 'PREMISE' ELSE 'ISOLATED' END IN (SELECT value FROM json_each(?))
  ORDER BY entity.order_key, entity.id
  LIMIT ?
