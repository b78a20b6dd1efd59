import type { Metadata } from 'next';
import Link from 'next/link';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { SignIn } from '#components/session/sign-in.tsx';
import { signInEn } from '#lib/i18n/sign-in-en.ts';
import { signInJa } from '#lib/i18n/sign-in-ja.ts';

type PageProps = { params: Promise<{ locale: string }> };

const WORDS = { en: signInEn, ja: signInJa };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return { ...pageMetadata(locale, '/sign-in', WORDS[locale].title), robots: { index: false } };
}

/** Where the address that the server prints leads: it turns the token behind `#` into a session. */
export default async function SignInPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  const words = WORDS[locale];
  return (
    <div className="mx-auto max-w-[40rem] px-4 py-8 sm:px-6">
      <h1 className="font-bold text-3xl">{words.title}</h1>
      <p className="mt-3">{words.lead}</p>
      <SignIn words={words} locale={locale} />
      <p className="mt-8">
        <Link className="underline underline-offset-4" href={`/${locale}/workbench`}>
          {words.go}
        </Link>
      </p>
    </div>
  );
}
