package org.entente.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** One package asks the web, and it passes its guard; readers of feeds, pages and files know nothing of Kafka. */
class LayerTest {

    private static final ClassFileImporter CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());

    @Test
    void onlyTheGuardedPackageReachesTheNetwork() {
        noClasses()
                .that()
                .resideInAPackage("org.entente.ingest..")
                .and()
                .resideOutsideOfPackage("org.entente.ingest.fetch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URL|URLConnection|HttpURLConnection)")
                .orShould()
                .callMethod("org.jsoup.Jsoup", "connect", "java.lang.String")
                .check(CLASSES.importPackages("org.entente.ingest"));
    }

    @Test
    void readersKnowNothingOfTopics() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.entente.ingest.feed..",
                        "org.entente.ingest.page..",
                        "org.entente.ingest.file..",
                        "org.entente.ingest.xml..",
                        "org.entente.ingest.time..",
                        "org.entente.ingest.url..",
                        "org.entente.ingest.charset..",
                        "org.entente.ingest.draft..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.entente.schemas..")
                .check(CLASSES.importPackages("org.entente.ingest"));
    }
}
