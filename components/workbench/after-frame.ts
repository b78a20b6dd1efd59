/** A place for one piece of work at a time, which is done once the next frame is on the screen, or when `flush` is called. */
export function afterFrame<T>(run: (value: T) => void) {
  let waiting: { value: T; frame: number } | null = null;
  const drop = () => {
    if (waiting) cancelAnimationFrame(waiting.frame);
    waiting = null;
  };
  const flush = () => {
    if (waiting === null) return;
    const { value } = waiting;
    drop();
    run(value);
  };
  const put = (value: T) => {
    flush();
    // A frame's callbacks come before it is painted.
    waiting = { value, frame: requestAnimationFrame(() => setTimeout(flush)) };
  };
  return { put, flush, drop };
}
