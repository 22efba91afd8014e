import { useEffect, useRef } from 'react';
import type { PageWords } from './words/page-words.js';

/** Shows which keys do what. */
export function KeysDialog({
  words,
  onClose,
}: {
  readonly words: PageWords;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="page-keys" aria-label={words.keys} onClose={onClose}>
      <h2>{words.keys}</h2>
      <dl>
        {words.keyList.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
