import { z } from 'zod'
import type { Route } from './serve.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown => z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })

const parametersOf = (route: Route): unknown[] =>
  (['path', 'query'] as const).flatMap((place) => {
    const shape = (place === 'path' ? route.endpoint.params : route.endpoint.query)?.shape ?? {}
    return Object.entries(shape).map(([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(schema as z.ZodType, 'input'),
    }))
  })

const operationOf = (route: Route): Record<string, unknown> => ({
  summary: route.endpoint.summary,
  operationId: `${route.endpoint.method} ${route.endpoint.path}`,
  tags: [route.endpoint.path.split('/')[2] ?? 'api'],
  security: route.access === 'public' ? [] : [{ session: [] }],
  'x-permission': route.access,
  parameters: parametersOf(route),
  ...(route.endpoint.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.endpoint.body, 'input') } } } } : {}),
  responses: {
    ...(route.endpoint.empty
      ? { 204: { description: 'Done' } }
      : { 200: { description: 'OK', content: { 'application/json': { schema: schemaOf(route.endpoint.output, 'output') } } } }),
    '4XX': {
      description: 'A refusal with a code and a Vietnamese sentence',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    },
  },
})

const errorSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: { code: { type: 'string' }, message: { type: 'string' }, messageEn: { type: 'string' }, detail: { type: 'object' } },
      required: ['code', 'message'],
    },
  },
  required: ['error'],
}

/** OpenAPI 3.1 of all endpoints, made from the same contracts the server enforces. */
export const openApiOf = (routes: readonly Route[], origin: string): Record<string, unknown> => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.endpoint.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Hội Tụ', version: '1' },
    servers: [{ url: origin }],
    paths,
    components: { schemas: { Error: errorSchema }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'hoitu_session' } } },
  }
}
