import type { Locale } from "@/lib/contract";
import { localized, MAX_QUERY } from "@/lib/url";
import { translate } from "@/messages/translate";
import styles from "./search-form.module.css";

export const Glass = () => (
  <svg className={styles.glass} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <circle cx="6" cy="6" r="4.5" />
    <path d="M9.5 9.5 13 13" />
  </svg>
);

/** A plain GET form: works without JavaScript. `name` tells the two of the search page apart. */
export function SearchForm({ locale, q, name }: { locale: Locale; q?: string; name?: string }) {
  // The page of an empty search is there to be typed into.
  const isAsking = q === "";
  const t = translate(locale, "Site");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form inside a search element would need the same name once more
    <form className={styles.form} role="search" aria-label={name ?? t("search")} action={localized(locale, "/search")}>
      <Glass />
      <input
        type="search"
        name="q"
        defaultValue={q}
        // biome-ignore lint/a11y/noAutofocus: nothing else is on that page
        autoFocus={isAsking}
        maxLength={MAX_QUERY}
        aria-label={name ?? t("search")}
        placeholder={t("searchHint")}
        autoComplete="off"
      />
      {/* For a pointer; whoever types has Enter. */}
      <button type="submit" tabIndex={-1}>
        {t("search")}
      </button>
    </form>
  );
}
