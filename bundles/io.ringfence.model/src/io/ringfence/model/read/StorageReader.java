package io.ringfence.model.read;

import io.ringfence.model.Known;
import io.ringfence.model.Listing;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Volume;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads storage pools and volumes. */
final class StorageReader {

    private StorageReader() {}

    /** The configuration that one cluster member has for a pool. */
    record MemberPool(String pool, String member, Map<String, String> config) {}

    static StoragePool pool(Fields element, Context context) throws JsonException {
        return new StoragePool(
                element.text("name"),
                element.textOrEmpty("driver"),
                element.textOrEmpty("description"),
                element.textOrEmpty("status"),
                element.has("config")
                        ? Known.of(ConfigReader.config(element, "config"))
                        : Known.unknown(
                                "the server hides the configuration of pools from this client: "
                                        + Reasons.PROVIDE),
                Map.of(),
                element.texts("used_by"),
                context.raw());
    }

    static MemberPool memberPool(Fields element, Context context) throws JsonException {
        return new MemberPool(
                element.text("name"),
                context.request().target(),
                ConfigReader.config(element, "config"));
    }

    static Volume volume(Fields element, Context context) throws JsonException {
        String pool = element.textOrEmpty("pool");
        String type = element.textOrEmpty("type");
        return new Volume(
                pool.isEmpty() ? poolOf(context.request()) : pool,
                // an instance's volume is where the instance is, whatever the project shares
                type.equals("custom")
                        ? context.owner(element, "storage.volumes")
                        : context.project(element),
                element.text("name"),
                type,
                element.textOrEmpty("content_type"),
                element.textOrEmpty("location"),
                ConfigReader.config(element, "config"),
                element.texts("used_by"),
                context.raw());
    }

    /** The pools with what the members have beyond what all have. */
    static Listing<StoragePool> withMembers(
            Listing<StoragePool> pools, Listing<MemberPool> members) {
        if (members.items().isEmpty()) {
            return new Listing<>(pools.items(), Listings.joined(pools.gaps(), members.gaps()));
        }
        List<StoragePool> joined =
                pools.stream().map(pool -> withMembers(pool, members.items())).toList();
        return new Listing<>(joined, Listings.joined(pools.gaps(), members.gaps()));
    }

    private static StoragePool withMembers(StoragePool pool, List<MemberPool> members) {
        Map<String, String> common = pool.config().optional().orElse(Map.of());
        Map<String, Map<String, String>> memberConfig = new TreeMap<>();
        for (MemberPool member : members) {
            if (member.pool().equals(pool.name())) {
                Map<String, String> own = new TreeMap<>(member.config());
                own.entrySet().removeAll(common.entrySet());
                memberConfig.put(member.member(), own);
            }
        }
        return new StoragePool(
                pool.name(),
                pool.driver(),
                pool.description(),
                pool.status(),
                pool.config(),
                memberConfig,
                pool.usedBy(),
                pool.raw());
    }

    /** {@code /1.0/storage-pools/POOL/volumes}. */
    private static String poolOf(ApiRequest request) throws JsonException {
        if (request.path().size() < 3) {
            throw new JsonException("pool: expected a string, found null");
        }
        return request.path().get(1);
    }
}
