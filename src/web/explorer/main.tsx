import '@xyflow/react/dist/base.css';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.js';

const place = document.getElementById('explorer');
if (place !== null) createRoot(place).render(<Explorer />);
