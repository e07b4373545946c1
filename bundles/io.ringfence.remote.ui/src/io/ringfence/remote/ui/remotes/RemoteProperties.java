package io.ringfence.remote.ui.remotes;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jdt.annotation.Nullable;

import java.util.Set;

/** Tells {@code plugin.xml} what sort of remote is selected. */
public final class RemoteProperties extends PropertyTester {

    /** Those that somebody does with a browser. */
    private static final Set<String> LOGINS = Set.of("oidc", "candid");

    @Override
    public boolean test(
            @Nullable Object receiver,
            @Nullable String property,
            Object @Nullable [] arguments,
            @Nullable Object expected) {
        if (!(receiver instanceof RemoteLine line) || property == null) {
            return false;
        }
        return switch (property) {
            case "own" -> line.own().isPresent();
            case "client" -> line.own().isEmpty();
            case "kept" -> line.kept().isPresent();
            case "pinned" -> line.kept().isPresent() && line.row().trust().isPresent();
            case "login" -> line.kept().filter(kept -> LOGINS.contains(kept.auth())).isPresent();
            case "open" -> line.source().isPresent();
            case "fingerprint" -> line.row().trust().isPresent();
            default -> false;
        };
    }
}
