package org.entente.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Generated classes and the registry client do not show in the types that others see. */
class LayerTest {

    @Test
    void onlyThisPackageKnowsTheGeneratedClassesAndTheRegistryClient() {
        noClasses()
                .that()
                .resideInAPackage("org.entente..")
                .and()
                .resideOutsideOfPackages("org.entente.schemas", "org.entente.schemas.avro")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.confluent..", "org.apache.avro..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.entente"));
    }
}
