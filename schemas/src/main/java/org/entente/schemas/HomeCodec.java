package org.entente.schemas;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.dedupe.CopyRelation;
import org.entente.analysis.dedupe.Home;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.Seniority;
import org.entente.schemas.avro.Comparing;
import org.entente.schemas.avro.CopyHome;
import org.entente.schemas.avro.Seeking;
import org.entente.schemas.avro.Settled;

/** {@link Home} in its store. */
final class HomeCodec implements Codec<Home> {

    @Override
    public Schema schema() {
        return CopyHome.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Home home) {
        return new CopyHome(
                Ties.toAvro(home.self()),
                phase(home.phase()),
                home.ties().stream().map(Ties::toAvro).toList(),
                home.members().stream().map(ArticleId::value).toList());
    }

    private static Object phase(Home.Phase phase) {
        if (phase instanceof Home.Seeking seeking) {
            return new Seeking(
                    seeking.awaited(),
                    List.of(),
                    ByteBuffer.wrap(seeking.sharers().toBytes()));
        }
        if (phase instanceof Home.Comparing comparing) {
            return new Comparing(comparing.awaited());
        }
        var settled = (Home.Settled) phase;
        Kinship kinship = settled.kinship();
        return new Settled(
                Ties.toAvro(settled.story()),
                kinship.relation().code(),
                kinship.of().map(ArticleId::value).orElse(null),
                new TreeMap<>(kinship.figures()));
    }

    @Override
    public Home fromAvro(SpecificRecord avro) {
        var home = (CopyHome) avro;
        Seniority self = Ties.fromAvro(home.getSelf());
        List<ArticleId> members = home.getMembers().stream().map(ArticleId::new).toList();
        return new Home(
                self,
                phase(self.id(), home.getPhase()),
                home.getTies().stream().map(Ties::fromAvro).toList(),
                new TreeSet<>(members));
    }

    private static Home.Phase phase(ArticleId id, Object phase) {
        if (phase instanceof Seeking seeking) {
            return new Home.Seeking(seeking.getAwaited(), Ties.sharers(seeking.getCandidates(), seeking.getSharers()));
        }
        if (phase instanceof Comparing comparing) {
            return new Home.Comparing(comparing.getAwaited());
        }
        var settled = (Settled) phase;
        Seniority story = Ties.fromAvro(settled.getStory());
        var kinship = new Kinship(
                id,
                story.id(),
                CopyRelation.ofCode(settled.getRelation()),
                Optional.ofNullable(settled.getOf()).map(ArticleId::new),
                new TreeMap<>(settled.getFigures()));
        return new Home.Settled(kinship, story);
    }

    @Override
    public String id(Home home) {
        return home.self().id().value();
    }

    @Override
    public String subject(Home home) {
        return home.self().id().value();
    }

    @Override
    public Instant time(Home home) {
        return home.self().at();
    }
}
