package org.entente.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In all of Entente one package asks the web: the one whose guard every request passes. */
class EgressLayerTest {

    private static final JavaClasses ENTENTE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.entente");

    /** These ask the operator's own registry, under the address that the operator gives, and nobody else. */
    private static final Set<String> ASK_THE_REGISTRY =
            Set.of("org.entente.app.command.Connection", "org.entente.app.pipeline.Checkup");

    private static final String GUARDED = "org.entente.ingest.fetch..";

    @Test
    void nobodyElseOpensAConnection() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(GUARDED))
                        .and(DescribedPredicate.not(DescribedPredicate.<JavaClass>describe(
                                "ask the registry", type -> ASK_THE_REGISTRY.contains(topLevel(type))))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..", "javax.net..", "org.apache.hc..", "okhttp3..", "sun.net..", "jdk.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|DatagramSocket|MulticastSocket|URLConnection|HttpURLConnection"
                        + "|JarURLConnection|URLStreamHandler|SocketImpl|URLClassLoader)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.channels\\.(Asynchronous)?(Socket|Datagram)Channel")
                .orShould()
                .callMethod("java.net.URL", "openStream")
                .orShould()
                .callMethod("java.net.URL", "openConnection")
                .orShould()
                .callMethod("java.net.URL", "getContent")
                .orShould()
                .callMethod("org.jsoup.Jsoup", "connect", "java.lang.String")
                .check(ENTENTE);
    }

    @Test
    void withinThatPackageOnlyTheFetcherSendsRequestsAndItsNamesAreTheGuards() {
        noClasses()
                .that()
                .resideInAPackage(GUARDED)
                .and()
                .haveNameNotMatching("org\\.entente\\.ingest\\.fetch\\.(Fetcher|EgressGuard|SlowNames)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "org.apache.hc..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|DatagramSocket|URLConnection|HttpURLConnection)")
                .check(ENTENTE);
    }

    private static String topLevel(JavaClass type) {
        int inner = type.getName().indexOf('$');
        return inner < 0 ? type.getName() : type.getName().substring(0, inner);
    }
}
