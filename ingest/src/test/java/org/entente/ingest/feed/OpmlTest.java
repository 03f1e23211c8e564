package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a list every outline that is whole is read, and what is broken of it is named with its line. */
class OpmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // whole lists, be they written as they may
                "<opml><body><outline text='A'><outline xmlUrl='/1'/></outline></body></opml>         | /1    | ``",
                "<OPML><body><OUTLINE XMLURL='/1' Title='One'></OUTLINE></body></OPML>                  | /1    | ``",
                "<opml><body><outline xmlUrl='/1'/><outline text='a > b' xmlUrl='/2'/></body></opml>  | /1 /2 | ``",
                "<opml><body><!-- ~ <outline xmlUrl='/0'/> --><outline xmlUrl='/1'/></body></opml>   | /1    | ``",
                "<opml><body><outline text='\u0130zmir' xmlUrl='/1'/><outline xmlUrl='/2'/></body></opml> | /1 /2 | ``",
                "<opml><body><!-- a --><outline xmlUrl='/1'/><!-- ~ --><outline xmlUrl='/2'/><!-- b  | /1 /2 | `line 2 is the last one, and is no end of a list`",
                // cut in a value, in a name, behind a value, between outlines
                "<opml><body>~<outline xmlUrl='/1'/>~<outline text='B' xmlUrl='https://b.exa         | /1    | line 3 has an outline without an end: <outline text='B' xmlUrl='https://b.exa",
                "<opml><body>~<outline xmlUrl='/1'/>~<outline tex                                     | /1    | line 3 has an outline without an end: <outline tex",
                "<opml><body>~<outline xmlUrl='/1'/>~<outline xmlUrl='/2'                             | /1    | line 3 has an outline without an end: <outline xmlUrl='/2'",
                "<opml><body>~<outline xmlUrl='/1'/>~                                                  | /1    | `line 2 is the last one, and is no end of a list`",
                // a quote that is lost takes no other outline along
                "<opml><body>~<outline xmlUrl='/1/>~<outline xmlUrl='/2'/></body></opml>              | /2    | line 2 has an outline without an end: <outline xmlUrl='/1/>",
            })
    void readsWhatIsWholeAndNamesWhatIsNot(String list, String urls, String broken) {
        Opml.Read read = Opml.read(list.replace('~', '\n'));

        assertThat(read.feeds().stream().map(FeedSource::url).collect(Collectors.joining(" ")))
                .isEqualTo(urls);
        assertThat(read.broken()).isEqualTo(broken.isEmpty() ? List.of() : List.of(broken));
    }
}
