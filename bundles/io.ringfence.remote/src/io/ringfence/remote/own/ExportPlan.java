package io.ringfence.remote.own;

import io.ringfence.model.source.Problem;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.AuthorityFiles;
import io.ringfence.remote.tls.Fingerprint;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which remotes can stand in one directory of a client, and with what. {@code lxc} has one
 * certificate for all servers, {@code incus} may have one for each; both have one authority.
 *
 * @param remotes by name
 * @param authority of all remotes that trust one; empty if none does
 * @param keys which identity goes where: the path of its two files without what tells them apart,
 *     to what {@link OwnRemote.Kept#identity} says
 * @param leftOut why the others cannot
 */
record ExportPlan(
        Map<RemoteName, OwnRemote.Kept> remotes,
        Optional<Trust.Authority> authority,
        Map<String, Optional<Fingerprint>> keys,
        List<Problem> leftOut) {

    private static final String FOR_ALL = "client";
    private static final String FOR_ONE = "clientcerts/";

    /** Remotes that the clients have by themselves, over whatever the file says. */
    private static final Map<Flavour, Set<String>> BUILT_IN =
            Map.of(
                    Flavour.LXC,
                    Set.of(
                            "images",
                            "ubuntu",
                            "ubuntu-daily",
                            "ubuntu-minimal",
                            "ubuntu-minimal-daily"),
                    Flavour.INCUS,
                    Set.of("images"));

    /**
     * @param revoking an authority of whose list the clients know nothing
     */
    static ExportPlan of(Flavour client, List<OwnRemote> chosen, AuthorityFiles revoking) {
        Map<RemoteName, OwnRemote.Kept> remotes = new TreeMap<>();
        List<Problem> leftOut = new ArrayList<>();
        for (OwnRemote each : chosen) {
            Optional<Problem> hindrance = hindrance(client, each).or(() -> refusal(each, revoking));
            if (hindrance.isPresent()) {
                leftOut.add(hindrance.get());
            } else if (each.held() instanceof OwnRemote.Kept kept) {
                remotes.put(each.name(), kept);
            }
        }
        Optional<Trust.Authority> authority = authority(remotes, leftOut);
        return new ExportPlan(remotes, authority, keys(client, remotes, leftOut), leftOut);
    }

    private static Optional<Problem> hindrance(Flavour client, OwnRemote remote) {
        String program = client.client();
        if (!(remote.held() instanceof OwnRemote.Kept kept)) {
            return problem(
                    remote.name(),
                    "it is linked, and a client has it already",
                    "make a copy: `ringfence remote import --copy`");
        }
        if (BUILT_IN.getOrDefault(client, Set.of()).contains(remote.name().text())) {
            return problem(
                    remote.name(),
                    program + " has a remote of this name by itself",
                    "rename it: `ringfence remote rename`");
        }
        if (kept.login().isPresent()
                && !(kept.login().get() instanceof Login.Oidc)
                && !(client == Flavour.LXC && kept.auth().equals("candid"))) {
            return problem(
                    remote.name(),
                    program + " cannot log in as this remote does: " + kept.auth(),
                    "add the server there with a token");
        }
        return Optional.empty();
    }

    /** Whom Ringfence refuses, the clients would take. */
    private static Optional<Problem> refusal(OwnRemote remote, AuthorityFiles revoking) {
        return remote.held() instanceof OwnRemote.Kept kept
                        && kept.trust() instanceof Trust.Pinned(X509Certificate pinned)
                ? revoking.refusal(pinned)
                        .flatMap(
                                doubt ->
                                        problem(
                                                remote.name(),
                                                doubt.why(),
                                                doubt.remedy().orElse("look at the server again")))
                : Optional.empty();
    }

    /** The first one counts; there is one file for it. */
    private static Optional<Trust.Authority> authority(
            Map<RemoteName, OwnRemote.Kept> remotes, List<Problem> leftOut) {
        Optional<Trust.Authority> first =
                remotes.values().stream()
                        .map(OwnRemote.Kept::trust)
                        .filter(Trust.Authority.class::isInstance)
                        .map(Trust.Authority.class::cast)
                        .findFirst();
        remotes.entrySet()
                .removeIf(
                        each ->
                                each.getValue().trust()
                                                instanceof
                                                Trust.Authority(X509Certificate other, var _)
                                        && !other.equals(first.orElseThrow().certificate())
                                        && leaveOut(
                                                each.getKey(),
                                                "it trusts another authority, and a directory has"
                                                        + " one",
                                                leftOut));
        return first;
    }

    /** This user's own one is for all if any remote needs it, else that of the first. */
    private static Map<String, Optional<Fingerprint>> keys(
            Flavour client, Map<RemoteName, OwnRemote.Kept> remotes, List<Problem> leftOut) {
        List<Optional<Fingerprint>> used =
                remotes.values().stream()
                        .filter(ExportPlan::showsCertificate)
                        .map(OwnRemote.Kept::identity)
                        .distinct()
                        .toList();
        Map<String, Optional<Fingerprint>> keys = new TreeMap<>();
        if (used.isEmpty()) {
            return keys;
        }
        Optional<Fingerprint> forAll =
                used.contains(Optional.<Fingerprint>empty()) ? Optional.empty() : used.getFirst();
        keys.put(FOR_ALL, forAll);
        for (Map.Entry<RemoteName, OwnRemote.Kept> each : Map.copyOf(remotes).entrySet()) {
            OwnRemote.Kept kept = each.getValue();
            if (!showsCertificate(kept) || kept.identity().equals(forAll)) {
                continue;
            }
            if (client == Flavour.INCUS) {
                keys.put(FOR_ONE + each.getKey(), kept.identity());
            } else {
                remotes.remove(each.getKey());
                leaveOut(
                        each.getKey(),
                        "it is entered with another certificate, and lxc has one for all",
                        leftOut);
            }
        }
        return keys;
    }

    private static boolean showsCertificate(OwnRemote.Kept kept) {
        return kept.auth().equals("tls");
    }

    private static boolean leaveOut(RemoteName name, String what, List<Problem> leftOut) {
        return leftOut.add(
                problem(name, what, "export it to a directory of its own").orElseThrow());
    }

    private static Optional<Problem> problem(RemoteName name, String what, String remedy) {
        return Optional.of(new Problem(Problem.Kind.BAD_INPUT, what, name.text(), remedy));
    }
}
