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

  async MariaDB(place) {
    const port = await freePort();
    const data = join(place.folder, 'data');
    await place.run('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve']);
    const own = ['socket', 'pid-file'].map((name) => `--${name}=${join(place.folder, name)}`);
    await place.serve('mariadbd', ['--no-defaults', `--datadir=${data}`, `--port=${port}`, '--bind-address=127.0.0.1', '--skip-name-resolve', ...own], { ready: /ready for connections/ });
    return port;
  },

  async RabbitMQ(place) {
    const [port, distribution, epmd] = [await freePort(), await freePort(), await freePort()];
    const address = { ERL_EPMD_PORT: `${epmd}`, ERL_EPMD_ADDRESS: '127.0.0.1' };
    // Erlang would start one of its own, and leave it behind.
    await place.serve('epmd', ['-debug'], { ready: /epmd running/, env: address, signal: 'SIGKILL' });
    const env = {
      ...address,
      RABBITMQ_NODENAME: 'lens@localhost',
      RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
      RABBITMQ_NODE_PORT: `${port}`,
      RABBITMQ_DIST_PORT: `${distribution}`,
      RABBITMQ_MNESIA_BASE: join(place.folder, 'mnesia'),
      RABBITMQ_LOG_BASE: place.folder,
      RABBITMQ_LOGS: '-',
      RABBITMQ_PID_FILE: join(place.folder, 'pid'),
      RABBITMQ_ENABLED_PLUGINS_FILE: join(place.folder, 'plugins'),
      RABBITMQ_CONFIG_FILE: join(place.folder, 'rabbitmq'),
      RABBITMQ_CONF_ENV_FILE: join(place.folder, 'environment'),
    };
    await place.serve('rabbitmq-server', [], { ready: /Server startup complete/, env, signal: 'SIGKILL' });
    return port;
  },
} satisfies Record<string, Recipe>;
