import { interfaceLanguage, type MessageKey, text } from '../../lib/i18n';

/** The systems that have a way of their own to get a voice. */
export type System = 'windows' | 'mac' | 'android' | 'chromeos' | 'linux';

/** The system by what the browser says of itself. */
export function systemOf(userAgent: string): System {
  if (/Android/.test(userAgent)) return 'android';
  if (/CrOS/.test(userAgent)) return 'chromeos';
  if (/Windows/.test(userAgent)) return 'windows';
  return /Mac OS X/.test(userAgent) ? 'mac' : 'linux';
}

const advice: Readonly<Record<System, MessageKey>> = {
  windows: 'listenInstallWindows',
  mac: 'listenInstallMac',
  android: 'listenInstallAndroid',
  chromeos: 'listenInstallChromeos',
  linux: 'listenInstallLinux',
};

/** A name that is typed as it is: in an Arabic sentence its hyphens stay where they belong. */
const typed = (name: string): string => `\u2066${name}\u2069`;

/** How to get a voice on this system, in whole sentences, a paragraph each. */
export function installAdvice(userAgent: string): string[] {
  const system = systemOf(userAgent);
  const isEdge = /\bEdgA?\//.test(userAgent);
  const paragraphs = [text(advice[system], typed('speech-dispatcher'), typed('espeak-ng'))];
  // Chromium speaks through them only when it is told to; Firefox does so by itself.
  if (system === 'linux' && /Chrome\//.test(userAgent)) {
    paragraphs.push(text('listenInstallLinuxChrome', typed('--enable-speech-dispatcher')));
  }
  if ((system === 'windows' || system === 'mac' || system === 'linux') && !isEdge) {
    paragraphs.push(text('listenInstallEdge'));
  }
  return paragraphs;
}

/** That no voice reads the language of an article here, and how to get one; a paragraph each. */
export function noVoice(language: string, userAgent: string): string[] {
  const [primary = 'und'] = language.split('-');
  const name = primary !== 'und' && new Intl.DisplayNames(interfaceLanguage(), { type: 'language' }).of(primary);
  return [name ? text('listenNoVoice', name) : text('listenNoVoiceUnknown'), ...installAdvice(userAgent)];
}
