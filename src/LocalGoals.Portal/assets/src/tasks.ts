// Lets the reader's own doings go first: long work is cut where this is awaited.
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

const longestWait = 1000;

/** When what the page says stands on the screen: what is drawn later does not hold it up. Browsers that keep the moment to themselves wait a second. */
export const painted = (): Promise<void> => new Promise((done) => {
  new PerformanceObserver(() => done()).observe({ type: "paint", buffered: true });
  setTimeout(done, longestWait);
});
