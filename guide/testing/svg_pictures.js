// Answers where the SVG pictures of a page come from: elements, and backgrounds of elements.
() => [...new Set([
  ...[...document.querySelectorAll('img, object, embed, iframe')].map(one => one.currentSrc || one.src || one.data),
  ...[...document.querySelectorAll('*')].map(one => /url\("([^"]+)"\)/.exec(
    getComputedStyle(one).backgroundImage)?.[1]),
].filter(address => address && /^data:image\/svg|\.svg\b/.test(address)))]
