package io.ringfence.remote.ui.add;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.contact.TrustToken;
import io.ringfence.remote.own.RemoteRow;

import org.eclipse.osgi.util.NLS;

import java.util.List;
import java.util.Optional;

/**
 * Tells what a user means.
 *
 * @param known what can be opened without an address
 * @param rows all remotes
 */
record Targets(List<KnownSource> known, List<RemoteRow> rows) {

    static final Targets NONE = new Targets(List.of(), List.of());

    private static final String SAMPLE = "sample";
    private static final String LOCAL = "unix:";
    private static final String CAPTURE = ".ringfence";

    /** Shorter text with blanks in it is no token that was cut into lines. */
    private static final int SHORTEST_TOKEN = 100;

    Targets {
        known = List.copyOf(known);
        rows = List.copyOf(rows);
    }

    /** What was found on this machine. */
    List<KnownSource> servers() {
        return known.stream().filter(each -> !each.spec().equals(SAMPLE)).toList();
    }

    Target of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Target.Nothing();
        }
        for (KnownSource each : known) {
            if (each.spec().equals(text)) {
                return new Target.Known(text, each.description());
            }
        }
        if (text.equals(LOCAL)) {
            return new Target.Known(text, Messages.thisMachine);
        }
        if (text.endsWith(CAPTURE)) {
            return new Target.Known(text, Messages.captureFile);
        }
        try {
            return token(text).orElseGet(() -> new Target.Nothing()) instanceof Target.Token token
                    ? token
                    : address(text);
        } catch (SourceException e) {
            return new Target.Unclear(e.problem());
        }
    }

    private static Optional<Target> token(String text) throws SourceException {
        String joined = text.length() >= SHORTEST_TOKEN ? text.replaceAll("\\s+", "") : text;
        Optional<TrustToken> found = TrustToken.find(joined);
        if (found.isPresent() && found.get().addresses().isEmpty()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            Messages.tokenWithoutAddress,
                            Messages.theToken,
                            Messages.tokenWithoutAddressRemedy));
        }
        return found.map(Target.Token::new);
    }

    private Target address(String text) throws SourceException {
        String address = ServerAddress.parse(text);
        Optional<RemoteRow> same = rows.stream().filter(row -> isAt(row, address)).findFirst();
        if (same.isPresent()) {
            return new Target.Known(
                    same.get().spec(),
                    NLS.bind(
                            Messages.knownAs,
                            new Object[] {same.get().spec(), same.get().keeper()}));
        }
        return ServerAddress.isSocket(address)
                ? new Target.Socket(address)
                : new Target.Address(address);
    }

    private static boolean isAt(RemoteRow row, String address) {
        try {
            return row.trouble().isEmpty()
                    && !row.address().isEmpty()
                    && ServerAddress.parse(row.address()).equals(address);
        } catch (SourceException _) {
            return false;
        }
    }
}
