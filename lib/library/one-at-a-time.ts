/**
 * The same work, done by one page or the background at a time: the others wait and find it done. Whoever asks while this page is
 * waiting already gets the answer of that turn, so that a thousand changes at once do not make a thousand turns.
 */
export function oneAtATime(name: string, work: () => Promise<void>): () => Promise<void> {
  let waiting: Promise<void> | null = null;
  const takeTurn = async () => {
    // A lock that is free can be given at once, before anybody could say that they wait.
    await Promise.resolve();
    return navigator.locks.request(name, () => {
      waiting = null;
      return work();
    });
  };
  return () => {
    waiting ??= takeTurn().catch((error) => {
      waiting = null;
      throw error;
    });
    return waiting;
  };
}
