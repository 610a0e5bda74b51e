// The servers that snippets are run against. All that the loaded tests use start together, each stops after its last test.
import { Place } from './server.ts';
import { recipes, type Recipe } from './recipes.ts';

export type ServiceName = keyof typeof recipes;

interface Begun {
  readonly port: number;
  readonly place: Place;
}

const users = new Map<ServiceName, number>();
const begins = new Map<ServiceName, Promise<Begun>>();

/** To be called in a `describe`: its tests have the server, and reach it by what this gives. */
export function useService(name: ServiceName): () => number {
  users.set(name, (users.get(name) ?? 0) + 1);
  let port = 0;
  before(async function () {
    // A broker on a busy machine takes its time.
    this.timeout(180_000);
    for (const [each, left] of users) if (left > 0) begun(each).catch(() => undefined);
    ({ port } = await begun(name));
  });
  after(async () => {
    const left = (users.get(name) ?? 0) - 1;
    users.set(name, left);
    if (left === 0) await end(name);
  });
  return () => port;
}

// Those whose tests were not picked have started all the same.
after(() => Promise.all([...begins.keys()].map(end)));

function begun(name: ServiceName): Promise<Begun> {
  const known = begins.get(name);
  if (known) return known;
  const promise = begin(recipes[name]);
  begins.set(name, promise);
  return promise;
}

async function end(name: ServiceName): Promise<void> {
  // One that did not start has been cleared away already.
  await begins.get(name)?.then(({ place }) => place.close(), () => undefined);
  begins.delete(name);
}

async function begin(recipe: Recipe): Promise<Begun> {
  const place = await Place.make();
  try {
    return { port: await recipe(place), place };
  } catch (error) {
    await place.close();
    throw error;
  }
}
