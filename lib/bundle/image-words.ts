import { DEFAULT_IMAGE } from '#lib/choice/setting-defaults.ts';

/** An image's repository: its name without tag and digest. */
export const withoutVersion = (image: string) => image.replace(/@sha256:.*$/, '').replace(/:[^:/]*$/, '');

const isDefaultImage = (image: string) => withoutVersion(image) === withoutVersion(DEFAULT_IMAGE);

/** The user of the default image. */
const DEFAULT_IMAGE_USER = 101;
/** The first that Linux gives to a person, and what most images take. */
const USUAL_USER = 1000;

/** The id of the user as whom an image runs: its own where we know it. */
export function userOf(image: string): number {
  return isDefaultImage(image) ? DEFAULT_IMAGE_USER : USUAL_USER;
}

/** The only port on which the default image listens by itself. */
const DEFAULT_IMAGE_PORT = 8080;

/** Whether a service has the default image, but a port on which that does not listen by itself. */
export function isSampleElsewhere({ image, port }: { image: string; port: number }): boolean {
  return isDefaultImage(image) && port !== DEFAULT_IMAGE_PORT;
}

const PRIVATE_ECR = /^(\d{12})\.dkr(?:\.ecr|-ecr)\.([a-z0-9-]+)\.(?:amazonaws\.com|on\.aws)\/(.+)$/;

/** The ARN of the private ECR repository in which an image lies, or undefined where it lies elsewhere. */
export function repositoryArnOf(image: string): string | undefined {
  const [, account, region, name] = PRIVATE_ECR.exec(withoutVersion(image)) ?? [];
  return name === undefined ? undefined : `arn:aws:ecr:${region}:${account}:repository/${name}`;
}
