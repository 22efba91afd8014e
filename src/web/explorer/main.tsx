import '@xyflow/react/dist/base.css';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot, type Root } from 'react-dom/client';
import { leadsToExercises } from './exercises/exercises-view.js';
import { Explorer } from './explorer.js';
import { usualLanguage } from './view/usual-view.js';
import { pageWords } from './words/page-words.js';

const place = document.getElementById('explorer');
if (place !== null) {
  const root = createRoot(place);
  if (leadsToExercises(window.location.search)) void showExercises(root);
  else root.render(<Explorer />);
}

/** Shows the learner's page, which is loaded only when it is wanted. */
async function showExercises(root: Root): Promise<void> {
  try {
    const { ExercisesPage } = await import('./exercises/exercises-page.js');
    root.render(<ExercisesPage />);
  } catch (cause) {
    console.error(cause);
    const words = pageWords(usualLanguage());
    root.render(
      <main className="page-message" role="alert">
        <p>{words.notLoaded}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.again}
        </button>
      </main>,
    );
  }
}
