import type { FastifyInstance } from 'fastify'
import type { Contribution } from './contributions.ts'
import type { Migration } from './db/migrate.ts'
import { broadcasts, subscribers, type Broadcast, type Subscriber } from './events/event.ts'
import type { FrontAnswer } from './http/app.ts'
import type { Route } from './http/serve.ts'
import { jobs, type Job } from './jobs/job.ts'
import { composeContributions } from './contributions.ts'
import type { Services } from './services.ts'

/** Who gets a permission unless an organisation says otherwise; role names are people's. */
export type Permission = { readonly name: string; readonly vi: string; readonly en: string; readonly roles: readonly string[] }

/** The manifest of one capability: everything it gives to the house, in one listing. */
export type Module = {
  /** 'newsroom/planning' */
  readonly name: string
  readonly migrations?: readonly Migration[]
  readonly permissions?: readonly Permission[]
  readonly routes?: readonly Route[]
  readonly subscribers?: readonly Subscriber[]
  readonly broadcasts?: readonly Broadcast[]
  readonly jobs?: readonly Job[]
  readonly contributes?: readonly Contribution[]
  /** Addresses that are not JSON endpoints: pages, uploads, streams. */
  readonly plugin?: (app: FastifyInstance, services: Services) => Promise<void>
  /** Answers before the router, for what is cached. */
  readonly front?: (services: Services) => FrontAnswer
  /** Runs once when a web process starts, after everything is composed. */
  readonly start?: (services: Services) => Promise<void | (() => Promise<void>)>
}

export const defineModule = (module: Module): Module => module

/** Hands out what the manifests contribute; called once by each process before it does anything. */
export const compose = (modules: readonly Module[], more: readonly Contribution[] = []): void => {
  composeContributions([
    ...more,
    ...modules.flatMap((module) => module.contributes ?? []),
    subscribers.add(...modules.flatMap((module) => module.subscribers ?? [])),
    broadcasts.add(...modules.flatMap((module) => module.broadcasts ?? [])),
    jobs.add(...modules.flatMap((module) => module.jobs ?? [])),
  ])
}
