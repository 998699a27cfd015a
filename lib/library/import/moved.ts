/** Tells open pages that an entry of a list has become the article of its page, which has another id. */
const channelName = 'library-moved';

interface Move {
  from: string;
  to: string;
}

export function announceMoved(from: string, to: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ from, to } satisfies Move);
  channel.close();
}

/** Calls back with the new id when this entry moves; returns how to stop. */
export function watchMoved(id: string, tell: (to: string) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    const { from, to } = data as Move;
    if (from === id) tell(to);
  };
  return () => channel.close();
}
