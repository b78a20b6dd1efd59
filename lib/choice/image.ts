import type { Problem } from './problem.ts';

export const IMAGE_LENGTH_MAX = 255;

// The grammar of a container image reference (registry with port, path, tag, digest), in the narrow form ECS accepts.
const HOST = /[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::\d{1,5})?/;
const SEGMENT = /[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*/;
const TAG = /:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}/;
const DIGEST = /@sha256:[a-f0-9]{64}/;
export const IMAGE = new RegExp(
  `^(?:${HOST.source}/)?${SEGMENT.source}(?:/${SEGMENT.source})*(?:${TAG.source})?(?:${DIGEST.source})?$`,
);

/** What is wrong with an image reference, or null. */
export function imageProblem(text: string): { code: Problem['code']; allowed: string[] } | null {
  return IMAGE.test(text) ? null : { code: 'image-form', allowed: ['registry/repository:tag', 'repository@sha256:…'] };
}
