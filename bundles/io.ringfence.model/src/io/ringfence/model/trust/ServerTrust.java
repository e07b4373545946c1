package io.ringfence.model.trust;

import io.ringfence.model.Certificate;
import io.ringfence.model.Gap;
import io.ringfence.model.Identity;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.Sha256;
import io.ringfence.model.Token;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everybody whom one server lets in, as a capture tells it.
 *
 * @param server the server's name in the capture
 * @param entries administrators first, then by name
 * @param tokens that wait to be used, those for the cluster among them
 * @param groups of fine-grained authorization; none where the release has none
 * @param own id of the entry with which the capture was made, where the server told; empty for a
 *     local socket and for old releases, which do not tell
 * @param authority whether whoever the server's authority signed comes in without an entry
 * @param gaps what the capture does not tell, phrases with what to do; empty when it tells all
 */
public record ServerTrust(
        String server,
        List<TrustEntry> entries,
        List<Token> tokens,
        Known<List<AccessGroup>> groups,
        Optional<String> own,
        boolean authority,
        List<String> gaps) {

    private static final Comparator<TrustEntry> ORDER =
            Comparator.comparing(TrustEntry::power)
                    .thenComparing(TrustEntry::label, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(TrustEntry::id);

    public ServerTrust {
        entries = List.copyOf(entries);
        tokens = List.copyOf(tokens);
        gaps = List.copyOf(gaps);
    }

    /** Reads it out of a capture. */
    public static ServerTrust of(Server server) {
        Map<String, TrustEntry> entries = new LinkedHashMap<>();
        for (Certificate each : server.certificates()) {
            entries.put(each.fingerprint(), TrustEntry.of(each));
        }
        for (Identity each : server.identities()) {
            TrustEntry certificate = entries.get(each.id());
            entries.put(
                    each.id(), certificate == null ? TrustEntry.of(each) : certificate.with(each));
        }
        Known<List<AccessGroup>> groups = GroupsReader.read(server);
        TreeSet<String> gaps = new TreeSet<>();
        Stream.of(server.certificates(), server.identities(), server.tokens())
                .flatMap(listing -> listing.gaps().stream())
                .map(Gap::reason)
                .forEach(gaps::add);
        groups.whyUnknown().ifPresent(gaps::add);
        return new ServerTrust(
                server.name(),
                entries.values().stream().sorted(ORDER).toList(),
                server.tokens().items(),
                groups,
                own(server.info()),
                Authorities.admits(server),
                List.copyOf(gaps));
    }

    /** Since the API extension {@code auth_user} a server tells as whom it knows the client. */
    private static Optional<String> own(ServerInfo info) {
        if (info.raw().size() == 0) {
            return Optional.empty();
        }
        try {
            Fields fields = Fields.of(info.raw().tree(new JsonReader()), "");
            String method = fields.textOrEmpty("auth_user_method");
            String name = fields.textOrEmpty("auth_user_name");
            return method.isEmpty() || method.equals("unix") || name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(name);
        } catch (JsonException _) {
            return Optional.empty();
        }
    }

    /**
     * The same, read by somebody who enters servers with these certificates: older releases do not
     * tell as whom they know the client.
     *
     * @param fingerprints of them
     */
    public ServerTrust readWith(Set<String> fingerprints) {
        Optional<String> known =
                own.isPresent()
                        ? own
                        : entries.stream()
                                .map(TrustEntry::id)
                                .filter(fingerprints::contains)
                                .findFirst();
        return new ServerTrust(server, entries, tokens, groups, known, authority, gaps);
    }

    /** Whether the capture was made with this entry. */
    public boolean isOwn(TrustEntry entry) {
        return own.filter(entry.id()::equals).isPresent();
    }

    /**
     * The certificate with which the capture was made, if no entry explains why it was let in: then
     * the server's authority did. Empty also where that cannot be told.
     */
    public Optional<String> unlisted() {
        return own.filter(Sha256::isSum)
                .filter(_ -> gaps.isEmpty())
                .filter(id -> entries.stream().noneMatch(entry -> entry.id().equals(id)));
    }

    /**
     * The entries that a user may mean: the one whose id it is, else those whose id starts with it
     * (12 characters or more), else those of this name.
     */
    public List<TrustEntry> find(String text) {
        String wanted = text.strip();
        List<TrustEntry> exact =
                entries.stream().filter(each -> each.id().equalsIgnoreCase(wanted)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        String hex = wanted.replaceAll("[ :]", "").toLowerCase(Locale.ROOT);
        if (hex.matches("[0-9a-f]{12,64}")) {
            List<TrustEntry> beginning =
                    entries.stream().filter(each -> each.id().startsWith(hex)).toList();
            if (!beginning.isEmpty()) {
                return beginning;
            }
        }
        return entries.stream().filter(each -> each.name().equals(wanted)).toList();
    }

    /** The group of this name, where it is known. */
    public Optional<AccessGroup> group(String name) {
        return groups.optional().orElse(List.of()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
