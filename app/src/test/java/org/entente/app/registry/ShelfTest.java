package org.entente.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.app.registry.Entry.Forgotten;
import org.entente.app.registry.Entry.SchemaVersion;
import org.entente.app.registry.Entry.SubjectDeleted;
import org.junit.jupiter.api.Test;

final class ShelfTest {

    private static final String TEXT = "\"string\"";
    private static final String LONG = "\"long\"";

    private final Shelf shelf = new Shelf();

    @Test
    void textThatIsKnownKeepsItsId() {
        read(new SchemaVersion("a", 1, 7, TEXT, false));

        assertThat(shelf.idFor(TEXT)).isEqualTo(7);
        assertThat(shelf.idFor(LONG)).isEqualTo(8);
    }

    @Test
    void idIsNotGivenAgainWhileItsForgottenSchemaIsRemembered() {
        read(new SchemaVersion("a", 1, 7, TEXT, false), new Forgotten("a", 1));

        assertThat(shelf.schema(7)).isEmpty();
        assertThat(shelf.idFor(TEXT)).isEqualTo(8);
    }

    @Test
    void schemaStaysWhileAnotherSubjectUsesIt() {
        read(
                new SchemaVersion("a", 1, 7, TEXT, false),
                new SchemaVersion("b", 1, 7, TEXT, false),
                new Forgotten("a", 1));

        assertThat(shelf.schema(7)).contains(TEXT);
        assertThat(shelf.everything()).containsExactly(new SchemaVersion("b", 1, 7, TEXT, false));
    }

    @Test
    void deletingASubjectLeavesLaterVersions() {
        read(
                new SchemaVersion("a", 1, 1, TEXT, false),
                new SubjectDeleted("a", 1),
                new SchemaVersion("a", 2, 2, LONG, false));

        assertThat(shelf.versions("a"))
                .isEqualTo(
                        List.of(new SchemaVersion("a", 1, 1, TEXT, true), new SchemaVersion("a", 2, 2, LONG, false)));
    }

    @Test
    void forgettingWhatWasNeverKnownChangesNothing() {
        read(new Forgotten("a", 1));

        assertThat(shelf.everything()).isEmpty();
    }

    private void read(Entry... entries) {
        List.of(entries).forEach(shelf::apply);
    }
}
