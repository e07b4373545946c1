package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.TokenEvidence;
import io.ringfence.audit.check.ServerCheck;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.Token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code server.pending-tokens}: tokens wait to be used by whoever gets hold of them. */
final class PendingTokens extends ServerCheck {

    PendingTokens() {
        super("server.pending-tokens");
    }

    @Override
    protected void check(EntityRef ref, CheckContext context, Findings findings) {
        Server server = context.server();
        boolean shown = restrictedClientsReadTokens(server);
        List<Evidence> leaked = new ArrayList<>();
        List<Evidence> endless = new ArrayList<>();
        List<Evidence> powerful = new ArrayList<>();
        for (Token token : pending(server.tokens(), context.now())) {
            boolean join = token.kind() == Token.Kind.CLUSTER_JOIN;
            if (shown && (join || !token.restricted())) {
                leaked.add(TokenEvidence.of(token));
            } else if (token.expires() == null) {
                endless.add(TokenEvidence.of(token));
            } else if (!join && !token.restricted()) {
                powerful.add(TokenEvidence.of(token));
            }
        }
        List<Evidence> all = new ArrayList<>(leaked);
        all.addAll(endless);
        all.addAll(powerful);
        if (!leaked.isEmpty()) {
            findings.fail(
                    ref,
                    Severity.CRITICAL,
                    "Restricted clients can read "
                            + tokens(leaked.size())
                            + " on this release, and become administrators with "
                            + (leaked.size() == 1 ? "it." : "them."),
                    all);
        } else if (!all.isEmpty()) {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    Stream.of(
                                    sentence(endless.size(), "never expires.", "never expire."),
                                    sentence(
                                            powerful.size(),
                                            "makes its holder an administrator.",
                                            "make their holders administrators."))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" ")),
                    all);
        } else if (server.tokens().complete()) {
            findings.pass(ref, "No token is pending that never expires or has no restriction.");
        } else {
            findings.unknown(ref, server.tokens().gaps().getFirst().reason());
        }
    }

    /** Trust tokens and join tokens that can still be used. */
    private static List<Token> pending(Listing<Token> tokens, Instant now) {
        return tokens.stream()
                .filter(token -> token.kind() != Token.Kind.OTHER)
                .filter(token -> isValid(token, now))
                .toList();
    }

    private static boolean isValid(Token token, Instant now) {
        Instant expires = token.expires();
        return expires == null || expires.isAfter(now);
    }

    /**
     * LXD before 5.21 shows operations, and with them the secrets of tokens, to clients that are
     * restricted to a project (measured on 5.0.2; later releases ask for an entitlement).
     */
    private static boolean restrictedClientsReadTokens(Server server) {
        ServerInfo info = server.info();
        return !info.isIncus()
                && !info.apiExtensions().contains("access_management")
                && server.certificates().stream()
                        .anyMatch(each -> each.type().equals("client") && each.restricted());
    }

    private static String tokens(int count) {
        return count == 1 ? "a pending token" : count + " pending tokens";
    }

    private static String sentence(int count, String one, String several) {
        return switch (count) {
            case 0 -> "";
            case 1 -> "A pending token " + one;
            default -> count + " pending tokens " + several;
        };
    }
}
