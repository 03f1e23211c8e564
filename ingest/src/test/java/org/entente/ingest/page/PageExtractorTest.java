package org.entente.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small pages, each with one thing that matters. */
class PageExtractorTest {

    private static final String PARAGRAPH =
            "<p>The two governments said on Tuesday that they would raise their relations, after talks that had lasted"
                    + " for years, and that embassies would reopen before the summer.</p>";

    private final PageExtractor extractor = new PageExtractor();

    private ExtractedPage extract(String head, String body) {
        return extractor.extract(
                "<html lang='en_GB'><head>" + head + "</head><body>" + body + "</body></html>",
                "https://news.example/2024/05/01/ties");
    }

    @Test
    void findsTextTitleBylineTimeAndAddress() {
        ExtractedPage page = extract(
                """
                <title>Ties raised - News Example</title><link rel="canonical" href="/ties">
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ties raised",
                "datePublished": "2024-05-01T10:00:00Z", "author": [{"name": "A. Writer"}]}</script>
                """,
                "<nav><a href='/'>Home</a></nav><article><h1>Ties raised</h1>" + PARAGRAPH.repeat(4)
                        + "<div class='related'><ul><li><a href='/x'>Other news</a></li></ul></div></article>"
                        + "<footer>All rights reserved.</footer>");

        assertThat(page.title()).isEqualTo("Ties raised");
        assertThat(page.byline()).isEqualTo("A. Writer");
        assertThat(page.published().orElseThrow().at()).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
        assertThat(page.language()).isEqualTo("en-GB");
        assertThat(page.canonicalUrl()).isEqualTo("https://news.example/ties");
        assertThat(page.text())
                .startsWith("The two governments")
                .endsWith("before the summer.")
                .doesNotContain("Home", "Other news", "rights");
        assertThat(page.notArticle()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?>\n<!-- by hand --><rss><channel><item><title>A</title></item></channel></rss>",
                "\uFEFF <feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title></entry></feed>",
                "<urlset><url><loc>https://a.example/1</loc></url></urlset>",
                "{\"items\": [\"The ministers met on Tuesday and talked about ties for a long time in the capital.\"]}",
            })
    void whatIsNoPageIsNoArticle(String document) {
        ExtractedPage page = extractor.extract(document, "https://a.example/");

        assertThat(page.notArticle().orElse("")).startsWith("no page: ");
        assertThat(page.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Please enable JavaScript to read this page.</p><script src='a.js'></script> | script shell",
                "<div id='root'></div><script src='a.js'></script>                               | script shell",
                "<div id='root'></div>                                                            | empty page",
                "<p>We use cookies and similar methods. Accept all cookies or manage your privacy settings below, as you like it best.</p> | consent wall",
                "<p>The ministers met on Tuesday and talked about ties for a long time in the capital.</p><p>Subscribe to continue reading this and all other articles of ours.</p> | paywall",
                "<h1>Page not found</h1><p>The page you are looking for has moved, or it never was there in the first place.</p> | error page",
                "<ul><li><a href='/1'>One headline after another on this page of ours</a></li><li><a href='/2'>And another headline that leads to an article</a></li><li><a href='/3'>And yet another one that leads to an article</a></li><li><a href='/4'>There is always another headline</a></li></ul> | index page",
            })
    void saysWhyAPageIsNoArticle(String body, String beginning) {
        ExtractedPage page = extract("", body);

        assertThat(page.notArticle().orElse("")).startsWith(beginning);
        assertThat(page.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fr,03/04/2024 à 10:15,2024-04-03",
        "en-US,03/04/2024,2024-03-04",
        "en-GB,Published: 03/04/2024,2024-04-03",
        "it,3 aprile 2024,2024-04-03",
        "zh,2024年4月3日 10:15,2024-04-03",
        "vi,03/04/2024 10:15,2024-04-03"
    })
    void findsTheDayThatIsShown(String language, String shown, String day) {
        ExtractedPage page = extractor.extract(
                "<html lang='" + language + "'><body><h1>Ties raised again</h1><div class='when'>" + shown + "</div>"
                        + PARAGRAPH.repeat(4) + "</body></html>",
                "https://news.example/a");

        assertThat(page.published().orElseThrow().at())
                .isBetween(Instant.parse(day + "T00:00:00Z"), Instant.parse(day + "T23:59:59Z"));
    }

    @Test
    void textCutUpByAdvertisementsIsWhole() {
        ExtractedPage page = extract(
                "",
                "<main><div class='part'>" + PARAGRAPH.repeat(2)
                        + "</div><div class='ad'>Advertisement</div><div class='part'>" + PARAGRAPH.repeat(2)
                        + "</div><div class='part'>" + PARAGRAPH.repeat(2) + "</div></main>");

        assertThat(page.text().split("The two governments", -1)).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251,text/html; charset=windows-1251", "UTF-8,text/html", "UTF-8,text/html; charset=ascii"})
    void findsTheCharset(String charset, String contentType) {
        String text = "Министры двух стран подписали договор о дружбе и сотрудничестве, сообщает агентство.";
        String html = "<html><body><article>" + ("<p>" + text + "</p>").repeat(5) + "</article></body></html>";

        ExtractedPage page = extractor.extract(html.getBytes(Charset.forName(charset)), contentType, "");

        assertThat(page.text()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "<div>,200000",
        "<b>,200000",
        "<table><tr><td>,50000",
        "<a href='x'>,100000",
        "<p class='a b c'>x,100000",
        "<ul><li>,100000"
    })
    @Timeout(60)
    void nestingAndRepetitionEndSoon(String piece, int times) {
        ExtractedPage page = extractor.extract("<html><body>" + piece.repeat(times), "https://a.example/");

        assertThat(page.url()).isEqualTo("https://a.example/");
    }

    /** Houses that live on subscribers show many articles as a whole, and ask for money below them all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'isAccessibleForFree':false                                                    | <p>Already a subscriber? Log in</p>",
                "'isAccessibleForFree':false,'hasPart':{'isAccessibleForFree':'False','cssSelector':'.text'} | <p>Already a subscriber? Log in</p>",
                "'isAccessibleForFree':false,'hasPart':{'isAccessibleForFree':'False','cssSelector':'.text'} | <div class='paywall'><a href='/plans'>Plans</a></div>",
                "'isAccessibleForFree':false,'hasPart':[{'cssSelector':'.none'}]                 | <p>Comments</p>",
                "'isAccessibleForFree':false,'wordCount':500                                     | <p>Comments</p>",
                "'isAccessibleForFree':true                                                     | <div class='subscribe-box'><p>Subscribe now to support us.</p></div>",
                "'isAccessibleForFree':true                                                     | <div class='paywall hidden'><p>To continue reading, choose a plan.</p></div>",
                "'isAccessibleForFree':true                                                     | <div class='paywall' style='display: none'><p>To continue reading, choose a plan.</p></div>",
                "'isAccessibleForFree':true                                                     | <ul><li><a href='/x'>For subscribers only: the last tug</a></li></ul>",
                "'isAccessibleForFree':true,'hasPart':{'cssSelector':'.text'}                     | <div data-testid='paywall'><p>Support us.</p></div>",
            })
    void wholeArticleOfAHouseWithSubscribersIsNoTeaser(String stated, String below) {
        String data = "{'@type':'NewsArticle','headline':'Ties raised'," + stated + "}";

        ExtractedPage page = extract(
                "<title>Ties raised</title><script type='application/ld+json'>" + data.replace('\'', '"') + "</script>",
                "<main><h1>Ties raised</h1><div class='text'>" + PARAGRAPH.repeat(16) + "</div>" + below + "</main>");

        assertThat(page.notArticle()).isEmpty();
        assertThat(page.text()).startsWith("The two governments").contains("before the summer.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>                             | 400000",
                "<!-->                           | 300000",
                "<b><i><u><s><em><big>, <p>x     | 20000",
            })
    void refusesWhatWouldHaveTooManyElements(String piece, int times) {
        ExtractedPage page = extractor.extract("<html><body>" + piece.repeat(times), "https://a.example/");

        assertThat(page.notArticle()).contains("too large: more than 30000 elements");
        assertThat(page.text()).isEmpty();
    }

    @Test
    void onlyWordInCommonMakesAHeadingNoTitle() {
        ExtractedPage page = extract(
                "<meta property='og:title' content='Some other ties'>",
                "<article><h1>Old ties here</h1>" + PARAGRAPH.repeat(4) + "</article>");

        assertThat(page.title()).isEqualTo("Some other ties");
    }

    /** What is in front of a page is hidden behind it for readers of screens only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // statesmen have partners, take part, ask for support and speak of what is not authorised
                "en | We and our partners will not wait for another winter, the minister told reporters in the capital on Tuesday.",
                "ar | وقال الوزير: نحن وشركاؤنا ملتزمون بالاتفاق، وقد اشترك في المناورات ألف جندي من البلدين يوم الثلاثاء.",
                "zh | 外交部发言人表示，外国军舰未经授权进入该国领海，违反了两国去年签署的协定，希望对方遵守承诺。",
                "en | The ministry said that the vaccines distributed by the neighbour had arrived, and that both would sign up for the pact.",
            })
    void whatStatesmenSayIsNoNotice(String language, String paragraph) {
        ExtractedPage page = extractor.extract(
                "<html lang='" + language + "'><body><h1>X</h1><p>" + paragraph + "</p><p>" + paragraph.substring(0, 30)
                        + " - " + paragraph + "</p></body></html>",
                "https://news.example/a");

        assertThat(page.notArticle()).isEmpty();
        assertThat(page.text()).startsWith(paragraph);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what no page would say of itself, though pages that are missing say the like
                "es | Ese acuerdo no existe, dice el canciller",
                "pt | Esse acordo não existe, diz o chanceler",
                "it | Un accordo che non esiste",
                "nl | Zo'n akkoord bestaat niet, zegt de minister",
                "fr | Cet État n'existe pas, dit le ministre",
                "en | Russian gas no longer available to Moldova, says Blinken",
                "en | Visas temporarily unavailable to Chadians",
                "en | Nothing was found at the site of the crash",
                "en | Italy rescues 403 migrants off Crete",
                "ar | الوزير: لم يتم العثور على ناجين",
                // nor would a search, a form or a wall
                "en | Search for missing sailors goes on",
                "pt | Resultados para a Ucrânia: o que decidiu a cúpula",
                "id | Indonesia masuk BRICS",
                "pt | Ucrânia quer entrar na Otan",
                "es | Bolivia pide acceder al mar",
                "ru | Вход Украины в НАТО отложен",
                "en | Court: \"we use cookies\" is not enough",
                "en | Court: \"subscribe to continue reading\" is misleading",
                "fr | La formule « nous et nos partenaires » et les cookies",
            })
    void headlinesMayHoldWordsOfFormsAndErrors(String language, String headline) {
        String page = "<html lang='" + language + "'><head><title>" + headline + "</title></head><body><h1>" + headline
                + "</h1><p>" + headline + ". "
                + "The two ministers met on Tuesday in the capital, and talks go on. ".repeat(3)
                + "</p><p>They will meet again in May.</p><a href='/1'>Another headline as long as this one</a>"
                + "<a href='/2'>A second headline as long as this</a><a href='/3'>A third headline as long as that</a>"
                + "<form><input type='password'></form></body></html>";

        assertThat(extractor.extract(page, "https://news.example/a").notArticle())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Jane Doe | Jane Doe",
                "von Miriam Kolbe, 14. März 2023 | Miriam Kolbe",
                "Written by: Jane Doe - Dec 21, 2023 1:00 pm UTC | Jane Doe",
                "Di Stefano Rossi, Anna Bo | Di Stefano Rossi, Anna Bo",
                "Ni Liza Bautista, Marso 3 2024 | Liza Bautista",
                "de Ana Munteanu | Ana Munteanu",
                "De Vries | De Vries",
                "de la Cruz | de la Cruz",
                "한서윤 기자 | 한서윤",
                "Por Elisa Moura @elisa | Elisa Moura",
                "By Jane Doe jane.doe@news.example | Jane Doe",
            })
    void bylineHoldsNamesOnly(String shown, String names) {
        assertThat(extract("", "<h1>X</h1><p class='byline'>" + shown + "</p>" + PARAGRAPH)
                        .byline())
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "'',Los dos gobiernos dijeron que las embajadas se abrirán antes del verano y que no habrá más retrasos.,es",
        "en,Οι δύο κυβερνήσεις δήλωσαν ότι οι πρεσβείες θα ανοίξουν πριν από το καλοκαίρι.,el",
        "en-US,The two governments said that the embassies would open before the summer.,en-US",
        "pt-BR,Los dos gobiernos dijeron que las embajadas se abrirán antes del verano.,pt-BR",
    })
    void languageIsStatedOrTold(String stated, String text, String language) {
        ExtractedPage page = extractor.extract(
                "<html lang='" + stated + "'><body><p>" + text + "</p></body></html>", "https://news.example/a");

        assertThat(page.language()).isEqualTo(language);
    }

    @Test
    void boxInFrontOfAPageIsNotThePage() {
        ExtractedPage page = extract(
                "<title>Ties raised</title>",
                "<div aria-hidden='true'><h1>Ties raised</h1>" + PARAGRAPH.repeat(4)
                        + "</div><div role='dialog' aria-modal='true'><p>Choose, please: we and our partners keep"
                        + " what you read, for as long as it is of use, and sell it.</p></div>");

        assertThat(page.text()).startsWith("The two governments").doesNotContain("Choose");
    }
}
