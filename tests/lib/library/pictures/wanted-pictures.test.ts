import { describe, expect, test } from 'vitest';
import { pictureSources, wantedPictures } from '../../../../lib/library/pictures/wanted-pictures';

const lead = { src: 'https://a.example/lead.jpg', alt: '', caption: null };
const image = (src: string) => `<figure><img alt="صورة" src="${src}"><figcaption>تعليق</figcaption></figure>`;

describe('the pictures of an article', () => {
  test('are the lead picture and those of the body, in order, each once', () => {
    const html = [
      image('https://a.example/2.jpg'),
      '<p>نص</p>',
      image('https://a.example/1.jpg'),
      image(lead.src),
    ].join('\n');
    expect(pictureSources({ picture: lead, html })).toEqual([
      lead.src,
      'https://a.example/2.jpg',
      'https://a.example/1.jpg',
    ]);
  });

  test('have the addresses that their elements have', () => {
    const html = image('https://a.example/p.php?id=7&amp;size=l&quot;');
    expect(pictureSources({ picture: null, html })).toEqual(['https://a.example/p.php?id=7&size=l"']);
  });

  test('are on the web: nothing else is fetched', () => {
    const html = ['data:image/png;base64,AA', 'javascript:1', 'file:///etc/passwd', '/relative.jpg']
      .map(image)
      .join('\n');
    expect(pictureSources({ picture: null, html })).toEqual([]);
  });

  test('are thirty at most', () => {
    const html = Array.from({ length: 40 }, (_, i) => image(`https://a.example/${i}.jpg`)).join('\n');
    expect(pictureSources({ picture: lead, html })).toHaveLength(30);
  });
});

test('what is kept stays kept; what is new, or could not be kept before, is waited for', () => {
  const html = [image('https://a.example/1.jpg'), image('https://a.example/2.jpg')].join('\n');
  const kept = { src: lead.src, attachment: 'picture-1', width: 1200, height: 675 };
  const failed = { src: 'https://a.example/1.jpg', attachment: null, width: 0, height: 0 };
  const gone = { src: 'https://a.example/9.jpg', attachment: 'picture-2', width: 1, height: 1 };
  expect(wantedPictures({ picture: lead, html }, [kept, failed, gone])).toEqual([
    kept,
    { ...failed, waiting: true },
    { src: 'https://a.example/2.jpg', attachment: null, width: 0, height: 0, waiting: true },
  ]);
});
