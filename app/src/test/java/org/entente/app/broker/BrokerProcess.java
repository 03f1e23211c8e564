package org.entente.app.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker in a process of its own, to be killed: it commits numbered records one by one, and says each that is committed. */
final class BrokerProcess {

    private BrokerProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
        String topic = args[1];
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(Path.of(args[0])))) {
            Clients.createTopic(broker, topic);
            Map<String, Object> settings = Map.of(
                    "bootstrap.servers", broker.bootstrapServers(), "linger.ms", 0, "transactional.id", "numbers");
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.initTransactions();
                for (int number = 0; ; number++) {
                    producer.beginTransaction();
                    // The commit fails if this has.
                    var unused = producer.send(new ProducerRecord<>(topic, "key", Integer.toString(number)));
                    producer.commitTransaction();
                    System.out.println(number);
                }
            }
        } catch (StartRefused e) {
            System.out.println(e.getMessage());
            Runtime.getRuntime().exit(1);
        }
    }

    static Process start(Path directory, String topic) throws IOException {
        return JavaProcess.of(BrokerProcess.class, directory, topic).start();
    }

    /** Reads on until the process has committed this record; fails with what it said instead. */
    static void awaitCommitted(BufferedReader output, int number) throws IOException {
        String wanted = Integer.toString(number);
        String line = output.readLine();
        String last = line;
        while (line != null && !line.equals(wanted)) {
            last = line;
            line = output.readLine();
        }
        if (line == null) {
            throw new AssertionError("the broker process ended, and said last: " + last);
        }
    }
}
