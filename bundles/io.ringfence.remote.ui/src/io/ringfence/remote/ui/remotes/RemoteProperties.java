package io.ringfence.remote.ui.remotes;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jdt.annotation.Nullable;

/** Tells {@code plugin.xml} what sort of remote is selected. */
public final class RemoteProperties extends PropertyTester {

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
            case "oidc" -> line.kept().filter(kept -> kept.auth().equals("oidc")).isPresent();
            case "open" -> line.source().isPresent();
            case "fingerprint" -> line.row().trust().isPresent();
            default -> false;
        };
    }
}
