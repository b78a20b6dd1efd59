import { combinationId } from '#lib/catalog/combinations.ts';
import type { Catalog, Locale, Option, Pick } from '#lib/catalog/schema.ts';
import { derivedSettings } from '#lib/choice/derived-settings.ts';
import type { Service } from '#lib/choice/service.ts';
import { capacityWords, hostWords } from './capacity-words.ts';
import { type ListItem, serviceValues, sharedValues, type Value } from './service-values.ts';

/** The settings of a bundle, as `lib/choice` resolves them: a word each, and `services`. */
export type Settings = Readonly<Record<string, string | number | readonly Service[]>>;

/** What a fragment may ask for by name: the settings, and what follows from them. */
export type Values = {
  lang: Locale;
  get: (key: string, where: string) => string | number;
  /** The same for a value that is a list; undefined where it is none. */
  list: (key: string) => readonly ListItem[] | undefined;
  /** For each service what holds inside its fragments: its own values, and the bundle's. */
  services: readonly Values[];
};

// Characters that end a line for some reader, steer text direction, stop a shell or make a slot; no setting needs one.
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u;

function localeOf(lang: Settings[string] | undefined): Locale {
  if (lang !== 'ja' && lang !== 'en') throw new Error(`no bundle in the language ${lang}`);
  return lang;
}

/** The services of a bundle. Throws where there are none: `lib/choice` always gives one. */
function servicesOf({ services }: Settings): readonly [Service, ...Service[]] {
  const [first, ...others] = typeof services === 'object' ? services : [];
  if (!first) throw new Error('a bundle needs a service');
  return [first, ...others];
}

/** Words that follow from settings, so that a fragment's name can ask for them. */
function followingWords({ certificate = '', vpc = '', ...settings }: Settings): [string, string][] {
  const subnets = ['private', 'public'].flatMap((kind) => {
    const [a = '', b = ''] = String(settings[`${kind}-subnets`] ?? '').split(',');
    return [
      [`${kind}-subnet-a`, a],
      [`${kind}-subnet-b`, b],
    ] satisfies [string, string][];
  });
  return [['tls', certificate === '' ? 'off' : 'on'], ['made', vpc === '' ? 'on' : 'off'], ...subnets];
}

function checkPrintable(values: Iterable<readonly [string, Value]>): void {
  for (const [key, value] of values) {
    if (UNPRINTABLE.test(typeof value === 'object' ? JSON.stringify(value) : String(value)))
      throw new Error(`the setting ${key} holds a character that cannot be printed`);
  }
}

function valuesOf(map: ReadonlyMap<string, Value>, lang: Locale, services: readonly Values[]): Values {
  // `2:image` is the image of the third service: fragments of a service ask so once they are part of a shared file.
  const find = (key: string): { values: Values | undefined; key: string } => {
    const [, index, own = key] = /^(\d+):(.*)$/.exec(key) ?? [];
    return { values: index === undefined ? undefined : services[Number(index)], key: own };
  };
  return {
    lang,
    services,
    get: (asked, where) => {
      const { values, key } = find(asked);
      if (values) return values.get(key, where);
      const value = map.get(key);
      if (value === undefined) throw new Error(`${where}: no setting is called ${key}`);
      if (typeof value === 'object') throw new Error(`${where}: ${key} is a list, and fills only a key of a YAML file`);
      return value;
    },
    list: (asked) => {
      const { values, key } = find(asked);
      if (values) return values.list(key);
      const value = map.get(key);
      return typeof value === 'object' ? value : undefined;
    },
  };
}

/** What is left of a long stack name in the names that CloudFormation makes of it, with some letters to spare. */
const NAME_PREFIX_LENGTH = 20;

// Settings that change what a deployment of the API holds, or that count only once the API is deployed anew.
const API_SETTINGS = ['vpc-link', 'auth', 'domain'];

/** Collects the values of a bundle. `get` throws, naming the place, on a name that nobody gives. */
export function collectValues(
  settings: Settings,
  parts: readonly Option[],
  more: { catalog: Catalog; pick: Pick; link: string },
): Values {
  const lang = localeOf(settings.lang);
  const { version } = more.catalog.edition;
  const services = servicesOf(settings);
  const flat = Object.entries(settings).filter((entry): entry is [string, string | number] => entry[0] !== 'services');
  const stack = `${settings.name}-${settings.env}`;
  const shared = new Map<string, Value>([
    ...flat,
    ['stack', stack],
    ['name-prefix', stack.slice(0, NAME_PREFIX_LENGTH)],
    ['pick', combinationId(more.pick)],
    ['catalog', version],
    ['link', more.link],
    ...followingWords(settings),
    ...capacityWords(services, {
      spot: Number(settings.spot),
      fewest: Number(settings['instances-min']),
      most: Number(settings['instances-max']),
    }),
    // In another VPC the API's load balancer is another one, with another name.
    ...sharedValues(
      services,
      `${[version, ...API_SETTINGS.map((key) => settings[key])].join(' ')}${settings.vpc ?? ''}`,
    ),
  ]);
  const derived = parts.flatMap((option) => derivedSettings(option, { ...settings, services }));
  for (const [index, [key, value]] of derived.entries()) {
    // A setting that is left empty may be derived; what code computes may not.
    const isTaken = shared.has(key) && !Object.hasOwn(settings, key);
    if (isTaken || derived.findIndex(([other]) => other === key) < index)
      throw new Error(`two options derive the setting ${key}, or one takes the name of another`);
    shared.set(key, value);
  }
  const hosts = parts.flatMap((option) => option.hosts);
  const words = hostWords(hosts, services, {
    type: String(shared.get('instance-type') ?? ''),
    network: String(settings.network),
  });
  for (const [key, value] of words) shared.set(key, value);
  checkPrintable(shared);
  const each = services.map((service, index) => {
    const own = serviceValues(service, index, services.length === 1);
    checkPrintable(own);
    return valuesOf(new Map([...shared, ...own]), lang, []);
  });
  return valuesOf(shared, lang, each);
}
