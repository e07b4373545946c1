package io.ringfence.ui;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;

/** What decides what is shown knows no widget, so that it is tested without a screen. */
class HeadlessTest {

    @Test
    void stateAndPagesSeeNoWidget() {
        JavaClasses classes = new ClassFileImporter().importPackages("io.ringfence.ui");
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(
                        "io.ringfence.ui.estate..",
                        "io.ringfence.ui.facts..",
                        "io.ringfence.ui.page..",
                        "io.ringfence.ui.state..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..")
                .check(classes);
    }
}
