package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.text.DataFile;

/** Whose a treaty is that has a name of its own: {@code named-treaties.csv}. */
final class NamedTreaties {

    private static final Map<String, Dyad> PARTIES = read();

    private NamedTreaties() {}

    /** "The EDCA needs no consent, a court in Manila says": the known parties, if the article names one of them. */
    static Optional<Found> find(Site site) {
        LabelMention label = site.label();
        Words words = site.scene().words();
        // "The Kensington Treaty Oak"
        boolean ofOtherName =
                label.end() < words.size() && words.isCapitalised(label.end() - 1) && words.isCapitalised(label.end());
        if (label.form() != LabelForm.TREATY || ofOtherName) {
            return Optional.empty();
        }
        for (int i = label.first(); i < label.end(); i++) {
            Dyad parties = PARTIES.get(words.folded(i));
            if (parties != null && isSpokenOf(site, parties)) {
                return Optional.of(Found.joined(Set.of(parties), "the parties of a treaty known by name"));
            }
        }
        return Optional.empty();
    }

    private static boolean isSpokenOf(Site site, Dyad parties) {
        List<String> here = site.cast().everyone();
        return any(here, parties::has)
                || site.memory().count(parties.first()) > 0
                || site.memory().count(parties.second()) > 0;
    }

    private static Map<String, Dyad> read() {
        var parties = new LinkedHashMap<String, Dyad>();
        for (DataFile.Row row :
                DataFile.beside(NamedTreaties.class, "named-treaties.csv", 2).rows()) {
            String[] codes = row.get(1).split(" ");
            row.list(0).forEach(name -> parties.put(name, Dyad.of(codes[0], codes[1])));
        }
        return parties;
    }
}
