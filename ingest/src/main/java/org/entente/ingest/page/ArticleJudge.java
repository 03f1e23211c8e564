package org.entente.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells pages that are no articles: walls, shells, lists, forms. It keeps quiet unless the page gives itself away: what
 * is said must be said to readers, where such pages say it, and not be told of others.
 */
final class ArticleJudge {

    /** Fewer characters are not even a sentence. */
    private static final int MUTE = 60;

    private static final int NOTHING = 140;
    private static final int TEASER = 400;
    private static final int LITTLE = 900;
    private static final int NOTICES = 3_000;
    private static final int WALL = 5_000;
    /** So many links of the length of a headline make a list. */
    private static final int LIST = 6;

    private static final double MOSTLY_LINKS = 0.4;
    private static final double NEARLY_ALL_LINKS = 0.75;
    private static final double MOSTLY_IN_CARDS = 0.6;

    private static final String CONSENT = "consent wall: the page asks for consent and tells nothing";
    private static final String PAYWALL = "paywall: the text is for subscribers";
    private static final String SCRIPT = "script shell: the text is only there for browsers that run scripts";
    private static final String MISSING = "error page: there is nothing under this address";
    private static final String SEARCH = "search page: it lists what was found";
    private static final String LOGIN = "login page: it asks who one is";
    private static final String INDEX = "index page: it lists links and tells nothing itself";
    private static final String EMPTY = "empty page: it has no text";
    private static final String SILENT = "no text: nothing on the page is as long as a paragraph";

    private static final Pattern ALONE_404 =
            Pattern.compile("(?:^|[|:(\u2013\u2014-])\\s*40[34]\\s*(?:[|:)!.\u2013\u2014-]|$)");
    private static final Pattern ASKED_FOR = Pattern.compile(
            "[?&](?:q|s|query|search|keywords?|term|text)=|/(?:search|suche|recherche|buscar?|cerca|zoeken)\\b");
    private static final Pattern HOME = Pattern.compile("^https?://[^/?#]+/?(?:index\\.\\w+)?(?:[?#].*)?$");

    private final Phrases phrases = new Phrases();
    private final Teaser teaser = new Teaser(phrases);

    /** The first that holds is the reason. */
    private final List<Rule> rules = List.of(
            new Rule(SCRIPT, page -> isBare(page) && page.page().scripts() > 0),
            new Rule(EMPTY, ArticleJudge::isBare),
            new Rule(MISSING, this::isHeadedMissing),
            new Rule(MISSING, this::isToldMissing),
            new Rule(SCRIPT, this::asksForScripts),
            new Rule(LOGIN, this::asksWhoOneIs),
            new Rule(PAYWALL, this::asksForMoney),
            new Rule(PAYWALL, ArticleJudge::isClosed),
            new Rule(PAYWALL, teaser::is),
            new Rule(CONSENT, this::asksConsent),
            new Rule(SCRIPT, ArticleJudge::isShell),
            new Rule(SEARCH, this::listsWhatWasFound),
            new Rule(INDEX, ArticleJudge::isOfTeasers),
            new Rule(INDEX, ArticleJudge::isHome),
            new Rule(INDEX, ArticleJudge::isOfLinks),
            new Rule(INDEX, ArticleJudge::isCopiedFromTeasers),
            new Rule(INDEX, page -> isSilent(page) && page.page().linkDensity() > MOSTLY_LINKS),
            new Rule(SILENT, ArticleJudge::isSilent));

    /**
     * One way in which a page gives itself away.
     *
     * @param why what readers are told
     */
    private record Rule(String why, Predicate<Reading> holds) {}

    Optional<String> whyNot(Reading page) {
        return rules.stream()
                .filter(rule -> rule.holds().test(page))
                .map(Rule::why)
                .findFirst();
    }

    private static boolean isBare(Reading page) {
        return page.page().text().isBlank() && isSilent(page);
    }

    private static boolean isSilent(Reading page) {
        return page.text().isBlank();
    }

    private static boolean tellsNothing(Reading page) {
        return page.length() < NOTHING;
    }

    /** Where not even a sentence is told any word of the page counts, and in a longer text what is said to readers. */
    private static boolean isMute(Reading page) {
        return page.length() < MUTE;
    }

    private boolean isHeadedMissing(Reading page) {
        List<String> headings = page.page().headings();
        if (page.page().isDeclared()) {
            return isMute(page) && saysMissing(headings, page);
        }
        if (isNumbered404(page)) {
            return true;
        }
        return isMute(page)
                ? saysMissing(headings, page)
                : page.length() < LITTLE
                        && (phrases.names("missing", headings)
                                || headings.stream().anyMatch(this::isGone));
    }

    private boolean saysMissing(List<String> headings, Reading page) {
        return headings.stream().anyMatch(heading -> saysMissing(heading, page));
    }

    private boolean isNumbered404(Reading page) {
        return page.length() < TEASER
                && page.page().headings().stream()
                        .anyMatch(heading -> ALONE_404.matcher(heading).find());
    }

    private boolean isToldMissing(Reading page) {
        if (page.page().isDeclared() || page.length() >= TEASER || page.all() >= NOTICES) {
            return false;
        }
        String said = page.said(MUTE);
        return isMute(page)
                ? saysMissing(said, page)
                : !page.page().isDated() && (phrases.opensWith("missing", said) || isGone(said));
    }

    private boolean saysMissing(String said, Reading page) {
        return phrases.says("missing", said) || (phrases.says("gone", said) && isMute(page)) || isGone(said);
    }

    /** Of agreements too it is said that they do not exist: a page must be spoken of. */
    private boolean isGone(String said) {
        return phrases.opensWith("gone", said) && phrases.says("address", said);
    }

    private boolean asksForScripts(Reading page) {
        if (page.length() >= TEASER || page.all() >= NOTICES) {
            return false;
        }
        List<String> headings = page.page().headings();
        String said = page.said(MUTE);
        return isMute(page)
                ? phrases.says("script", said) || phrases.says("script", headings) || phrases.says("halt", headings)
                : phrases.names("script", headings)
                        || phrases.names("halt", headings)
                        || (!page.page().isDated() && phrases.addresses("script", said));
    }

    /** Headlines hold such words as well, so one must be most of its heading, or next to nothing be told. */
    private boolean asksWhoOneIs(Reading page) {
        List<String> headings = page.page().headings();
        return page.length() < LITTLE
                && page.page().asksPassword()
                && !page.page().isDeclared()
                && (isMute(page) ? phrases.says("login", headings) : phrases.names("login", headings));
    }

    /** In the last lines of what is told, or right behind it: among the first ones it is told of others. */
    private boolean asksForMoney(Reading page) {
        if (page.length() >= LITTLE) {
            return false;
        }
        String said = tellsNothing(page) ? page.said(NOTHING) : page.lastParagraphs();
        String behind = page.behind();
        return phrases.asksForMoney(said) || phrases.saysRest(behind) || phrases.asksForMoneyBehind(behind);
    }

    private static boolean isClosed(Reading page) {
        return page.length() < TEASER && page.page().wall().isClosed();
    }

    private boolean asksConsent(Reading page) {
        if (page.length() >= LITTLE || page.all() >= WALL || page.page().isDeclared()) {
            return false;
        }
        String said = page.said(MUTE);
        boolean consent = phrases.says("consent", said);
        if (phrases.says("partners", said) && (consent || phrases.says("data", said))) {
            return true;
        }
        if (isMute(page) || page.page().isDated()) {
            return consent && isMute(page);
        }
        boolean alone = page.all() < page.length() + NOTHING && asksToAgree(page);
        return (phrases.opensWith("consent", said) && phrases.says("data", said))
                || (phrases.addresses("consent", said) && !page.page().pressed().isEmpty())
                || (consent && alone);
    }

    private boolean asksToAgree(Reading page) {
        return page.page().pressed().stream().anyMatch(button -> phrases.says("agree", button));
    }

    private static boolean isShell(Reading page) {
        return tellsNothing(page) && page.all() < NOTHING && page.page().scripts() > 0;
    }

    private static boolean isList(Reading page, int headlines) {
        return !page.page().isDeclared() && page.page().headlines() >= headlines;
    }

    private boolean listsWhatWasFound(Reading page) {
        List<String> headings = page.page().headings();
        boolean searched = phrases.says("search", headings)
                || (phrases.says("sought", headings)
                        && (ASKED_FOR.matcher(page.url()).find() || isMostlyInCards(page) || isSilent(page)));
        return isList(page, LIST / 2)
                && searched
                && page.page().told() - page.page().teasers() < WALL;
    }

    private static boolean isOfTeasers(Reading page) {
        return isList(page, LIST)
                && page.page().told() - page.page().teasers() < NOTHING
                && (tellsNothing(page)
                        ? !page.page().cards().isEmpty()
                        : page.page().teasers() > 0);
    }

    private static boolean isHome(Reading page) {
        return isList(page, LIST)
                && HOME.matcher(page.url()).matches()
                && page.page().told() < WALL;
    }

    private static boolean isOfLinks(Reading page) {
        return isList(page, LIST * 2)
                && page.length() < LITTLE
                && page.page().linkDensity() > NEARLY_ALL_LINKS
                && (tellsNothing(page) || !page.page().isDated());
    }

    private static boolean isCopiedFromTeasers(Reading page) {
        return isList(page, LIST) && isMostlyInCards(page);
    }

    /** Whether most of the text stands in lists of teasers. */
    private static boolean isMostlyInCards(Reading page) {
        String cards = page.page().cards();
        if (cards.isEmpty() || isSilent(page)) {
            return false;
        }
        int within = page.text()
                .lines()
                .filter(cards::contains)
                .mapToInt(String::length)
                .sum();
        return within > page.text().length() * MOSTLY_IN_CARDS;
    }
}
