import type { Span } from '../../lib/arabic/sentences';
import { createSpeaker, type Engine, type Speaker, type SpeechState } from '../../lib/speech';
import { createFollower } from './follow';
import { mark } from './marks';
import { samePlace } from './same-place';
import { sentencesOfArticle } from './sentences-of-article';

interface Options {
  voice: SpeechSynthesisVoice;
  rate: number;
  /** The bar with the controls. */
  bar: Element;
  changed: (state: SpeechState) => void;
}

export interface ReadAloud extends Omit<Speaker, 'replace' | 'play'> {
  /** From where it stands; the first time from what the reader has before them. */
  play(): void;
  /** Is silent for good, and leaves no mark. */
  close(): void;
}

const controls = 'a, button, input, select, summary, textarea, [contenteditable], [role="button"]';

/** Reads an article that is on the screen aloud: marks what is being said, keeps it in sight, and begins where the reader clicks. */
export function readAloud(article: HTMLElement, engine: Engine, { voice, rate, bar, changed }: Options): ReadAloud {
  let sentences = sentencesOfArticle(article);
  let state: SpeechState = { phase: 'paused', sentence: 0 };
  let begun = false;
  const texts = () => sentences.map(({ text }) => text);
  const follower = createFollower(bar);

  const speaker = createSpeaker(engine, {
    voice,
    rate,
    changed(next) {
      state = next;
      const range = state.phase === 'ended' ? null : (sentences[state.sentence]?.range() ?? null);
      mark('spoken-sentence', begun ? range : null);
      if (begun && range) follower.follow(range);
      changed(state);
    },
    word(word: Span | null) {
      mark('spoken-word', word && (sentences[state.sentence]?.range(word) ?? null));
    },
  });
  speaker.replace(texts(), 0);

  /** The first sentence that is not above the window. */
  function inFront(): number {
    if (scrollY <= 0) return 0;
    const { height } = bar.getBoundingClientRect();
    const first = sentences.findIndex(({ range }) => range().getBoundingClientRect().bottom > height);
    return Math.max(0, first);
  }

  function playFrom(sentence: number): void {
    begun = true;
    follower.comeBack();
    speaker.play(sentence);
  }

  // A better reading of the page, a part that was put back, other digits: the words are read again from the document.
  const observer = new MutationObserver(() => {
    const before = texts();
    sentences = sentencesOfArticle(article);
    speaker.replace(texts(), samePlace(before, state.sentence, texts()));
  });
  observer.observe(article, { childList: true, characterData: true, subtree: true, attributeFilter: ['hidden'] });

  /** The first sentence of the innermost block that holds an element. */
  function sentenceAt(element: Element | null): number {
    for (let block = element; block && block !== article; block = block.parentElement) {
      const found = sentences.findIndex((one) => one.block === block);
      if (found >= 0) return found;
    }
    return -1;
  }

  let hadSelection = false;
  const press = () => {
    hadSelection = !(getSelection()?.isCollapsed ?? true);
  };
  const click = (event: MouseEvent) => {
    const { target } = event;
    const isSelecting = hadSelection || !(getSelection()?.isCollapsed ?? true);
    if (event.defaultPrevented || isSelecting || !(target instanceof Element) || target.closest(controls)) return;
    const sentence = sentenceAt(target);
    if (sentence >= 0) playFrom(sentence);
  };
  article.addEventListener('pointerdown', press);
  article.addEventListener('click', click);
  // Some browsers go on speaking for a page that is gone. It may come back.
  addEventListener('pagehide', speaker.pause);

  const close = () => {
    observer.disconnect();
    article.removeEventListener('pointerdown', press);
    article.removeEventListener('click', click);
    removeEventListener('pagehide', speaker.pause);
    follower.stop();
    speaker.pause();
    for (const name of ['spoken-sentence', 'spoken-word'] as const) mark(name, null);
  };
  return {
    play() {
      follower.comeBack();
      if (begun) speaker.play();
      else playFrom(inFront());
    },
    pause: speaker.pause,
    step(by) {
      if (!begun) return playFrom(inFront());
      follower.comeBack();
      speaker.step(by);
    },
    setVoice: speaker.setVoice,
    setRate: speaker.setRate,
    close,
  };
}
