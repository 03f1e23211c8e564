package org.entente.ingest.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.xml.Characters;

/** People as feeds name them: a name, an address, or both in one of several orders. */
final class Person {

    private static final String ADDRESS = "[^\\s<>()\"]+@[^\\s<>()\"]+";
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("(?:mailto:)?(" + ADDRESS + ")\\s*\\(([^()]*)\\)");
    private static final Pattern NAME_AND_ADDRESS =
            Pattern.compile("\"?([^\"<>()]+?)\"?\\s*[<(]\\s*(?:mailto:)?(" + ADDRESS + ")\\s*[>)]");

    private Person() {}

    /** The name; the address where there is no name. */
    static Optional<String> name(String stated) {
        String text = Characters.stripped(stated.replaceAll("\\s+", " "));
        Matcher addressFirst = ADDRESS_AND_NAME.matcher(text);
        if (addressFirst.matches()) {
            String name = addressFirst.group(2).strip();
            return Optional.of(name.isEmpty() ? addressFirst.group(1) : name);
        }
        Matcher nameFirst = NAME_AND_ADDRESS.matcher(text);
        if (nameFirst.matches()) {
            return Optional.of(nameFirst.group(1).strip());
        }
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            return Optional.of(text.substring(7)).filter(address -> !address.isBlank());
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
