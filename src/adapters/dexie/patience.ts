/** The database did not answer in time. */
export class NoAnswer extends Error {
  constructor(ms: number) {
    super(`No answer within ${ms} ms`);
    this.name = "NoAnswer";
  }
}

/** Rejects with `NoAnswer` if `work` takes longer than `ms`, unless there is an `excuse` when that time is over. */
export function within<T>(ms: number, work: PromiseLike<T>, excuse: () => boolean = () => false): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      if (!excuse()) reject(new NoAnswer(ms));
    }, ms);
    const done = (): void => clearTimeout(timer);
    work.then(
      (value) => {
        done();
        resolve(value);
      },
      (error: unknown) => {
        done();
        reject(error);
      },
    );
  });
}
