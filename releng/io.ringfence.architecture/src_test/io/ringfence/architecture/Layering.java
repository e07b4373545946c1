package io.ringfence.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The rules that the classes of all bundles keep, below one root package. */
final class Layering {

    private final String root;

    /**
     * @param root the package that all bundles are below, {@code io.ringfence} but for the fixture
     */
    Layering(String root) {
        this.root = root;
    }

    /** Code that runs without a screen has no way to one. */
    ArchRule headlessSeesNoScreen() {
        return noClasses()
                .that(areHeadless())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eclipse.swt..",
                        "org.eclipse.jface..",
                        "org.eclipse.ui..",
                        "org.eclipse.e4.ui..")
                .allowEmptyShould(true)
                .because("everything must work on the command line too");
    }

    /** Views of one capability meet those of another through selection, commands and services. */
    ArchRule noViewsSeeOtherViews() {
        return slices().matching(root + ".(*).ui..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .because("a capability can be left out of a product");
    }

    /** No package needs a package that needs it. */
    ArchRule noCircles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("what is read first must not need what is read last");
    }

    /** Only the connections talk to a network. */
    ArchRule onlyRemoteConnects() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".remote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty..", "java.net.http..", "javax.net.ssl..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Server)?Socket")
                .allowEmptyShould(true)
                .because("every request has a limit, a timeout and a way to be cancelled there");
    }

    /** Standard output belongs to the result of a command. */
    ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true)
                .because("errors travel as values, and a face shows them");
    }

    private DescribedPredicate<JavaClass> areHeadless() {
        return describe(
                "are headless",
                type -> {
                    String name = type.getPackageName().substring(root.length());
                    return !name.matches("\\.(app|ui|[a-z]+\\.ui)(\\..*)?");
                });
    }
}
