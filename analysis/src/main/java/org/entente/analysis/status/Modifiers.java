package org.entente.analysis.status;

import java.util.Locale;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;
import org.jspecify.annotations.Nullable;

/** The words that modify the head of a label: {@code modifiers.csv}. */
final class Modifiers {

    private final WordMap<ModifierRole> roles;

    private Modifiers(WordMap<ModifierRole> roles) {
        this.roles = roles;
    }

    static Modifiers standard() {
        var roles = new WordMap<ModifierRole>();
        for (DataFile.Row row :
                DataFile.beside(Modifiers.class, "modifiers.csv", 2).rows()) {
            roles.put(Tokens.hashOf(row.get(0)), ModifierRole.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return new Modifiers(roles);
    }

    @Nullable
    ModifierRole of(Words words, int word) {
        return roles.get(words.hash(word));
    }

    /** The role of a word that stands before another of the same label, or null where the label cannot reach over it. */
    @Nullable
    ModifierRole before(Words words, int word, int next) {
        if (words.isNumber(word)) {
            return ModifierRole.FILLER;
        }
        ModifierRole role = of(words, word);
        if (role != null && role != ModifierRole.FILLER) {
            return role;
        }
        if (words.is(word, ",")) {
            ModifierRole before = word > 0 ? of(words, word - 1) : null;
            ModifierRole after = of(words, next);
            boolean between = before != null && after != null && before != ModifierRole.FILLER;
            return between ? ModifierRole.FILLER : null;
        }
        if (words.is(word, "the")
                || words.is(word, "a")
                || words.is(word, "an")
                || words.is(word, "their")
                || words.is(word, "its")) {
            return null;
        }
        if (words.is(word, "of")) {
            ModifierRole before = word > 0 ? of(words, word - 1) : null;
            return before == ModifierRole.RANK ? ModifierRole.FILLER : null;
        }
        if (words.is(word, "and")) {
            ModifierRole before = word > 0 ? of(words, word - 1) : null;
            return before != null && before != ModifierRole.FILLER ? ModifierRole.FILLER : null;
        }
        return role;
    }
}
