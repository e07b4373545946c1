package io.ringfence.model.read;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Certificate;
import io.ringfence.model.Identity;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Member;
import io.ringfence.model.Network;
import io.ringfence.model.NetworkAcl;
import io.ringfence.model.Profile;
import io.ringfence.model.Project;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Token;
import io.ringfence.model.Volume;
import io.ringfence.model.Warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The lists of one server: which answers tell of each, and what it means that none does. */
final class ServerLists {

    private static final String ONLY_ITS_OWN =
            "this client is restricted: it sees only what belongs to its own projects; "
                    + Reasons.PROVIDE;

    private final Map<ApiRequest, Answer> answers = new LinkedHashMap<>();
    private final ServerInfo info;
    private final ListReader reader;

    ServerLists(Answers answers, ServerInfo info, ListReader reader) {
        answers.list().forEach(answer -> this.answers.put(ApiRequest.of(answer.request()), answer));
        this.info = info;
        this.reader = reader;
    }

    Listing<Member> members() {
        if (!info.clustered() && !info.apiExtensions().isEmpty()) {
            return Listing.of(List.of());
        }
        return read("cluster/members", "clustering", SmallReader::member, Member::name);
    }

    Listing<Project> projects() {
        return limited(read("projects", "projects", SmallReader::project, Project::name));
    }

    /** Not {@link #limited} yet. */
    Listing<Instance> instances() {
        return read(
                "instances",
                "",
                InstanceAnswers.inOrder(answersTo(isList("instances"))),
                InstanceReader::instance,
                item -> key(item.project(), item.name()));
    }

    Listing<Profile> profiles() {
        return limited(
                read(
                        "profiles",
                        "",
                        InstanceReader::profile,
                        item -> key(item.project(), item.name())));
    }

    Listing<Network> networks() {
        return limited(
                read(
                        "networks",
                        "network",
                        NetworkReader::network,
                        item -> key(item.project(), item.name())));
    }

    Listing<NetworkAcl> acls() {
        return limited(
                read(
                        "network-acls",
                        "network_acl",
                        NetworkReader::acl,
                        item -> key(item.project(), item.name())));
    }

    Listing<StoragePool> pools() {
        List<Answer> targeted =
                answersTo(
                        request ->
                                !request.target().isEmpty()
                                        && request.path().size() <= 2
                                        && request.isBelow("storage-pools"));
        return StorageReader.withMembers(
                read("storage-pools", "storage", StorageReader::pool, StoragePool::name),
                reader.read(
                        "storage pools of members",
                        targeted,
                        StorageReader::memberPool,
                        item -> key(item.pool(), item.member())));
    }

    /**
     * Not {@link #limited} yet.
     *
     * @param pools all pools: where there is none there are no volumes
     */
    Listing<Volume> volumes(Listing<StoragePool> pools) {
        List<Answer> found =
                answersTo(
                        request ->
                                request.path().equals(List.of("storage-volumes"))
                                        || request.path().size() == 3
                                                && request.isBelow("storage-pools")
                                                && request.path().getLast().equals("volumes"));
        if (found.isEmpty() && pools.complete() && pools.items().isEmpty()) {
            return Listing.of(List.of());
        }
        return read(
                "storage volumes",
                "storage",
                found,
                StorageReader::volume,
                item ->
                        key(
                                item.pool(),
                                item.project(),
                                item.type(),
                                item.name(),
                                item.location()));
    }

    Listing<Certificate> certificates() {
        return limited(
                read("certificates", "", TrustReader::certificate, Certificate::fingerprint));
    }

    Listing<Identity> identities() {
        return read(
                "auth/identities",
                "access_management",
                TrustReader::identity,
                item -> key(item.method(), item.type(), item.id(), item.name()));
    }

    Listing<Token> tokens() {
        return read("operations", "", TrustReader::token, Token::operation);
    }

    Listing<Warning> warnings() {
        return read("warnings", "warnings", SmallReader::warning, Warning::uuid);
    }

    /**
     * @param path path after {@code /1.0/}
     * @param extension the API extension that brought the list, empty for one that always was
     */
    private <T> Listing<T> read(
            String path, String extension, ElementReader<T> element, Function<T, String> key) {
        String what = path.replace("auth/", "").replace("cluster/", "cluster ").replace('-', ' ');
        return read(what, extension, answersTo(isList(path)), element, key);
    }

    private static Predicate<ApiRequest> isList(String path) {
        List<String> parts = List.of(path.split("/"));
        return request -> request.path().equals(parts) && request.target().isEmpty();
    }

    private <T> Listing<T> read(
            String what,
            String extension,
            List<Answer> found,
            ElementReader<T> element,
            Function<T, String> key) {
        if (!found.isEmpty()) {
            return reader.read(what, found, element, key);
        }
        if (!extension.isEmpty()
                && !info.apiExtensions().isEmpty()
                && !info.apiExtensions().contains(extension)) {
            return Listing.of(List.of()); // this release has none
        }
        return Listing.unknown(what + " were not asked for: " + Reasons.PROVIDE);
    }

    private List<Answer> answersTo(Predicate<ApiRequest> which) {
        return answers.entrySet().stream()
                .filter(answer -> which.test(answer.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A restricted client is answered without a word about what it may not see. */
    <T> Listing<T> limited(Listing<T> listing) {
        boolean restricted = info.trusted() && info.config().whyUnknown().isPresent();
        return restricted ? Listings.withGap(listing, ONLY_ITS_OWN) : listing;
    }

    private static String key(String... parts) {
        return String.join("\0", parts);
    }
}
