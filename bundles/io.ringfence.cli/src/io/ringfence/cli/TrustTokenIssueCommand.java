package io.ringfence.cli;

import io.ringfence.model.ServerInfo;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.CountDown;
import io.ringfence.remote.trust.EntryName;
import io.ringfence.remote.trust.IssuedToken;
import io.ringfence.remote.trust.Limitation;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ringfence trust token issue}. */
@Command(
        name = "issue",
        description = {
            "Have a server make a token and print it, once. Whoever has it comes in: give it to"
                    + " its",
            "user by a safe way."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence trust token issue web-01 ann --project shop",
            "  ringfence trust token issue web-01 backup --bearer --expiry 30d"
        })
final class TrustTokenIssueCommand implements Callable<Integer> {

    private static final String EXPIRY = "core.remote_token_expiry";

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "REMOTE", description = "The server.")
    private String remote = "";

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "What the server will call the client; with --bearer the identity.")
    private String name = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private final Choice choice = new Choice();

    @Option(
            names = "--expiry",
            paramLabel = "SPAN",
            description =
                    "How long a bearer token is good, as in \"1d 3H\". How long other tokens are,"
                            + " the server's core.remote_token_expiry says.")
    private @Nullable String expiry;

    /** What it is for. */
    static final class Choice extends LimitationOptions.Choice {

        @Option(
                names = "--bearer",
                description =
                        "A token that an identity of this name logs in with each time (LXD from"
                                + " 6.7); the one that it had ends.")
        private boolean bearer;
    }

    TrustTokenIssueCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        EntryName called = EntryName.parse(name);
        String span = expiry;
        try (TrustOn on = new TrustOn(context, remote)) {
            ServerInfo info = on.server().info();
            if (choice.bearer) {
                if (!info.apiExtensions().contains("auth_bearer")) {
                    throw wrong(
                            "this release has no bearer tokens",
                            "leave --bearer out; LXD has them from 6.7 on");
                }
                print(on.store().issueBearer(called.text(), span == null ? "" : span));
                return ExitCode.DONE;
            }
            Map<String, String> config = info.config().optional().orElse(Map.of());
            String usual = config.getOrDefault(EXPIRY, "");
            if (span != null && !span.strip().equals(usual)) {
                throw wrong(
                        "the server alone decides how long its tokens are good: "
                                + (usual.isEmpty() ? "as its release does" : usual),
                        "leave --expiry out, or set %s there, as with `lxc config set %s \"%s\"`"
                                .formatted(EXPIRY, EXPIRY, span.strip()));
            }
            Limitation limitation = choice.limitation();
            print(on.store().issue(called, limitation));
            on.warn(limitation);
        }
        return ExitCode.DONE;
    }

    private void print(IssuedToken token) {
        context.terminal().out().println(token.text());
        Instant end = token.expires();
        context.terminal()
                .note(
                        end == null
                                ? choice.bearer
                                        ? "%s: the token is not shown again".formatted(remote)
                                        : ("%s: the token is not shown again and never ends; revoke"
                                                        + " it when it is not needed, or set"
                                                        + " core.remote_token_expiry there")
                                                .formatted(remote)
                                : "%s: the token is not shown again and ends %s (%s)"
                                        .formatted(
                                                remote,
                                                CountDown.of(end, context.clock().instant()),
                                                end));
        if (!token.reachable()) {
            context.terminal()
                    .note(
                            remote
                                    + ": the server listens on no port: set core.https_address"
                                    + " there, or nobody can use the token");
        }
    }

    private SourceException wrong(String what, String remedy) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, remote, remedy));
    }
}
