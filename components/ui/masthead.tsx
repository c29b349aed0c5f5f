import Link from "next/link";
import { LOCALES, type Locale, PAGE_TABLES } from "@/lib/locales";
import { localized } from "@/lib/url";
import { translate } from "@/messages/translate";
import { AnchorLink } from "./anchor-link";
import styles from "./masthead.module.css";
import { LocaleLink, NavLink } from "./nav-link";
import { Glass, SearchForm } from "./search-form";

/** The bar above every page: name, search, navigation, the other language. */
export function Masthead({ locale }: { locale: Locale }) {
  const t = translate(locale, "Site");
  return (
    <header className={styles.masthead}>
      <AnchorLink className={styles.skip} to="content">
        {t("skip")}
      </AnchorLink>
      <a className={styles.name} href={localized(locale, "/")}>
        {t("name")}
      </a>
      <span className={styles.tagline}>{t("tagline")}</span>
      <SearchForm locale={locale} />
      <Link className={styles.search} href={localized(locale, "/search")} aria-label={t("search")}>
        <Glass />
      </Link>
      <nav aria-label={t("main")}>
        <NavLink href={localized(locale, "/")} exact>
          {t("atlas")}
        </NavLink>
        <NavLink href={localized(locale, "/about")}>{t("about")}</NavLink>
        {LOCALES.filter((other) => other !== locale).map((other) => (
          <LocaleLink key={other} from={locale} to={other}>
            {PAGE_TABLES[other].name}
          </LocaleLink>
        ))}
      </nav>
    </header>
  );
}
