package org.entente.alerts;

import java.util.Optional;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.TensionJudge;
import org.entente.analysis.tension.TensionModel;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.StreamsService;

/** The running alerts service. */
public final class AlertsService implements AutoCloseable {

    private final StreamsService streams;

    private AlertsService(StreamsService streams) {
        this.streams = streams;
    }

    /** Creates the topics that are missing, and starts. */
    public static AlertsService start(AlertsSettings settings) {
        var topology = new AlertsTopology(
                settings,
                Registry.at(settings.registry()),
                Judge.standard(),
                new TensionJudge(TensionModel.standard()));
        return new AlertsService(StreamsService.start(topology.build(), settings.streams(), Topics.all()));
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
