/** The role of the statement `n`: the law of src/domain/role.ts, which the contract holds it to. */
export const ROLE_IN_CYPHER = `
CASE
  WHEN EXISTS { (n)<-[:CONCLUDES]-() }
    THEN CASE WHEN EXISTS { (n)-[:PREMISE_OF]->() } THEN 'INTERMEDIATE' ELSE 'CONCLUSION' END
  WHEN EXISTS { (n)-[:PREMISE_OF]->() }
    OR EXISTS { (n)-[:ATTACKS]->() }
    OR EXISTS { (n)<-[:TARGETS]-() } THEN 'PREMISE'
  ELSE 'ISOLATED'
END`;
