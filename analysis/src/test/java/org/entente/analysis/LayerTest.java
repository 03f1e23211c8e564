package org.entente.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds {@code analysis} to pure Java: no Kafka, Avro, network, clock or logging. */
class LayerTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.entente.analysis");

    @Test
    void analysisUsesOnlyItselfTheJdkAndTheNamedTextLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.entente.analysis..",
                        "java..",
                        "org.jspecify.annotations..",
                        "opennlp.tools..",
                        "com.ibm.icu..",
                        "com.hankcs..")
                .check(CLASSES);
    }

    @Test
    void analysisHasNoNetworkAndNoClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.nio.channels..")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.entente.analysis.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
