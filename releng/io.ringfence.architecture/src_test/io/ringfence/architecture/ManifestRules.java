package io.ringfence.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that the manifests of all bundles keep. Each answers with its breaches, in words. */
final class ManifestRules {

    private static final List<String> SCREEN =
            List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4.ui");

    private final Map<String, BundleManifest> bundles;

    ManifestRules(List<BundleManifest> manifests) {
        bundles =
                manifests.stream()
                        .collect(Collectors.toMap(BundleManifest::name, Function.identity()));
    }

    /** A headless bundle neither requires nor imports anything that draws, directly or not. */
    List<String> headlessBundlesWithAScreen() {
        return sorted().filter(bundle -> !bundle.hasViews())
                .flatMap(
                        bundle ->
                                reachable(bundle).stream()
                                        .map(seen -> bundle.name() + " sees " + seen))
                .filter(
                        breach ->
                                SCREEN.stream().anyMatch(name -> breach.contains(" sees " + name)))
                .toList();
    }

    /** No views of one capability require those of another; the shared kit is for all. */
    List<String> viewsThatSeeOtherViews() {
        return sorted().filter(bundle -> bundle.name().matches("io\\.ringfence\\..+\\.ui"))
                .flatMap(
                        bundle ->
                                bundle.requiredBundles().stream()
                                        .filter(name -> name.matches("io\\.ringfence\\..+\\.ui"))
                                        .map(name -> bundle.name() + " requires " + name))
                .toList();
    }

    /** No bundle requires itself by way of others. */
    List<String> circles() {
        return sorted().map(BundleManifest::name)
                .filter(name -> requiredByWayOf(name).contains(name))
                .map(name -> name + " requires itself")
                .toList();
    }

    /** Services of a bundle that is not activated lazily are silently missing. */
    List<String> bundlesNotActivatedLazily() {
        return sorted().filter(bundle -> !bundle.lazy()).map(BundleManifest::name).toList();
    }

    private Stream<BundleManifest> sorted() {
        return bundles.keySet().stream()
                .sorted()
                .flatMap(name -> Stream.ofNullable(bundles.get(name)));
    }

    private Set<String> reachable(BundleManifest bundle) {
        Set<String> seen = new HashSet<>(bundle.importedPackages());
        Set<String> required = requiredByWayOf(bundle.name());
        seen.addAll(required);
        for (String name : required) {
            BundleManifest other = bundles.get(name);
            if (other != null) {
                seen.addAll(other.importedPackages());
            }
        }
        return seen;
    }

    private Set<String> requiredByWayOf(String name) {
        Set<String> required = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            BundleManifest bundle = bundles.get(open.remove());
            if (bundle != null) {
                List<String> fresh = new ArrayList<>(bundle.requiredBundles());
                fresh.removeIf(other -> !required.add(other));
                open.addAll(fresh);
            }
        }
        return required;
    }
}
