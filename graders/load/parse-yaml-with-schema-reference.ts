import type { AnySchemaObject } from 'ajv';

/** What `#/definitions/points` means in the schema `root`; a reference to another document means nothing here. */
export function referredSchema(reference: string, root: unknown): AnySchemaObject {
  const [document, ...keys] = reference.split('/');
  if (document !== '#') return {};
  let schema = root as AnySchemaObject | undefined;
  for (const key of keys) schema = schema?.[key];
  return schema ?? {};
}
