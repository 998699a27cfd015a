/** Which voice reads an article: the part of listening that needs no engine. */

/** What is asked of a voice; the browser's `SpeechSynthesisVoice` is one. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService' | 'default'>;

function locale(tag: string): Intl.Locale | null {
  try {
    // Android writes `ar_EG`; old names of languages (`iw`, `ara`) become the present ones.
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return null;
  }
}

/** Voices that read another language as well, since few systems have one of its own. */
const relatives: Readonly<Record<string, readonly string[]>> = {
  ckb: ['ku'],
  nb: ['no'],
  nn: ['no', 'nb'],
  prs: ['fa'],
};

/** A hundred disguises of each voice of eSpeak: «Arabic+Adam espeak-ng» is «Arabic espeak-ng». */
const disguise = /^(.+?)\+\S+(.*)$/;

/**
 * The voices that can read a language, in the order of the system. Where the language of an article is not known (`und`), `fallback`
 * stands for it.
 */
export function fittingVoices<V extends Voice>(voices: readonly V[], language: string, fallback: string): V[] {
  const wanted = locale(language === 'und' ? fallback : language)?.language;
  if (!wanted) return [];
  const fits = [wanted, ...(relatives[wanted] ?? [])];
  const fitting = voices.filter(({ lang }) => fits.includes(locale(lang)?.language ?? ''));
  const names = new Set(fitting.map(({ name }) => name));
  return fitting.filter(({ name }) => !names.has(name.replace(disguise, '$1$2')) || !disguise.test(name));
}

/** Makers' words for their best voices: Edge has «Natural», Apple «Premium» and «Enhanced». */
const best = /\b(?:natural|premium|enhanced|neural)\b/i;

/**
 * The best of the voices that fit: the one that the reader has chosen, else one that is natural, of a region of the browser's
 * `languages`, on the machine itself, in this order; `null` where none fits.
 */
export function chooseVoice<V extends Voice>(
  fitting: readonly V[],
  saved: string | null,
  languages: readonly string[],
): V | null {
  const chosen = fitting.find(({ voiceURI }) => voiceURI === saved);
  if (chosen) return chosen;
  const home = new Set(languages.map((tag) => locale(tag)).map((one) => `${one?.language}-${one?.region}`));
  const isHome = ({ lang }: V) => {
    const { language, region } = locale(lang) ?? {};
    return region !== undefined && home.has(`${language}-${region}`);
  };
  const signs = (voice: V) => [best.test(voice.name), isHome(voice), voice.localService, voice.default];
  const rank = (voice: V) => signs(voice).reduce((sum, sign) => sum * 2 + Number(sign), 0);
  return fitting.reduce<V | null>((top, voice) => (top && rank(top) >= rank(voice) ? top : voice), null);
}

/** What is asked of the engine for its voices. */
type VoiceSource = Pick<SpeechSynthesis, 'getVoices' | 'addEventListener' | 'removeEventListener'>;

const WAIT_MS = 2000;
const LOOK_MS = 250;

/**
 * Tells the voices that there are, at once and whenever they change. Engines have none at first and may never have one: an empty list
 * is told only after two seconds, and voices that come later all the same. Returns how to stop.
 */
export function watchVoices(engine: VoiceSource, changed: (voices: SpeechSynthesisVoice[]) => void): () => void {
  let waits = WAIT_MS / LOOK_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    waits = 0;
    changed(engine.getVoices());
  };
  // Not every engine says that its voices have come.
  const look = () => {
    if (waits <= 0 || engine.getVoices().length > 0) return tell();
    waits--;
    timer = setTimeout(look, LOOK_MS);
  };
  const hear = () => {
    if (waits <= 0 || engine.getVoices().length > 0) tell();
  };
  engine.addEventListener('voiceschanged', hear);
  look();
  return () => {
    clearTimeout(timer);
    engine.removeEventListener('voiceschanged', hear);
  };
}
