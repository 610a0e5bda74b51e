// How each server is started: on the loopback interface only, with nothing to keep.
import { join } from 'node:path';
import { freePort, type Place } from './server.ts';

/** Starts a server and answers its port. */
export type Recipe = (place: Place) => Promise<number>;

export const recipes = {
  async PostgreSQL(place) {
    const port = await freePort();
    const data = join(place.folder, 'data');
    await place.run('initdb', ['-D', data, '-U', 'lens', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']);
    const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
    await place.serve('postgres', ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ready: /ready to accept connections/,
      // Its fast way: no waiting for clients.
      signal: 'SIGINT',
    });
    await place.run('createdb', ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'lens', 'app']);
    return port;
  },

  async Redis(place) {
    const port = await freePort();
    await place.serve('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', place.folder], { ready: /Ready to accept connections/ });
    return port;
  },
} satisfies Record<string, Recipe>;
