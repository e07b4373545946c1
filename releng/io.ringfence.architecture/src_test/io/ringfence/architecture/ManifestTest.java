package io.ringfence.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class ManifestTest {

    private final ManifestRules product = new ManifestRules(Bundles.ofProduct().manifests());

    @Test
    void headlessBundlesSeeNoScreen() {
        assertThat(product.headlessBundlesWithAScreen()).isEmpty();

        var kit = bundle("io.ringfence.kit", Set.of("org.eclipse.swt"), Set.of());
        var drawing = bundle("io.ringfence.logic", Set.of("io.ringfence.kit"), Set.of());
        var importing = bundle("io.ringfence.other", Set.of(), Set.of("org.eclipse.jface.viewers"));
        var view = bundle("io.ringfence.alpha.ui", Set.of("org.eclipse.ui"), Set.of());
        assertThat(rules(kit, drawing, importing, view).headlessBundlesWithAScreen())
                .containsExactly(
                        "io.ringfence.kit sees org.eclipse.swt",
                        "io.ringfence.logic sees org.eclipse.swt",
                        "io.ringfence.other sees org.eclipse.jface.viewers");
    }

    @Test
    void viewsSeeNoOtherViews() {
        assertThat(product.viewsThatSeeOtherViews()).isEmpty();

        var alpha = bundle("io.ringfence.alpha.ui", Set.of("io.ringfence.ui"), Set.of());
        var beta = bundle("io.ringfence.beta.ui", Set.of("io.ringfence.alpha.ui"), Set.of());
        assertThat(rules(alpha, beta).viewsThatSeeOtherViews())
                .containsExactly("io.ringfence.beta.ui requires io.ringfence.alpha.ui");
    }

    @Test
    void noBundleRequiresItself() {
        assertThat(product.circles()).isEmpty();

        var left = bundle("left", Set.of("right"), Set.of());
        var right = bundle("right", Set.of("left"), Set.of());
        assertThat(rules(left, right).circles())
                .containsExactly("left requires itself", "right requires itself");
    }

    @Test
    void allAreActivatedLazily() {
        assertThat(product.bundlesNotActivatedLazily()).isEmpty();

        var eager = new BundleManifest("eager", Set.of(), Set.of(), false);
        assertThat(rules(eager).bundlesNotActivatedLazily()).containsExactly("eager");
    }

    private static BundleManifest bundle(String name, Set<String> required, Set<String> imported) {
        return new BundleManifest(name, required, imported, true);
    }

    private static ManifestRules rules(BundleManifest... manifests) {
        return new ManifestRules(List.of(manifests));
    }
}
