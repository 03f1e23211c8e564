package org.entente.enrich;

import java.util.Optional;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.tension.TensionModel;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.StreamsService;

/** The running enrich service. */
public final class EnrichService implements AutoCloseable {

    private final StreamsService streams;

    private EnrichService(StreamsService streams) {
        this.streams = streams;
    }

    /** Creates the topics that are missing, and starts. */
    public static EnrichService start(EnrichSettings settings) {
        var topology = new EnrichTopology(
                settings, Registry.at(settings.registry()), ArticleAnalyzer.standard(), TensionModel.standard());
        return new EnrichService(StreamsService.start(topology.build(), settings.streams(), Topics.all()));
    }

    public boolean isReady() {
        return streams.isReady();
    }

    /** What ended it, if something did. */
    public Optional<Throwable> failure() {
        return streams.failure();
    }

    @Override
    public void close() {
        streams.close();
    }
}
