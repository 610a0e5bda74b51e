// The servers that snippets are run against. All that the loaded tests use start together, each stops after its last test.
import { Place } from './server.ts';
import { recipes, type Recipe } from './recipes.ts';

export type ServiceName = keyof typeof recipes;

/** To be called in a `describe`: its tests have the server, and reach it by what this gives. */
export function useService(name: ServiceName): () => number {
  users.set(name, (users.get(name) ?? 0) + 1);
  let port = 0;
  before(async function () {
    // A broker on a busy machine takes its time.
    this.timeout(180_000);
    for (const each of users.keys()) void begun(each).catch(() => undefined);
    ({ port } = await begun(name));
  });
  after(async () => {
    const left = (users.get(name) ?? 0) - 1;
    users.set(name, left);
    if (left === 0) await (await begun(name)).place.close();
  });
  return () => port;
}

interface Begun {
  readonly port: number;
  readonly place: Place;
}

const users = new Map<ServiceName, number>();
const begins = new Map<ServiceName, Promise<Begun>>();

function begun(name: ServiceName): Promise<Begun> {
  const known = begins.get(name);
  if (known) return known;
  const promise = begin(recipes[name]);
  begins.set(name, promise);
  return promise;
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
