import { type ASTVisitor, GraphQLError, OperationTypeNode, type ValidationContext } from 'graphql';

/**
 * Refuses a mutation or a subscription where the schema has none.
 *
 * The specification says that an operation's root type must be there (section 5.2.1), and graphql-js
 * 16 leaves that to the execution: until then such an operation passes with any field whatever.
 */
export function KnownOperationsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      const message =
        node.operation === OperationTypeNode.SUBSCRIPTION
          ? 'There are no subscriptions here. Ask with a query, again whenever you want to know.'
          : 'There are no mutations here: nothing that a client sends changes a map. Ask with a query.';
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
