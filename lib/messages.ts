import { browser } from 'wxt/browser';
import type { Draft, Highlight, Position } from './article';

/** What a save came to: a new entry, or one that was there and is now what the page says today. */
export type Saved = 'saved' | 'updated';

/** What a reader changes on saved articles; what is not named stays. */
export interface Edit {
  addTags?: readonly string[];
  removeTags?: readonly string[];
  favourite?: boolean;
  archived?: boolean;
  finished?: boolean;
}

type Ids = readonly string[];

/**
 * Everything that a page asks of the background, the one writer. Reading needs no message: pages open the store
 * themselves.
 */
export interface Requests {
  /** Writes the article to the library; answered when the write is durable. */
  save: (draft: Draft) => Promise<Saved>;
  /** Puts articles into the bin; `restore` takes them out again, `forget` ends them for good. */
  remove: (ids: Ids) => Promise<void>;
  restore: (ids: Ids) => Promise<void>;
  forget: (ids: Ids) => Promise<void>;
  /** Ends everything in the bin for good. */
  emptyBin: (nothing: null) => Promise<void>;
  /** The same change on any number of articles; `missing` if one of them is not there: all others are changed. */
  edit: (change: { ids: Ids; edit: Edit }) => Promise<void>;
  /** Another name for a tag, or none (`null`), in the whole library; a name that there is already makes one of the two. */
  renameTag: (change: { tag: string; to: string | null }) => Promise<void>;
  /** Keeps where the reader stopped in a saved article; nothing happens if it is not saved. */
  keepPosition: (change: { id: string; position: Position }) => Promise<void>;
  /** Changes one highlight of a saved article, or adds it; `missing` if the article is not saved. */
  putHighlight: (change: { id: string; highlight: Highlight }) => Promise<void>;
  removeHighlight: (change: { id: string; highlightId: string }) => Promise<void>;
}

/**
 * Why a request failed. `full`: no room on the disk; `missing`: there is no such article; `newer`: a newer version of the extension has
 * written there; `failed`: anything else.
 */
export type Failure = 'full' | 'missing' | 'newer' | 'failed';

export type Failed = { ok: false; failure: Failure; detail: string };

/** What was asked for, or why there is none. */
export type Answer<Value = unknown> = { ok: true; value: Value } | Failed;

type Value<R extends keyof Requests> = Awaited<ReturnType<Requests[R]>>;

interface Message {
  request: keyof Requests;
  argument: unknown;
}

/** Asks the background. Never rejects: a failure is an answer. */
export async function ask<R extends keyof Requests>(
  request: R,
  argument: Parameters<Requests[R]>[0],
): Promise<Answer<Value<R>>> {
  try {
    const answer = (await browser.runtime.sendMessage({ request, argument } satisfies Message)) as
      | Answer<Value<R>>
      | undefined;
    return answer ?? { ok: false, failure: 'failed', detail: `no answer to ${request}` };
  } catch (error) {
    return failed(error);
  }
}

/** An error as an answer. */
export function failed(error: unknown): Failed {
  // PouchDB says `unknown`, and gives the disk's own words as a reason.
  const told = (error ?? {}) as Partial<Error> & { status?: number; reason?: unknown };
  const { name = '', message = String(error), status = 0, reason = '' } = told;
  const text = `${name} ${message} ${reason}`.trim();
  if (/quota/i.test(text)) return { ok: false, failure: 'full', detail: text };
  if (name === 'NewerError') return { ok: false, failure: 'newer', detail: text };
  if (status === 404) return { ok: false, failure: 'missing', detail: text };
  return { ok: false, failure: 'failed', detail: text };
}

/** Answers the requests of pages. Call it once, when the background starts. */
export function answer(requests: Requests): void {
  const own = browser.runtime.getURL('/popup.html').replace('popup.html', '');
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const { request, argument } = message as Message;
    // Only our pages write. A script in a page, taken over by that page, does not.
    if (!sender.url?.startsWith(own) || !Object.hasOwn(requests, request)) return undefined;
    const handle = requests[request] as (argument: unknown) => Promise<unknown>;
    return handle(argument).then((value): Answer => ({ ok: true, value }), failed);
  });
}
