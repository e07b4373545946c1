package io.ringfence.audit.tables;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A published weakness of LXD or Incus.
 *
 * @param id the CVE number, or the GitHub advisory while there is no number
 * @param aliases other names of it
 * @param title what an attacker gains
 * @param url where it is published
 * @param fixes by product and track, as in {@code lxd} and {@code 5.0}; what is missing is not
 *     known
 * @param introduced the first release that has it, null when all before the fix have it
 * @param builds snap builds that have the fix although their release number does not tell
 * @param debian the first fixed version of the package {@code lxd} by Debian release, as in {@code
 *     12}
 */
public record Advisory(
        String id,
        List<String> aliases,
        String title,
        String url,
        Map<String, Map<String, Fix>> fixes,
        @Nullable ServerVersion introduced,
        Set<String> builds,
        Map<String, DebianVersion> debian) {

    private static final String LXD = "lxd";

    public Advisory {
        aliases = List.copyOf(aliases);
    }

    /** Whether it is about this product: the table is that of LXD, and names others besides. */
    public boolean concerns(String product) {
        return product.equals(LXD) || !fixes.getOrDefault(product, Map.of()).isEmpty();
    }

    /** The first fixed package version of a Debian release, null when it is not known. */
    public @Nullable DebianVersion debianFix(String product, String release) {
        return product.equals(LXD) ? debian.get(release) : null;
    }

    /** What is known of this track, null when nothing is. */
    public @Nullable Fix fix(String product, String track) {
        Map<String, Fix> tracks = fixes.get(product);
        return tracks == null ? null : tracks.get(track);
    }

    /** Whether it goes by this name. */
    public boolean isNamed(String name) {
        return id.equals(name) || aliases.contains(name);
    }
}
