import { graphql } from '../api/graphql.js';

const PASSAGE = graphql(`
  fragment Passage on ShownPassage { document title start end exact prefix suffix }
`);

/** A set of exercises, with all that is needed to do them. */
export const EXERCISES = graphql(
  `
  query Exercises(
    $map: ID!
    $kinds: [ExerciseKind!]
    $difficulty: Difficulty
    $count: Int!
    $seed: Int!
    $language: String
  ) {
    exercises(
      map: $map
      kinds: $kinds
      difficulty: $difficulty
      count: $count
      seed: $seed
      language: $language
    ) {
      mapTitle
      exercises {
        id
        kind
        difficulty
        map
        language
        task
        shown { key caption text passages { ...Passage } }
        parts { key question of choices { key text } }
        points
      }
      shortfalls { kind wanted made reason }
    }
  }
`,
  [PASSAGE],
);

/** The title of a map, which comes with its exercises alone where maps are not shown. */
export const MAP_TITLE = graphql(`
  query MapTitle($map: ID!, $language: String) {
    exercises(map: $map, count: 1, language: $language) { mapTitle }
  }
`);

export const MARK_EXERCISE = graphql(
  `
  query MarkExercise($exercise: ID!, $answer: ExerciseAnswerInput!) {
    markExercise(exercise: $exercise, answer: $answer) {
      points
      outOf
      score
      feedback
      parts { part choice outcome points outOf reason reread { ...Passage } }
      built {
        relations {
          outcome
          relation
          drawn
          from
          to
          points
          reason
          reread { ...Passage }
        }
        measures { centralClaim role function attachment labelledAttachment }
      }
    }
  }
`,
  [PASSAGE],
);
