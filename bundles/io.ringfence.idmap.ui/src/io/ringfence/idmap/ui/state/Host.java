package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Bands;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * A host of the picture: a server that stands alone, or a member of a cluster. Ids of two hosts
 * have nothing to do with each other.
 *
 * @param server name of the server
 * @param maps its containers and their overlaps
 * @param lanes of one project each, unknown maps last
 * @param uid overlaps of user ids as bands, without those of every id
 * @param gid overlaps of group ids as bands
 * @param notes what else is worth a word about its maps
 * @param worst the worst overlap there, null when there is none
 */
public record Host(
        String server,
        MemberIdmaps maps,
        List<MapLane> lanes,
        Bands uid,
        Bands gid,
        HostNotes notes,
        @Nullable OverlapLevel worst) {

    public Host {
        lanes = List.copyOf(lanes);
    }

    /** As in {@code web-01}, or {@code cluster · node-2}. */
    public String label() {
        return server.equals(maps.member()) ? server : server + " · " + maps.member();
    }

    /** Its overlaps of one kind of ids. */
    public Bands bands(IdKind kind) {
        return kind == IdKind.UID ? uid : gid;
    }
}
