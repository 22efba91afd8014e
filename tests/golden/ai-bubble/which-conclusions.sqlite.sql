17 statements

1 × BEGIN

1 × COMMIT

1 × SELECT (
  SELECT count(*) FROM entity
  WHERE entity.map = map.key AND entity.kind IN ('statement', 'inference')
) AS size
FROM map WHERE id = ?

1 × SELECT asked.key AS place, CASE
  WHEN EXISTS (SELECT 1 FROM inference WHERE inference.conclusion = statement.key) THEN CASE
    WHEN EXISTS (SELECT 1 FROM premise WHERE premise.statement = statement.key)
    THEN 'INTERMEDIATE' ELSE 'CONCLUSION' END
  WHEN EXISTS (SELECT 1 FROM premise WHERE premise.statement = statement.key)
    OR EXISTS (SELECT 1 FROM attacker WHERE attacker.statement = statement.key)
    OR EXISTS (SELECT 1 FROM conflict WHERE conflict.target = statement.key)
  THEN 'PREMISE' ELSE 'ISOLATED' END AS role
FROM json_each(?) AS asked
CROSS JOIN entity ON entity.id = asked.value
CROSS JOIN statement ON statement.key = entity.key

5 × SELECT asked.key AS place, entity.order_key, entity.digest, entity.sum, entity.body
FROM json_each(?) AS asked CROSS JOIN entity ON entity.id = asked.value
WHERE entity.kind = ?

1 × SELECT asked.key AS place, scheme.digest, scheme.sum, scheme.body
FROM json_each(?) AS asked CROSS JOIN scheme ON scheme.id = asked.value

1 × SELECT attacker.conflict AS whole, attacker.statement AS part
FROM entity CROSS JOIN attacker ON attacker.conflict = entity.key
WHERE entity.map = ? AND entity.kind = 'conflict'
ORDER BY entity.order_key, entity.id, attacker.position

1 × SELECT entity.id, evidence.statement, evidence.verdict
FROM entity CROSS JOIN evidence ON evidence.key = entity.key
WHERE entity.map = ? AND entity.kind = 'evidence' ORDER BY entity.order_key, entity.id

1 × SELECT entity.key, entity.id, inference.conclusion
FROM entity CROSS JOIN inference ON inference.key = entity.key
WHERE entity.map = ? AND entity.kind = 'inference' ORDER BY entity.order_key, entity.id

1 × SELECT entity.key, entity.id, target.kind AS target_kind, target.id AS target_id
FROM entity
CROSS JOIN conflict ON conflict.key = entity.key
CROSS JOIN entity AS target ON target.key = conflict.target
WHERE entity.map = ? AND entity.kind = 'conflict' ORDER BY entity.order_key, entity.id

1 × SELECT key, id FROM entity WHERE map = ? AND kind = 'statement' ORDER BY order_key, id

1 × SELECT key, revision FROM map WHERE id = ?

1 × SELECT premise.inference AS whole, premise.statement AS part
FROM entity CROSS JOIN premise ON premise.inference = entity.key
WHERE entity.map = ? AND entity.kind = 'inference'
ORDER BY entity.order_key, entity.id, premise.position
