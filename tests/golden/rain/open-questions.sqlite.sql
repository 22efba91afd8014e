14 statements

5 × SELECT asked.key AS place, entity.order_key, entity.digest, entity.sum, entity.body
FROM json_each(?) AS asked CROSS JOIN entity ON entity.id = asked.value
WHERE entity.kind = ?

1 × SELECT asked.key AS place, map.incarnation, map.revision, map.digest, map.sum, map.body
FROM json_each(?) AS asked CROSS JOIN map ON map.id = asked.value

4 × SELECT asked.key AS place, scheme.digest, scheme.sum, scheme.body
FROM json_each(?) AS asked CROSS JOIN scheme ON scheme.id = asked.value

1 × SELECT coalesce(
  (SELECT kind FROM entity WHERE id = asked.value),
  (SELECT 'map' FROM map WHERE id = asked.value),
  (SELECT 'scheme' FROM scheme WHERE id = asked.value)
) AS kind
FROM json_each(?) AS asked ORDER BY asked.key

3 × SELECT entity.id FROM map CROSS JOIN entity ON entity.map = map.key
WHERE map.id = ? AND entity.kind = ? AND (entity.order_key, entity.id) > (?, ?)
ORDER BY entity.order_key, entity.id LIMIT ?
