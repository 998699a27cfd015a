// What such a page does: the copy-link button with its notice, and the size of the letters.
const copied = document.getElementById('copied');
document.querySelector('[data-copy]').addEventListener('click', () => {
  navigator.clipboard?.writeText(location.href);
  copied.style.display = 'block';
  setTimeout(() => {
    copied.style.display = 'none';
  }, 2000);
});

const story = document.querySelector('.article-text');
for (const button of document.querySelectorAll('[data-size]')) {
  button.addEventListener('click', () => {
    const size = Number.parseFloat(getComputedStyle(story).fontSize);
    story.style.fontSize = `${size + Number(button.dataset.size)}px`;
  });
}
