import { createContext, useContext } from 'react';
import type { DrawingWords } from '../words/drawing-words.js';
import type { ArrowDirection } from './nearest-card.js';

/** What every part of the drawing may need. */
export interface DrawingContext {
  readonly words: DrawingWords;
  /** The language of the map's texts, which need not be that of the words around them. */
  readonly textLanguage: string;
  readonly onSelect: (statement: string) => void;
  readonly onFold: (section: string, isUnfolded: boolean) => void;
  readonly onOpenSection: (section: string) => void;
  /** Moves the focus to the nearest card in a direction. */
  readonly onMove: (statement: string, direction: ArrowDirection) => void;
  /** Brings a card or a band that gets the focus into sight. */
  readonly onFocus: (id: string) => void;
}

const Context = createContext<DrawingContext | null>(null);
export const DrawingContextProvider = Context.Provider;

export function useDrawing(): DrawingContext {
  const context = useContext(Context);
  if (context === null) throw new Error('A part of the drawing stands outside of it.');
  return context;
}
