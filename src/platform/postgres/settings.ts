/** Tuned for one machine with 2 cores and 4 GB that also runs the web and worker processes. */
const standing: Record<string, string | number> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: 100,
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '96MB',
  random_page_cost: 1.1,
  jit: 'off',
  huge_pages: 'off',
  wal_compression: 'on',
  max_wal_size: '1GB',
  checkpoint_completion_target: 0.9,
  password_encryption: 'scram-sha-256',
  log_timezone: 'UTC',
  timezone: 'UTC',
  // Mistakes reach the caller as errors already; the log is for what the server itself has to say.
  log_min_error_statement: 'panic',
  log_min_messages: 'error',
  log_line_prefix: '%m [%p] ',
}

/** For test databases: a crash may lose everything, in exchange nothing waits for the disk. */
const withoutDurability: Record<string, string | number> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  autovacuum_naptime: '5min',
}

/** Every setting as `-c name=value` arguments of the server, later ones winning. */
export const settingArguments = (sockets: string, port: number, options: { ephemeral?: boolean; settings?: Record<string, string | number> }): string[] => {
  const all = {
    ...standing,
    ...(options.ephemeral ? withoutDurability : {}),
    ...options.settings,
    unix_socket_directories: sockets,
    port,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
