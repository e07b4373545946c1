package io.ringfence.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

class LayeringTest {

    private static final String FIXTURE = "io.ringfence.architecture.fixture";

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().importPaths(Bundles.ofProduct().classFolders());

    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages(FIXTURE);

    record Named(String name, Function<Layering, ArchRule> rule, String breach) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> rules() {
        return Stream.of(
                new Named("headless", Layering::headlessSeesNoScreen, "DrawsOnAScreen"),
                new Named("views", Layering::noViewsSeeOtherViews, "KnowsTheOtherView"),
                new Named("circles", Layering::noCircles, "fixture.circle.b"),
                new Named("network", Layering::onlyRemoteConnects, "OpensASocket"),
                new Named("output", Layering::onlyTheCommandLinePrints, "PrintsByItself"));
    }

    @Test
    void allBundlesAreLookedAt() {
        assertThat(
                        Bundles.ofProduct().names().stream()
                                .filter(
                                        name ->
                                                PRODUCT.stream()
                                                        .noneMatch(
                                                                type ->
                                                                        type.getSource()
                                                                                .orElseThrow()
                                                                                .getUri()
                                                                                .toString()
                                                                                .contains(
                                                                                        "/" + name
                                                                                                + "/"))))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(Named named) {
        named.rule().apply(new Layering("io.ringfence")).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesABreach(Named named) {
        ArchRule rule = named.rule().apply(new Layering(FIXTURE));

        assertThatThrownBy(() -> rule.check(BREACHES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named.breach());
    }
}
