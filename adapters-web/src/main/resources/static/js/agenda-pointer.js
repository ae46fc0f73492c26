// Follows a mouse, a pen or a finger that takes hold of something, and scrolls when it rests at an edge.

const FAR = 5, REST = 350, EDGE = 40;

/**
 * Follows one pointer until it is released. A finger must rest before it takes hold, so that a swipe scrolls.
 *
 * @param {PointerEvent} down
 * @param {HTMLElement} scroller
 * @param {{ drag: (x: number, y: number) => void, drop: () => void, cancel: () => void }} hand
 */
export function follow(down, scroller, hand) {
  const finger = down.pointerType === 'touch', listening = new AbortController(), on = { signal: listening.signal };
  let { clientX: x, clientY: y } = down, live = false, timer = 0;
  const stop = () => { listening.abort(); clearTimeout(timer); live = false; };
  const cancel = () => { if (live) hand.cancel(); stop(); };
  const lift = () => { live = true; hand.drag(x, y); scrollAtEdge(); };
  const way = (at, low, high) => (at > high - EDGE ? 8 : at < low + EDGE ? -8 : 0);
  function scrollAtEdge() {
    if (!live) return;
    const r = scroller.getBoundingClientRect();
    scroller.scrollBy(way(x, r.left, r.right), way(y, r.top + EDGE, r.bottom));
    requestAnimationFrame(scrollAtEdge);
  }
  if (finger) timer = setTimeout(lift, REST);
  addEventListener('pointermove', e => {
    if (e.pointerId !== down.pointerId) return;
    const far = Math.hypot(e.clientX - down.clientX, e.clientY - down.clientY) >= FAR;
    if (!live && finger && far) stop();
    if (!live && (finger || !far)) return;
    [x, y] = [e.clientX, e.clientY];
    if (live) hand.drag(x, y); else lift();
  }, on);
  addEventListener('pointerup', e => {
    if (e.pointerId !== down.pointerId) return;
    const held = live;
    stop();
    if (held) hand.drop();
  }, on);
  addEventListener('pointercancel', cancel, on);
  addEventListener('keydown', e => { if (live && e.key === 'Escape') e.preventDefault(); if (e.key === 'Escape') cancel(); }, { ...on, capture: true });
  scroller.addEventListener('touchmove', e => { if (live) e.preventDefault(); }, { ...on, passive: false });
  scroller.addEventListener('contextmenu', e => { if (finger) e.preventDefault(); }, on);
}
