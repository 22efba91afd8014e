/** Whether letters typed at a place mean something there. */
export function takesLetters(place: EventTarget | null): boolean {
  return (
    place instanceof HTMLElement &&
    place.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, dialog *')
  );
}
