15 statements

7 × SELECT asked.key AS place, entity.order_key, entity.digest, entity.sum, entity.body
FROM json_each(?) AS asked CROSS JOIN entity ON entity.id = asked.value
WHERE entity.kind = ?

1 × SELECT asked.key AS place, found.id
FROM json_each(?) AS asked
CROSS JOIN entity AS given ON given.id = asked.value
CROSS JOIN evidence AS connection ON connection.statement = given.key
CROSS JOIN entity AS found ON found.key = connection.key
ORDER BY asked.key, found.order_key, found.id

1 × SELECT asked.key AS place, found.id
FROM json_each(?) AS asked
CROSS JOIN entity AS given ON given.id = asked.value
CROSS JOIN inference AS connection ON connection.conclusion = given.key
CROSS JOIN entity AS found ON found.key = connection.key
ORDER BY asked.key, found.order_key, found.id

1 × SELECT asked.key AS place, found.id
FROM json_each(?) AS asked
CROSS JOIN entity AS given ON given.id = asked.value
CROSS JOIN premise AS connection ON connection.statement = given.key
CROSS JOIN entity AS found ON found.key = connection.inference
ORDER BY asked.key, found.order_key, found.id

1 × SELECT asked.key AS place, map.incarnation, map.revision, map.digest, map.sum, map.body
FROM json_each(?) AS asked CROSS JOIN map ON map.id = asked.value

1 × SELECT asked.key AS place, scheme.digest, scheme.sum, scheme.body
FROM json_each(?) AS asked CROSS JOIN scheme ON scheme.id = asked.value

1 × SELECT coalesce(
  (SELECT kind FROM entity WHERE id = asked.value),
  (SELECT 'map' FROM map WHERE id = asked.value),
  (SELECT 'scheme' FROM scheme WHERE id = asked.value)
) AS kind
FROM json_each(?) AS asked ORDER BY asked.key

1 × SELECT count(*) AS count
  FROM map
  CROSS JOIN entity AS member INDEXED BY entity_in_order
    ON member.map = map.key AND member.kind = 'statement'
  WHERE map.id = ?

1 × SELECT member.id AS id
  FROM map
  CROSS JOIN entity AS member INDEXED BY entity_in_order
    ON member.map = map.key AND member.kind = 'statement'
  WHERE map.id = ?
  AND (member.order_key, member.id) > (?, ?)
  ORDER BY member.order_key, member.id
  LIMIT ?
