import type { Locale } from "@/lib/contract";
import { localized } from "@/lib/url";
import { translate } from "@/messages/translate";

/** A plain GET form: works without JavaScript. */
export function SearchForm({ locale, q }: { locale: Locale; q?: string }) {
  const t = translate(locale, "Site");
  return (
    <search>
      <form className="find" action={localized(locale, "/search")}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="6" cy="6" r="4.5" />
          <path d="M9.5 9.5 13 13" />
        </svg>
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={100}
          aria-label={t("search")}
          placeholder={t("searchHint")}
          autoComplete="off"
        />
      </form>
    </search>
  );
}
