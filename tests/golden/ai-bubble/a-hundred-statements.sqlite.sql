15 statements

7 × SELECT asked.key AS place, entity.body
FROM json_each(?) AS asked CROSS JOIN entity ON entity.id = asked.value
WHERE entity.kind = ?

1 × SELECT asked.key AS place, found.id
FROM json_each(?) AS asked
CROSS JOIN entity AS given ON given.id = asked.value
CROSS JOIN evidence AS connection ON connection.statement = given.key
CROSS JOIN entity AS found ON found.key = connection.key
ORDER BY asked.key, found.key

1 × SELECT asked.key AS place, found.id
FROM json_each(?) AS asked
CROSS JOIN entity AS given ON given.id = asked.value
CROSS JOIN inference AS connection ON connection.conclusion = given.key
CROSS JOIN entity AS found ON found.key = connection.key
ORDER BY asked.key, found.key

1 × SELECT asked.key AS place, found.id
FROM json_each(?) AS asked
CROSS JOIN entity AS given ON given.id = asked.value
CROSS JOIN premise AS connection ON connection.statement = given.key
CROSS JOIN entity AS found ON found.key = connection.inference
ORDER BY asked.key, found.key

1 × SELECT asked.key AS place, map.body, map.revision
FROM json_each(?) AS asked CROSS JOIN map ON map.id = asked.value

1 × SELECT asked.key AS place, scheme.body
FROM json_each(?) AS asked CROSS JOIN scheme ON scheme.id = asked.value

1 × SELECT coalesce(
  (SELECT kind FROM entity WHERE id = asked.value),
  (SELECT 'map' FROM map WHERE id = asked.value),
  (SELECT 'scheme' FROM scheme WHERE id = asked.value)
) AS kind
FROM json_each(?) AS asked ORDER BY asked.key

1 × SELECT count(*) AS count
  FROM map
  CROSS JOIN entity ON entity.map = map.key AND entity.kind = 'statement'
  CROSS JOIN statement ON statement.key = entity.key
  WHERE map.id = ?

1 × SELECT entity.id
  FROM map
  CROSS JOIN entity ON entity.map = map.key AND entity.kind = 'statement'
  CROSS JOIN statement ON statement.key = entity.key
  WHERE map.id = ?
  ORDER BY map.id, entity.key
  LIMIT ?
