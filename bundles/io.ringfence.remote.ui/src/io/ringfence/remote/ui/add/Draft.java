package io.ringfence.remote.ui.add;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Entry;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.contact.TrustToken;
import io.ringfence.remote.contact.Wanted;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.tls.PemFiles;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the wizard knows by now. Only for one thread. */
final class Draft {

    /** What the user makes of the certificate. */
    enum Decision {
        REFUSE,
        /** This certificate and no other. */
        PIN,
        /** This certificate, until Ringfence is closed. */
        ONCE,
        /** Whatever an authority signed. */
        AUTHORITY
    }

    /** How this client gets in. */
    enum Access {
        TOKEN,
        PASSWORD,
        /** Where the server says: at its OpenID provider or with Candid. */
        LOGIN,
        /** With a token that is shown each time. */
        BEARER,
        /** The server trusts this client, or will by the time. */
        KNOWN
    }

    Targets targets = Targets.NONE;
    Set<String> taken = Set.of();
    Target target = new Target.Nothing();
    String name = "";
    @Nullable Looked looked;
    Decision decision = Decision.REFUSE;
    String authority = "";
    String revoked = "";
    Access access = Access.TOKEN;
    String token = "";
    String bearer = "";
    String project = "";
    private char @Nullable [] password;

    /** The token that the whole began with. */
    Optional<TrustToken> givenToken() {
        return target instanceof Target.Token(TrustToken given)
                ? Optional.of(given)
                : Optional.empty();
    }

    /** Another target: what was decided about the one before does not count. */
    void aim(Target next) {
        if (!next.equals(target)) {
            target = next;
            looked = null;
            decision = Decision.REFUSE;
        }
    }

    /** Where to look; empty if there is nothing to look at. */
    List<String> addresses() {
        return switch (target) {
            case Target.Address(String address) -> List.of(address);
            case Target.Socket(String address) -> List.of(address);
            case Target.Token(TrustToken given) -> given.addresses();
            default -> List.of();
        };
    }

    /** Forgets the password before. */
    void password(char @Nullable [] next) {
        char[] before = password;
        if (before != null) {
            Arrays.fill(before, '\0');
        }
        password = next;
    }

    /** A copy, for somebody who overwrites it. */
    char @Nullable [] password() {
        char[] known = password;
        return access != Access.PASSWORD || known == null ? null : known.clone();
    }

    /** Whether there is enough to let this client in, as far as can be told here. */
    boolean hasAccess() {
        char[] secret = password;
        return givenToken().isPresent()
                || switch (access) {
                    case TOKEN -> !token.isBlank();
                    case PASSWORD -> secret != null && secret.length > 0;
                    case BEARER -> !bearer.isBlank();
                    case LOGIN, KNOWN -> true;
                };
    }

    /**
     * What is to be added.
     *
     * @throws SourceException if something that was given cannot be used
     */
    Wanted wanted() throws SourceException {
        Optional<X509Certificate> signer =
                decision == Decision.AUTHORITY
                        ? Optional.of(PemFiles.certificate(path(authority)))
                        : Optional.empty();
        Optional<Path> list =
                decision == Decision.AUTHORITY && !revoked.isBlank()
                        ? Optional.of(path(revoked))
                        : Optional.empty();
        return new Wanted(
                RemoteName.parse(name.strip()),
                ordered(),
                wantedToken(),
                Optional.empty(),
                signer,
                list,
                project.isBlank()
                        ? Optional.empty()
                        : Optional.of(ProjectName.parse(project.strip())),
                entry());
    }

    private Entry entry() {
        if (givenToken().isPresent()) {
            return Entry.CERTIFICATE;
        }
        return switch (access) {
            case TOKEN, PASSWORD, KNOWN -> Entry.CERTIFICATE;
            case LOGIN -> offers("oidc") ? new Entry.Oidc() : new Entry.Candid(Optional.empty());
            case BEARER -> new Entry.Bearer(bearer.strip());
        };
    }

    /**
     * Whether the server that was looked at says that it takes this; a login is kept with its
     * remote, and there is none of a server that is trusted once.
     */
    boolean offers(String method) {
        Looked seen = looked;
        return seen != null
                && decision != Decision.ONCE
                && seen.info().authMethods().contains(method);
    }

    /** What was looked at, which must have been done. */
    Looked looked() {
        return Objects.requireNonNull(looked);
    }

    /** The address that answered comes first. */
    private List<String> ordered() {
        List<String> all = new ArrayList<>(addresses());
        Looked seen = looked;
        if (seen != null) {
            String answered = "https://" + seen.address();
            all.remove(answered);
            all.addFirst(answered);
        }
        return all;
    }

    private Optional<TrustToken> wantedToken() throws SourceException {
        if (givenToken().isPresent() || access != Access.TOKEN || token.isBlank()) {
            return givenToken();
        }
        Optional<TrustToken> pasted = TrustToken.find(token.replaceAll("\\s+", ""));
        if (pasted.isEmpty()) {
            throw wrong(Messages.noToken, Messages.theToken, Messages.noTokenRemedy);
        }
        return pasted;
    }

    private static Path path(String text) throws SourceException {
        try {
            return Path.of(text.strip()).toAbsolutePath();
        } catch (InvalidPathException _) {
            throw wrong(Messages.noFile, text, Messages.noFileRemedy);
        }
    }

    private static SourceException wrong(String what, String where, String remedy) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, where, remedy));
    }
}
