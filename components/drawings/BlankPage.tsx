import './drawings.css';

/** A sheet on which nothing could be read: lines that fade, and the dot of the ن that waits. */
export function BlankPage() {
  return (
    <svg class="drawing" viewBox="14 14 116 116" aria-hidden="true">
      <path class="drawing-sheet" d="M38 20h52l20 20v84a4 4 0 0 1-4 4H38a4 4 0 0 1-4-4V24a4 4 0 0 1 4-4Z" />
      <path class="drawing-line" d="M90 20v16a4 4 0 0 0 4 4h16" />
      <path class="drawing-line" d="M94 62H62M94 78H50" />
      <path class="drawing-line drawing-faint" d="M94 94H70M94 110h-6" />
      <path class="drawing-dot" d="m52 56 6 6-6 6-6-6Z" />
    </svg>
  );
}
