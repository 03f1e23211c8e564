package org.entente.analysis.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.entente.analysis.article.ArticleId;
import org.junit.jupiter.api.Test;

class HomeTest {

    @Test
    void listsSoManyMembersAtMost() {
        // Given
        var home = new Home(
                new Seniority(Instant.EPOCH, 0, new ArticleId("notice")),
                new Home.Seeking(1, Sharers.of(List.of())),
                List.of(),
                new TreeSet<>());

        // When
        for (int i = 0; i < Home.MOST_MEMBERS + 10; i++) {
            home = home.withMember(new ArticleId("page" + i));
        }

        // Then
        assertThat(home.members()).hasSize(Home.MOST_MEMBERS);
    }
}
