package io.ringfence.ui.facts;

import io.ringfence.model.Certificate;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Identity;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Member;
import io.ringfence.model.Network;
import io.ringfence.model.NetworkAcl;
import io.ringfence.model.Profile;
import io.ringfence.model.Project;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Token;
import io.ringfence.model.Volume;
import io.ringfence.model.Warning;
import io.ringfence.ui.estate.Entity;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the records of a server that addresses stand for. */
public final class Records {

    private final Server server;

    public Records(Server server) {
        this.server = server;
    }

    /** The server's answer about an entity, redacted; empty when it has none. */
    public Optional<Raw> raw(Entity entity) {
        return find(entity).map(Records::rawOf);
    }

    /** The record that an address stands for, empty for a group and for what is not there. */
    Optional<?> find(Entity entity) {
        String name = entity.name();
        Predicate<String> here = entity.project()::equals;
        return switch (entity.kind()) {
            case SERVER -> Optional.of(server);
            case PROJECT -> byName(server.projects(), Project::name, name);
            case INSTANCE ->
                    byName(
                            in(server.instances(), i -> here.test(i.project())),
                            Instance::name,
                            name);
            case PROFILE ->
                    byName(in(server.profiles(), p -> here.test(p.project())), Profile::name, name);
            case NETWORK ->
                    byName(in(server.networks(), n -> here.test(n.project())), Network::name, name);
            case ACL ->
                    byName(in(server.acls(), a -> here.test(a.project())), NetworkAcl::name, name);
            case VOLUME ->
                    byName(in(server.volumes(), v -> here.test(v.project())), Records::name, name);
            case POOL -> byName(server.pools(), StoragePool::name, name);
            case MEMBER -> byName(server.members(), Member::name, name);
            case CERTIFICATE -> byName(server.certificates(), Certificate::fingerprint, name);
            case IDENTITY -> byName(server.identities(), Identity::id, name);
            case TOKEN -> byName(server.tokens(), Token::id, name);
            case WARNING -> byName(server.warnings(), Warning::uuid, name);
            case HOST -> Optional.ofNullable(server.hostFacts().get(name));
        };
    }

    /** A volume's name in addresses: {@code POOL/TYPE/NAME}. */
    private static String name(Volume volume) {
        return volume.pool() + "/" + volume.type() + "/" + volume.name();
    }

    private static <T> Listing<T> in(Listing<T> listing, Predicate<T> wanted) {
        return Listing.of(listing.stream().filter(wanted).toList());
    }

    private static <T> Optional<T> byName(
            Listing<T> listing, Function<T, String> name, String wanted) {
        return listing.stream().filter(item -> name.apply(item).equals(wanted)).findFirst();
    }

    private static Raw rawOf(Object found) {
        return switch (found) {
            case Server s -> s.info().raw();
            case Project p -> p.raw();
            case Instance i -> i.raw();
            case Profile p -> p.raw();
            case Network n -> n.raw();
            case NetworkAcl a -> a.raw();
            case Volume v -> v.raw();
            case StoragePool p -> p.raw();
            case Member m -> m.raw();
            case Certificate c -> c.raw();
            case Identity i -> i.raw();
            case Token t -> t.raw();
            case Warning w -> w.raw();
            case HostFacts h -> h.raw();
            default -> throw new IllegalArgumentException("no record: " + found.getClass());
        };
    }
}
