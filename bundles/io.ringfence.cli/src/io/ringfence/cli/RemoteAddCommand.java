package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.contact.Entry;
import io.ringfence.remote.contact.TrustToken;
import io.ringfence.remote.contact.Wanted;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.own.RemoteName;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ringfence remote add}. */
@Command(
        name = "add",
        description = {
            "Add a server: look at its certificate, decide, and have it trust this client.",
            "With a token nobody is asked: it has the fingerprint that the server must show."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote add web-01 TOKEN",
            "  ringfence remote add web-01 --token-file token",
            "  ringfence remote add web-01 10.0.0.5 --fingerprint 4f:6c:1d:…",
            "  ringfence remote add web-01 web-01.example.org --ca ca.crt --password-file secret",
            "  ringfence remote add web-01 10.0.0.5 --fingerprint 4f:6c:1d:… --auth-type oidc",
            "  ringfence remote add nested /srv/lxd/unix.socket"
        })
final class RemoteAddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "NAME", description = "What it is to be called.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ADDRESS|TOKEN",
            description = "host, host:port, an IPv6 address, the path of a socket, or a token.")
    private @Nullable String target;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "The token is the first line of this file; other users do not see it in the"
                            + " list of processes then.")
    private @Nullable Path tokenFile;

    @Mixin private final TrustOptions trust = new TrustOptions();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "The trust password (LXD up to 5.21) is the first line of this file; without it"
                            + " you are asked.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--auth-type",
            paramLabel = "HOW",
            description =
                    "tls (default), oidc: log in with the OpenID provider that the server names, or"
                            + " candid: log in where LXD up to 5.0 says.")
    private AuthType auth = AuthType.tls;

    @Option(
            names = "--candid",
            paramLabel = "URL",
            description =
                    "With --auth-type candid: the only place where to log in; without it you are"
                            + " asked about the one that the server names.")
    private @Nullable String candid;

    @Option(
            names = "--bearer-file",
            paramLabel = "FILE",
            description =
                    "Enter with the bearer token in the first line of this file (LXD 6.7 and"
                            + " later).")
    private @Nullable Path bearerFile;

    @Option(
            names = "--project",
            paramLabel = "PROJECT",
            description = "The project to look at first.")
    private @Nullable String project;

    RemoteAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        RemoteName called = RemoteName.parse(name);
        Optional<TrustToken> token = token();
        List<String> addresses = addresses(token);
        String wanted = project;
        Path password = passwordFile;
        try (Contacts contacts = new Contacts(context.environment())) {
            Optional<OwnRemote> added =
                    contacts.add(
                            new Wanted(
                                    called,
                                    addresses,
                                    token,
                                    trust.fingerprint(),
                                    trust.authority(),
                                    trust.revoked(),
                                    wanted == null
                                            ? Optional.empty()
                                            : Optional.of(ProjectName.parse(wanted)),
                                    entry(token)),
                            new TerminalPerson(
                                    context,
                                    Optional.empty(),
                                    password == null ? Optional.empty() : Optional.of(password)));
            if (added.isEmpty()) {
                context.terminal()
                        .note(
                                called
                                        + ": not added; the server lets this client in, and its"
                                        + " certificate was trusted this once: nothing was kept");
            } else if (added.get().held() instanceof OwnRemote.Kept kept) {
                context.terminal()
                        .note(
                                "%s: added, %s%s"
                                        .formatted(
                                                called,
                                                kept.address(),
                                                kept.trust()
                                                        .fingerprint()
                                                        .map(each -> ", trusting " + each)
                                                        .orElse("")));
            }
        }
        return ExitCode.DONE;
    }

    private Entry entry(Optional<TrustToken> token) throws SourceException {
        Path file = bearerFile;
        String place = candid;
        if (place != null && auth != AuthType.candid) {
            throw wrong(
                    name,
                    "--candid says where to log in, which is not wanted here",
                    "leave it out, or give --auth-type candid, too");
        }
        if ((file != null || auth != AuthType.tls) && token.isPresent()) {
            throw wrong(
                    name,
                    "a token makes a certificate known, which is not wanted here",
                    "give the address instead");
        }
        if (file != null) {
            return new Entry.Bearer(RemoteLoginCommand.bearer(file));
        }
        return switch (auth) {
            case tls -> Entry.CERTIFICATE;
            case oidc -> new Entry.Oidc();
            case candid -> new Entry.Candid(place == null ? Optional.empty() : Optional.of(place));
        };
    }

    /** How to enter; the names are those of {@code lxc remote add}. */
    private enum AuthType {
        tls,
        oidc,
        candid
    }

    private Optional<TrustToken> token() throws SourceException {
        Path file = tokenFile;
        if (file == null) {
            String given = target;
            return given == null ? Optional.empty() : TrustToken.find(given);
        }
        char[] line = PassphraseOption.read(file);
        try {
            return Optional.of(
                    TrustToken.find(new String(line))
                            .orElseThrow(
                                    () ->
                                            wrong(
                                                    file.toString(),
                                                    "the first line of this file is no token",
                                                    "write a token there, mode 0600")));
        } finally {
            Arrays.fill(line, '\0');
        }
    }

    /** An address that was given beside a token counts, not those of the token. */
    private List<String> addresses(Optional<TrustToken> token) throws SourceException {
        String given = target;
        if (given != null && (tokenFile != null || token.isEmpty())) {
            return List.of(ServerAddress.parse(given));
        }
        if (token.isEmpty()) {
            throw wrong(name, "an address or a token is wanted", "give one");
        }
        if (token.get().addresses().isEmpty()) {
            throw wrong(
                    name,
                    "the token names no address of the server",
                    "give the address and --token-file FILE");
        }
        return token.get().addresses();
    }

    private static SourceException wrong(String where, String what, String remedy) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, where, remedy));
    }
}
