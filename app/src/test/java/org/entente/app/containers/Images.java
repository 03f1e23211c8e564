package org.entente.app.containers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** The images that the container stage has prepared and names in variables; a test whose image is missing is skipped, visibly. */
final class Images {

    private Images() {}

    static DockerImageName kafka() {
        return DockerImageName.parse(present("KAFKA_IMAGE")).asCompatibleSubstituteFor("apache/kafka");
    }

    static DockerImageName registry() {
        return DockerImageName.parse(present("REGISTRY_IMAGE"));
    }

    static DockerImageName entente() {
        return DockerImageName.parse(present("ENTENTE_IMAGE"));
    }

    private static String present(String variable) {
        String image = System.getenv(variable);
        assumeTrue(image != null, () -> variable + " names no image: run tools/container-stage.sh");
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no container engine");
        assumeTrue(isPresent(image), () -> "image " + image + " is not here, and pulling it would take minutes");
        return image;
    }

    private static boolean isPresent(String image) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
