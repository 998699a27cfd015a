import { describe, expect, test } from 'vitest';
import { arrangeNotes } from '../../../components/Highlights/arrange-notes';
import { placeBar } from '../../../components/Highlights/place-bar';

describe('notes in the margin', () => {
  const boxes = [
    { top: 100, height: 60 },
    { top: 120, height: 30 },
    { top: 130, height: 30 },
    { top: 400, height: 30 },
  ];

  test('stand beside their highlights, or under the note before', () => {
    expect(arrangeNotes(boxes, 8)).toEqual([100, 168, 206, 400]);
  });

  test('that are worked on stand exactly beside theirs, and the others make room', () => {
    expect(arrangeNotes(boxes, 8, 2)).toEqual([24, 92, 130, 400]);
    expect(arrangeNotes(boxes, 8, 3)).toEqual([100, 168, 206, 400]);
    expect(arrangeNotes(boxes, 8, 0)).toEqual([100, 168, 206, 400]);
  });

  test('may be none', () => expect(arrangeNotes([], 8)).toEqual([]));
});

describe('the bar', () => {
  const line = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 30 });
  const room = {
    visible: { left: 8, right: 792, top: 52, bottom: 592 },
    bar: { width: 200, height: 40 },
    gap: 8,
    prefersBelow: false,
  };

  test('stands over the middle of the first line', () => {
    expect(placeBar([line(300, 500, 200), line(100, 700, 230)], room)).toEqual({ left: 300, top: 152 });
  });

  test('stands under the last line where there is no room above, or where a finger selects', () => {
    expect(placeBar([line(300, 500, 60), line(100, 300, 90)], room)).toEqual({ left: 100, top: 128 });
    expect(placeBar([line(300, 500, 200)], { ...room, prefersBelow: true })).toEqual({ left: 300, top: 238 });
  });

  test('stands at the lower edge where the passage is taller than the window', () => {
    expect(placeBar([line(300, 500, -500), line(300, 500, 900)], room)).toEqual({ left: 300, top: 552 });
  });

  test('never leaves the page', () => {
    expect(placeBar([line(0, 20, 200)], room).left).toBe(8);
    expect(placeBar([line(780, 800, 200)], room).left).toBe(592);
  });

  test('takes the boxes of a line in any order', () => {
    expect(placeBar([line(100, 700, 230), line(300, 500, 200)], room).top).toBe(152);
  });
});
