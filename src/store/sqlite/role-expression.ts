/**
 * The role of a row of `statement`, as src/domain/role.ts defines it, for the statements that ask
 * by role. The contract holds it against the domain's own function.
 */
export const ROLE_IN_SQL = `CASE
    WHEN EXISTS (SELECT 1 FROM inference WHERE inference.conclusion = statement.key) THEN CASE
      WHEN EXISTS (SELECT 1 FROM premise WHERE premise.statement = statement.key)
      THEN 'INTERMEDIATE' ELSE 'CONCLUSION' END
    WHEN EXISTS (SELECT 1 FROM premise WHERE premise.statement = statement.key)
      OR EXISTS (SELECT 1 FROM attacker WHERE attacker.statement = statement.key)
      OR EXISTS (SELECT 1 FROM conflict WHERE conflict.target = statement.key)
    THEN 'PREMISE' ELSE 'ISOLATED' END`;
